import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sync } from "../../src/build/sync/sync.ts";
import { editPo } from "../../src/catalog/edit.ts";
import { type PoEntry, readPo } from "../../src/catalog/po.ts";
import { nodeHost } from "../../src/host/node.ts";
import { type PublicationFiles, writePublication } from "./publication.ts";

/** In both directions of writing, without spaces, and without the source. */
export const parallelSettings = `title: Statements
url: https://statements.example.org/
publisher: { name: Archive Network }
source: en
locales: [en, el, { code: ar, digits: arab }, ur, zh-Hans]
formats: [html, epub]
untranslated: stale
parallel: [[en, ar], [en, el, zh-Hans], { locales: [ar, ur], pages: facing }]
fonts:
  - "@expo-google-fonts/noto-serif"
  - "@expo-google-fonts/amiri"
  - "@expo-google-fonts/noto-nastaliq-urdu"
  - "@expo-google-fonts/noto-serif-sc"
`;

const register = `- { id: alpha, name: Alpha Society, country: DE }
- { id: beta, name: Beta Union, abbreviation: BU–1987, country: MX }
- { id: gamma, name: Gamma Forum }
`;

const joint = `---
title: Open archives
subtitle: What we ask
summary: Three wishes.
place: Athens
date: 2026-03-12
authors: [{ name: Hale Ersöz, role: archivist }]
signatories: [gamma, alpha, beta]
revisions: [{ date: 2026-03-20, note: One signatory added }]
---

Opening, with a note.[^a] See [the second point](#point-2) and [the report](report.md).

## What we ask

1. Archives stay open for 30 days.
2. Nobody pays; nobody has translated this point.

   A second paragraph of it.

### Nobody has translated this heading

- One bullet[^b]
- Another bullet

> Records are for reading.
>
> Somebody, 1903

:::note
A word to readers.
:::

| Year | Open |
| --- | ---: |
| 2024 | nobody has translated this cell |
| 2025 | 200 |

***

\`\`\`
code --stays
\`\`\`

Nobody has checked this.

::signatories{sort="name"}

[^a]: The first note.

[^b]: The second note.
`;

const report = `---
title: Report
kind: report
---

Lead.[^a]

::include{statement="joint"}

[^a]: Another note.
`;

const files: PublicationFiles = {
  "hexapla.yaml": parallelSettings,
  "content/organizations.yaml": register,
  "content/joint.md": joint,
  "content/report.md": report,
};

/** What each translation begins with. */
export const words: Readonly<Record<string, string>> = { el: "Κείμενο: ", ar: "نص: ", ur: "متن: ", "zh-Hans": "文：" };

/**
 * A publication with parallel editions on a disk: what says that nobody has translated it is missing everywhere, the first
 * point is outdated, one paragraph is not checked.
 */
export async function parallelPublication(changes: PublicationFiles = {}): Promise<string> {
  const root = writePublication({ ...files, ...changes });
  await sync(nodeHost, { root, templates: false, dryRun: false });
  for (const [locale, before] of Object.entries(words)) {
    for (const name of ["joint", "report", "organizations", "hexapla"]) {
      translate(join(root, `locales/${locale}/${name}.po`), before);
    }
  }
  writeFileSync(join(root, "content/joint.md"), joint.replace("30 days", "60 days"));
  return root;
}

function translate(file: string, before: string): void {
  const text = readFileSync(file, "utf8");
  const change = (entry: PoEntry) => {
    if (entry.source === "" || /nobody has translated/i.test(entry.source)) return undefined;
    const flags = entry.source.includes("has checked") ? ["fuzzy"] : entry.flags;
    return { ...entry, flags, targets: [before + entry.source] };
  };
  writeFileSync(file, editPo(text, readPo(text), change));
}
