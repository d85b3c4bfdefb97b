import type { GlossaryTerm } from "../../src/model/glossary.ts";
import type { Declaration } from "../alignment/declarations.ts";
import type { Random } from "../alignment/random.ts";
import { changedFigure, writtenFact } from "./written-figures.ts";

/** A paragraph into which something was written on both sides, and what it looks like when the translation lost it. */
export interface WrittenFault {
  readonly place: number;
  readonly source: string;
  /** The translation as it should be: whatever is said of it is a false alarm. */
  readonly kept: string;
  readonly faulty: string;
  readonly glossary?: readonly GlossaryTerm[];
}

/** A document to write into: its tag, its text and the source's. */
export interface WrittenInto {
  readonly tag: string;
  readonly target: Declaration;
  readonly source: Declaration;
  readonly random: Random;
}

interface WrittenKind {
  readonly make: (into: WrittenInto) => WrittenFault | undefined;
  /** Codes that may tell of it. */
  readonly codes: readonly string[];
}

/** Faults of what single paragraphs say. The declaration has no figures, links or notes: they are put into both texts. */
export const writtenFaults: Readonly<Record<string, WrittenKind>> = {
  "number changed in text": { make: numberChanged, codes: ["number", "year", "percentage", "currency", "date"] },
  "heading number wrong": { make: headingWrong, codes: ["numbering"] },
  "one digit of a heading changed": { make: headingDigitChanged, codes: ["numbering"] },
  "a link's target lost": { make: linkLost, codes: ["link-count"] },
  "a link's target changed": { make: linkChanged, codes: ["link-target"] },
  "a footnote mark lost": { make: noteLost, codes: ["footnote-reference"] },
  "a name lost": { make: nameLost, codes: ["name"] },
  "a name translated otherwise": { make: termLost, codes: ["name"] },
};

/** The label of the footnote that paragraphs refer to. */
export const noteLabel = "note";

/** A body block, and the texts of both sides. */
function paragraph({ target, source, random }: WrittenInto) {
  const bodies = target.blocks.flatMap(({ kind, text }, at) => (kind === "heading" || text.length < 20 ? [] : [at]));
  const place = random.pick(bodies);
  return { place, original: source.blocks[place]?.text ?? "", translated: target.blocks[place]?.text ?? "" };
}

function numberChanged(into: WrittenInto): WrittenFault {
  const { place, original, translated } = paragraph(into);
  const { value, write } = writtenFact(into.random);
  const put = (text: string, figure: string) => `${text} (${figure})`;
  const other = changedFigure(value, into.random);
  return {
    place,
    source: put(original, write(value, "en")),
    kept: put(translated, write(value, into.tag)),
    faulty: put(translated, write(other, into.tag)),
  };
}

/** The heading of another article: what a slip while copying leaves. */
function headingWrong({ target, source, random }: WrittenInto): WrittenFault | undefined {
  const headings = target.blocks.flatMap(({ kind }, at) => (kind === "heading" ? [at] : []));
  const place = random.pick(headings);
  const kept = target.blocks[place]?.text ?? "";
  const others = headings.map((at) => target.blocks[at]?.text ?? "").filter((text) => text !== kept);
  if (others.length === 0) return undefined;
  return { place, source: source.blocks[place]?.text ?? "", kept, faulty: random.pick(others) };
}

/** Only of headings that are counted in figures, whatever their script. */
function headingDigitChanged({ target, source, random }: WrittenInto): WrittenFault | undefined {
  const counted = target.blocks.flatMap(({ kind, text }, at) =>
    kind === "heading" && /\p{Nd}/u.test(text) ? [at] : [],
  );
  if (counted.length === 0) return undefined;
  const place = random.pick(counted);
  const kept = target.blocks[place]?.text ?? "";
  const digits = [...kept.matchAll(/\p{Nd}/gu)];
  const { 0: digit, index } = random.pick(digits);
  const changed = nextDigit(digit);
  const faulty = kept.slice(0, index) + changed + kept.slice(index + digit.length);
  return { place, source: source.blocks[place]?.text ?? "", kept, faulty };
}

/** The digit after one of any script; behind nine, one that is none, comes the one before it. */
function nextDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const next = String.fromCodePoint(code + 1);
  return /^\p{Nd}$/u.test(next) ? next : String.fromCodePoint(code - 1);
}

const address = "https://example.org/records/12";

function linkLost(into: WrittenInto): WrittenFault {
  const { place, original, translated } = paragraph(into);
  const linked = (text: string) => withFirstWord(text, (word) => `[${word}](${address})`);
  return { place, source: linked(original), kept: linked(translated), faulty: translated };
}

function linkChanged(into: WrittenInto): WrittenFault {
  const { place, original, translated } = paragraph(into);
  const linked = (text: string, url: string) => withFirstWord(text, (word) => `[${word}](${url})`);
  const changed = address.replace("12", "21");
  return {
    place,
    source: linked(original, address),
    kept: linked(translated, address),
    faulty: linked(translated, changed),
  };
}

function noteLost(into: WrittenInto): WrittenFault {
  const { place, original, translated } = paragraph(into);
  const marked = (text: string) => `${text}[^${noteLabel}]`;
  return { place, source: marked(original), kept: marked(translated), faulty: translated };
}

const institute = "Kestrel Institute";

function nameLost(into: WrittenInto): WrittenFault {
  const { place, original, translated } = paragraph(into);
  const named = (text: string) => `${text} (${institute})`;
  const glossary = [{ rule: "untranslatable", term: institute, translations: [], line: 2 }] as const;
  return { place, source: named(original), kept: named(translated), faulty: translated, glossary };
}

/** The term's translation is two words of the language, of which the faulty text has others. */
function termLost(into: WrittenInto): WrittenFault | undefined {
  const { place, original, translated } = paragraph(into);
  const all = into.target.blocks.flatMap(({ text }) => text.match(/[\p{L}\p{M}]{4,12}/gu) ?? []);
  const words = [...new Set(all)].filter((word) => !translated.includes(word));
  if (words.length < 4) return undefined;
  const [one, two, three, four] = Array.from({ length: 4 }, () => into.random.pick(words));
  if (one === three || two === four) return undefined;
  const put = (text: string, term: string) => `${text} (${term})`;
  const translations = [`${one} ${two}`];
  return {
    place,
    source: put(original, institute),
    kept: put(translated, `${one} ${two}`),
    faulty: put(translated, `${three} ${four}`),
    glossary: [{ rule: "required", term: institute, translations, line: 2 }],
  };
}

function withFirstWord(text: string, change: (word: string) => string): string {
  return text.replace(/^(\P{L}*)([\p{L}\p{M}]+)/u, (_, before: string, word: string) => before + change(word));
}
