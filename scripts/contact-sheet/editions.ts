import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { stringify } from "yaml";
import { planEditions } from "../../src/build/editions.ts";
import { readPublication } from "../../src/build/publication.ts";
import { assembleParallel } from "../../src/edition/parallel.ts";
import { nodeHost } from "../../src/host/node.ts";
import type { Edition } from "../../src/model/edition.ts";
import type { ParallelEdition } from "../../src/model/parallel.ts";
import { readDeclaration } from "../corpus-udhr/declaration.ts";
import { writeMarkdown } from "../corpus-udhr/markdown.ts";
import type { SheetLanguage } from "./languages.ts";

/** The editions of a publication, as a build would make them, and the fonts that it is set in. */
export interface SheetEditions {
  readonly editions: readonly Edition[];
  /** Those side by side as hexapla.yaml has them, and each pair of languages on facing pages too. */
  readonly parallel: readonly ParallelEdition[];
  readonly fonts: readonly string[];
}

export async function editionsOf(root: string): Promise<SheetEditions> {
  const read = await readPublication(nodeHost, root);
  if (!read.ok) throw new Error(read.findings.map(({ message }) => message).join("\n"));
  const { settings } = read.publication;
  const { editions, parallel } = await planEditions(nodeHost, read.publication);
  const facing = parallel.editions.flatMap((each) => {
    const parts = each.editions.flatMap(({ statement, locale }) =>
      editions.filter((own) => own.statement === statement && own.locale.code === locale.code),
    );
    const [first, second] = parts;
    if (each.pages === "facing" || parts.length !== 2 || first === undefined || second === undefined) return [];
    return assembleParallel([first, second], { pages: "facing", url: settings.url });
  });
  const fonts = [...new Set(settings.locales.flatMap((locale) => locale.fonts))];
  return { editions, parallel: [...parallel.editions, ...facing], fonts };
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
  return (await editionsOf(root)).editions;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
