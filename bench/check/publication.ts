import type { CheckedPair, CheckedPublication, CheckedStatement, CheckedText } from "../../src/align/rules/rule.ts";
import { describeLocale } from "../../src/config/locale.ts";
import type { Pair } from "../../src/model/alignment.ts";
import type { Locale } from "../../src/model/locale.ts";
import type { Segment, SegmentedStatement } from "../../src/model/segment.ts";

/** A canonical text's blocks as segments, and the document they stand for. */
export interface BenchSource {
  readonly locale: Locale;
  readonly segments: readonly Segment[];
}

/** The n-th block is `b-n`. */
export function benchSource(
  tag: string,
  blocks: readonly { readonly text: string; readonly kind: string }[],
): BenchSource {
  const segments = blocks.map(
    ({ text, kind }, at): Segment => ({
      id: `b-${at}`,
      kind: kind === "heading" ? "heading" : "paragraph",
      source: text,
      format: "text",
      note: undefined,
      context: undefined,
      words: text.split(" ").length,
      file: "content/declaration.md",
      line: at + 1,
    }),
  );
  return { locale: localeOf(tag), segments };
}

/** A catalog that pairs translations with the segments by their positions; what is left over at either end is missing or lost. */
export function benchStatement(source: BenchSource, tag: string, texts: readonly string[]): CheckedStatement {
  const pairs = source.segments.map((segment, at): Pair => {
    const target = texts[at] ?? "";
    const { context, source: text, line } = segment;
    const entry = { context, source: text, target, fuzzy: false, previous: undefined, obsolete: false, line };
    return target === "" ? { segment, state: "missing", entry } : { segment, state: "current", entry };
  });
  const words = { current: 0, stale: 0, fuzzy: 0, missing: 0 };
  const entries = pairs.flatMap(({ entry }) => entry ?? []);
  return {
    segmented: { segments: source.segments, references: { definitions: "", footnotes: [] } } as Pick<
      SegmentedStatement,
      "segments" | "references"
    > as SegmentedStatement,
    alignment: { statement: "declaration", locale: tag, pairs, unused: [], words, percent: 100 },
    catalog: {
      locale: tag,
      statement: "declaration",
      file: `locales/${tag}/declaration.po`,
      header: {},
      entries,
      text: "",
    },
    locale: localeOf(tag),
    sourceLocale: source.locale,
    pairs: pairs.flatMap(checkedPair),
  };
}

/** Statements in several locales as one publication. */
export function benchPublication(statements: readonly CheckedStatement[]): CheckedPublication {
  return { statements };
}

function checkedPair(pair: Pair): readonly CheckedPair[] {
  if (pair.state !== "current") return [];
  return [{ pair, source: checkedText(pair.segment.source), target: checkedText(pair.entry.target) }];
}

function checkedText(raw: string): CheckedText {
  return { raw, tree: [{ type: "text", value: raw }], plain: raw };
}

function localeOf(tag: string): Locale {
  const locale = describeLocale(tag, {});
  if (locale === undefined) throw new Error(`${tag} is no tag`);
  return locale;
}
