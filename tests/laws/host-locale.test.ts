import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { hexapla, writePublication } from "../support/publication.ts";

/** A language that CLDR does not know: Intl then answers in the host's, where it is not told otherwise. */
const files = {
  "hexapla.yaml": `title: T
url: https://x.example/
publisher: { name: P }
source: en
locales: [en, { code: qaa, name: Qaa }]
formats: [html, text]
untranslated: source
minimum: 0
`,
  "content/organizations.yaml": `- { id: a, name: Ä, country: GR }
- { id: b, name: Z, country: ES }
- { id: c, name: B, country: DE }
`,
  "content/s.md": `---
title: Open archives
date: 2022-01-18/2022-01-19
signatories: [a, b, c]
revisions: [{ date: 2022-05-20, note: N }]
---

We met on :date[2022-12-01], at 1234.

::signatories{as="table" sort="name"}

::signatories{as="prose" sort="country" until="2022-03-01"}
`,
};

test("law 5: the host's own language has no part in an edition, not even where CLDR does not know the edition's", async () => {
  const built = await Promise.all(
    ["de_DE.UTF-8", "ar_EG.UTF-8"].map(async (language) => {
      const root = writePublication(files);
      const { status, stderr } = await hexapla(["build", "--jobs", "1"], {
        cwd: root,
        env: { LC_ALL: language, LANG: language },
      });
      expect([status, stderr]).toEqual([0, expect.not.stringContaining("error")]);
      return ["index.html", "s.qaa.txt", "about.html"].map((name) =>
        readFileSync(join(root, "dist/qaa/s", name), "utf8"),
      );
    }),
  );
  expect(built[0]).toEqual(built[1]);
  expect(built[0]?.[1]).toContain("January 18");
});
