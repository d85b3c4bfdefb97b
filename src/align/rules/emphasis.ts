import { eachPair, type PairFinding } from "./each-pair.ts";
import { nodesOf } from "./markup/nodes.ts";
import type { CheckedPair, CheckedText, Rule } from "./rule.ts";

/** Stress that is lost, added, or written so that Markdown does not read it. */
export const emphasis: Rule = {
  code: "emphasis",
  severity: "warning",
  documentation: {
    what: "Strong or stressed words (`**`, `_`) are more or fewer than in the source text, or the marks are written so that Markdown does not read them and readers would see them.",
    why: "What the source stresses is meant. Between letters of scripts without spaces, marks next to punctuation are often not read.",
    good: [
      { locale: "bn", source: "**Open access.** We agree.", translation: "**উন্মুক্ত প্রবেশাধিকার।** আমরা একমত।" },
      { locale: "ur", source: "This is _ours_.", translation: "یہ _ہمارا_ ہے۔" },
    ],
    bad: [
      { locale: "de", source: "**Open access.** We agree.", translation: "Freier Zugang. Wir stimmen zu." },
      { locale: "ur", source: "This is _ours_.", translation: "یہ ** ہمارا ** ہے۔" },
      { locale: "zh-Hans", source: "We **“agree”** now.", translation: "我们**“同意”**了。" },
    ],
  },
  check: eachPair((pair) => strayMarks(pair) ?? lostStress(pair)),
};

const marks = /\*\*|(?<!\*)\*(?!\*)|__|(?<![\p{L}\p{N}])_(?=\S)|(?<=\S)_(?![\p{L}\p{N}])/gu;

/** Marks among the words, where the source has none. */
function strayMarks({ source, target, pair }: CheckedPair): PairFinding | undefined {
  if (pair.segment.format === "text") return undefined;
  const [expected, actual] = [source, target].map(({ plain }) => plain.match(marks) ?? []);
  const [first] = actual ?? [];
  if (first === undefined || (actual?.length ?? 0) <= (expected?.length ?? 0)) return undefined;
  return {
    message: `Markdown does not read the “${first}” of this translation as a mark; readers would see it.`,
    hint: "Marks stand close to the words they enclose; put punctuation and quotation marks outside of them, or a space before the mark.",
    actual: first,
  };
}

function lostStress({ source, target }: CheckedPair): PairFinding | undefined {
  const count = (text: CheckedText, type: "strong" | "emphasis") => nodesOf(text, type).length;
  const [type] = (["strong", "emphasis"] as const).filter((each) => count(source, each) !== count(target, each));
  if (type === undefined) return undefined;
  const [name, mark] = type === "strong" ? ["strong", "**"] : ["stressed", "_"];
  const [expected, actual] = [count(source, type), count(target, type)];
  return {
    message: `The translation has ${actual} ${name} ${actual === 1 ? "passage" : "passages"}, the source has ${expected}.`,
    hint: `Write ${mark}…${mark} around the words that carry the stress.`,
  };
}
