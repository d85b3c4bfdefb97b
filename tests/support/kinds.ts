import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { planEditions } from "../../src/build/editions.ts";
import { readPublication } from "../../src/build/publication.ts";
import { sync } from "../../src/build/sync/sync.ts";
import { editPo } from "../../src/catalog/edit.ts";
import { readPo } from "../../src/catalog/po.ts";
import { nodeHost } from "../../src/host/node.ts";
import type { Edition } from "../../src/model/edition.ts";
import { plainText, walk } from "../../src/model/tree.ts";
import { type PublicationFiles, writePublication } from "./publication.ts";

export const settings = `title: Statements
url: https://statements.example.org/
publisher: { name: Archive Network }
source: en
locales: [en, el, ar, zh-Hans]
`;

export const register = `- { id: alpha, name: Alpha Society, country: DE }
- { id: beta, name: Beta Union of Mexico, abbreviation: BU–1987, country: MX }
- { id: gamma, name: Gamma Forum }
- { id: delta, name: رابطة الدلتا, country: EG, language: ar }
`;

export const statement = `---
title: Joint
date: 2022-01-18
subscription: open
signatories: [gamma, alpha, { organization: beta, date: 2022-01-20 }]
revisions: [{ date: 2022-01-20, note: One signatory added }]
---

Opening.[^a]

## What we ask

1. First, see [below](#point-2).
2. Second, by :organization[beta].

::signatories

[^a]: A note.
`;

export const report = `---
title: Report
kind: report
date: 2022-01-19
---

Lead.[^a]

::include{statement="joint"}

## Who signed

::signatories{statement="joint" as="prose" until="2022-01-18"}

[^a]: Another note.
`;

export const article = `---
title: Article
kind: article
date: 2022-01-22/2022-01-23
authors: [{ name: Hale Ersöz, role: archivist }, { name: A. B. }]
source: { title: The Daily, date: 2022-01-22/2022-01-23 }
---

Text.
`;

const files: PublicationFiles = {
  "hexapla.yaml": settings,
  "content/organizations.yaml": register,
  "content/joint.md": statement,
  "content/report.md": report,
  "content/article.md": article,
};

/** A publication whose catalogs are there; each translation is its source in brackets. */
export async function translated(changes: PublicationFiles = {}): Promise<string> {
  const root = writePublication({ ...files, ...changes });
  await sync(nodeHost, { root, templates: false, dryRun: false });
  for (const locale of ["el", "ar", "zh-Hans"]) {
    for (const name of ["joint", "report", "article", "organizations", "hexapla"]) {
      rewrite(root, `locales/${locale}/${name}.po`, (source) => `«${source}»`);
    }
  }
  return root;
}

export function rewrite(root: string, file: string, translate: (source: string) => string): void {
  const path = join(root, file);
  const text = readFileSync(path, "utf8");
  const filled = editPo(text, readPo(text), (entry) =>
    entry.source === "" ? undefined : { ...entry, targets: [translate(entry.source)] },
  );
  writeFileSync(path, filled);
}

export async function editionsOf(root: string) {
  const read = await readPublication(nodeHost, root);
  if (!read.ok) throw new Error(JSON.stringify(read.findings));
  const plan = await planEditions(nodeHost, read.publication);
  const of = (key: string): Edition => {
    const edition = plan.editions.find((each) => each.key === key);
    if (edition === undefined) throw new Error(`no ${key} but ${plan.editions.map((each) => each.key)}`);
    return edition;
  };
  return { of, plan, read: read.publication };
}

export function idsOf({ body }: Edition): readonly string[] {
  return [...walk(body)].flatMap(([node]) => node.data?.block?.id ?? []);
}

export function textOf({ body }: Edition): string {
  return body.children.map(plainText).join("\n");
}
