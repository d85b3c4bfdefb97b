import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { stringify } from "yaml";
import { planEditions } from "../../src/build/editions.ts";
import { readPublication } from "../../src/build/publication.ts";
import { nodeHost } from "../../src/host/node.ts";
import type { Edition } from "../../src/model/edition.ts";
import { readDeclaration } from "../corpus-udhr/declaration.ts";
import { writeMarkdown } from "../corpus-udhr/markdown.ts";
import type { SheetLanguage } from "./languages.ts";

/** The editions of a publication, as a build would make them. */
export async function editionsOf(root: string): Promise<readonly Edition[]> {
  const read = await readPublication(nodeHost, root);
  if (!read.ok) throw new Error(read.findings.map(({ message }) => message).join("\n"));
  return (await planEditions(nodeHost, read.publication)).editions;
}

/** The Declaration in one language, as a publication of its own: the language is its source, so no catalog is needed. */
export async function declarationIn({ code, tag }: SheetLanguage, folder: string): Promise<readonly Edition[]> {
  const root = join(folder, tag);
  write(join(root, "content/declaration.md"), writeMarkdown(readDeclaration(code)));
  write(
    join(root, "hexapla.yaml"),
    stringify({
      title: "UDHR",
      url: "https://udhr.example.org/",
      publisher: { name: "United Nations" },
      source: tag,
      locales: [tag],
      formats: ["pdf"],
    }),
  );
  return editionsOf(root);
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
