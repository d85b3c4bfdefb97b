import type { Adoption } from "../align/adopt/adopt.ts";
import { lengthOf } from "../align/adopt/lengths.ts";
import type { DocumentBlock } from "../model/adoption.ts";
import type { Finding } from "../model/finding.ts";
import type { Locale } from "../model/locale.ts";
import type { Segment } from "../model/segment.ts";
import { doubtLanguage } from "../read/document/language.ts";
import type { AdoptOptions } from "./adopt.ts";

/** A translation this many times as long as its source, or as short, is none. */
const tooLong = 10;

const trustHint = "If it is the right document all the same, say --trust.";

/** Whether the document's length can be that of a translation. */
export function lengthFindings(
  segments: readonly Segment[],
  blocks: readonly DocumentBlock[],
  { document, statement, locale }: AdoptOptions,
): readonly Finding[] {
  const ours = segments.reduce((sum, { source }) => sum + lengthOf(source), 0);
  const theirs = blocks.reduce((sum, { text }) => sum + lengthOf(text), 0);
  const ratio = theirs / Math.max(ours, 1);
  if (ratio <= tooLong && ratio * tooLong >= 1) return [];
  const much = ratio > 1 ? `${Math.round(ratio)} times as long as` : `hardly ${Math.ceil(100 * ratio)} % as long as`;
  const message = `The document is ${much} the statement: it cannot be its translation.`;
  const advice = ratio > 1 ? "Take out of it what does not translate the statement." : "Look whether it is all there.";
  const hint = `${advice} ${trustHint}`;
  return [{ code: "adopt-unlike", severity: "error", message, hint, statement, locale, file: document.shown }];
}

/** Whether the document can be in the locale's language. */
export function languageFindings(
  blocks: readonly DocumentBlock[],
  { locale, source, options }: { readonly locale: Locale; readonly source: Locale; readonly options: AdoptOptions },
): readonly Finding[] {
  const text = blocks.map((block) => block.text).join("\n");
  const doubt = doubtLanguage(text, locale);
  if (doubt === undefined) return [];
  const kind = doubt.type === "script" ? "script" : "language";
  const name = new Intl.DisplayNames("en", { type: kind, fallback: "code" });
  const [actual, expected] = [name.of(doubt.actual), name.of(doubt.expected)];
  const message =
    doubt.type === "script"
      ? `The document is in ${actual} letters; “${locale.code}” is written in ${expected} ones.`
      : `The document seems to be in ${actual}, not in ${expected}.`;
  const isSource = doubt.type === "language" && doubt.actual === source.language;
  const hint = isSource
    ? `That is the language of the canonical text: name the translated file. ${trustHint}`
    : trustHint;
  const { statement, document } = options;
  return [
    {
      ...{ code: "adopt-language", severity: "error", message, hint, statement },
      ...{ locale: locale.code, file: document.shown, expected: doubt.expected, actual: doubt.actual },
    },
  ];
}

/** Below this share of the source with a likely partner, a document is no translation of it. */
const enough = 0.3;

export function isUnlike({ covered }: Adoption): boolean {
  return covered < enough;
}

export function unlikeFindings(
  { covered }: Adoption,
  { statement, locale, document }: AdoptOptions,
): readonly Finding[] {
  const message = `Only ${Math.floor(100 * covered)} % of the statement can be found in this document.`;
  const hint = `Look whether it is the translation of another text. ${trustHint}`;
  return [{ code: "adopt-unlike", severity: "error", message, hint, statement, locale, file: document.shown }];
}

/** What of the document is in no entry, each with its text: nothing of it disappears. */
export function leftoverFindings(
  { leftover }: Adoption,
  { statement, locale, document }: AdoptOptions,
): readonly Finding[] {
  return leftover.map(({ block, after }) => ({
    code: "adopt-leftover",
    severity: "warning",
    message: `This text of the document translates nothing of the statement: “${block.text}”`,
    hint: "Copy it where it belongs, if it belongs anywhere.",
    statement,
    locale,
    ...(after === undefined ? {} : { block: after.id }),
    file: document.shown,
    translation: block.markdown,
  }));
}
