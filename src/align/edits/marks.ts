import { calendarWords } from "./calendar.ts";
import { type LanguageWords, wordsOf } from "./language-words.ts";
import { numberPattern, numberValue } from "./numbers.ts";
import { type Piece, piecesOf } from "./pieces.ts";

/** What in a text a reader relies on. */
export type Fact = "number" | "date" | "negation" | "modal" | "name" | "question" | "target";

/** Something in a text that an edit can change: a word, a number, a sign, a piece of markup. */
export interface Mark {
  /** The same in two texts where nothing but spaces, quotation marks and such was changed. */
  readonly key: string;
  readonly shown: string;
  readonly fact?: Fact;
  /** What of the fact is compared: a number's value, however it is written. */
  readonly value?: string;
}

/** What marks depend on. */
export interface TextOptions {
  readonly format: "markdown" | "text";
  /** The text's language, a BCP 47 tag. */
  readonly language: string;
}

/** The marks of a text in order; what translations need not follow has none. */
export function marksOf(text: string, options: TextOptions): readonly Mark[] {
  const reader = { ...options, primary: primaryOf(options.language), words: wordsOf(primaryOf(options.language)) };
  const pieces = piecesOf(text.normalize("NFC"), options.format);
  const lexemes = pieces.flatMap((piece): readonly Lexeme[] =>
    piece.kind === "text" ? lexemesOf(piece.text, reader) : [{ kind: "markup", text: piece.key, piece }],
  );
  const named = namesAmong(lexemes, reader);
  return lexemes.flatMap((lexeme, at) => markOf(lexeme, { at, lexemes, named, reader }) ?? []);
}

interface Reader extends TextOptions {
  readonly primary: string;
  readonly words: LanguageWords;
}

interface Lexeme {
  readonly kind: "word" | "number" | "sign" | "pause" | "end" | "question" | "range" | "quote" | "markup";
  readonly text: string;
  readonly piece?: Piece;
}

function primaryOf(language: string): string {
  return (language.split("-", 1)[0] ?? "").toLowerCase();
}

// Soft hyphens, zero-width spaces, word joiners, tatweel and the marks of direction show nothing of their own.
const invisible = /[\u00ad\u061c\u0640\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

const unspaced = "\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Khmer}\\p{sc=Myanmar}\\p{sc=Lao}";
const letters = `(?:(?![${unspaced}])[\\p{L}\\p{M}\\u200c\\u200d])`;
const lexeme = new RegExp(
  [
    `(?<range>(?<=\\p{Nd}\\s?)[-‐‑‒–—−](?=\\s?\\p{Nd}))`,
    `(?<number>(?:(?<![\\p{L}\\p{N}.,:/-])[-−])?${numberPattern})`,
    `(?<word>[${unspaced}]\\p{M}*|${letters}+(?:['’‘ʼ‐‑-](?=\\p{L})${letters}+)*)`,
    `(?<question>[?？؟՞፧⁇⸮])`,
    `(?<end>[.。．…!！՜।॥۔።։](?=[\\s"'’”»)\\]]|$))`,
    `(?<pause>[,;:，、；：،؛፣፤፥·]|\\s[-–—]\\s|[—–])`,
    `(?<quote>[\\p{Pi}\\p{Pf}"'‚„‛‟´\`「」『』《》〈〉]|[¿¡])`,
    `(?<sign>\\S)`,
  ].join("|"),
  "gu",
);

function lexemesOf(text: string, { primary, words }: Reader): readonly Lexeme[] {
  return [...text.replace(invisible, "").matchAll(lexeme)].flatMap(({ groups = {}, 0: found }): readonly Lexeme[] => {
    const kind = Object.keys(groups).find((name) => groups[name] !== undefined) as Lexeme["kind"];
    if (kind === "word" && words.elides) return found.split(/(?<=['’‘ʼ])/).map((part) => ({ kind, text: part }));
    // The Greek question mark is the semicolon (Unicode makes U+037E the same character).
    if (found === ";" && primary === "el") return [{ kind: "question", text: found }];
    return [{ kind, text: found }];
  });
}

interface Place {
  readonly at: number;
  readonly lexemes: readonly Lexeme[];
  readonly named: ReadonlySet<number>;
  readonly reader: Reader;
}

function markOf(lexeme: Lexeme, place: Place): Mark | undefined {
  const { kind, text, piece } = lexeme;
  switch (kind) {
    case "markup":
      return piece?.kind === "target"
        ? { key: `<${text}>`, shown: piece.shown, fact: "target", value: text }
        : { key: `<${text}>`, shown: text };
    case "number": {
      const value = numberValue(text.replace("−", "-").replace(/^-/, ""), place.reader.language);
      const signed = /^[-−]/.test(text) ? `-${value}` : value;
      return { key: `#${signed}`, shown: text, fact: "number", value: signed };
    }
    case "question":
      return { key: "?", shown: "?", fact: "question", value: "?" };
    case "word":
      return wordMark(text, place);
    case "range":
      return { key: "–", shown: "–" };
    case "end":
      return /[!！՜]/.test(text) ? { key: "!", shown: "!" } : undefined;
    case "sign":
      return signMark(text);
    default:
      return undefined;
  }
}

/** Percent and currency belong to a number; other punctuation of a script says nothing that we know of. */
function signMark(text: string): Mark | undefined {
  const sign = text.normalize("NFKC").replace("٪", "%").replace("؉", "‰");
  if (/^[%‰\p{Sc}]$/u.test(sign)) return { key: sign, shown: sign, fact: "number", value: sign };
  if (/^[\p{Ps}\p{Pe}\p{S}\p{No}\p{Nl}/&@#*\\!]/u.test(text)) return { key: text, shown: text };
  return undefined;
}

function wordMark(text: string, place: Place): Mark {
  const { words } = place.reader;
  const key = normalWord(text);
  const lower = key.toLowerCase().replace(/[\u064b-\u0652\u0670]/g, "");
  const pair = `${lower} ${normalWord(place.lexemes[place.at + 1]?.text ?? "").toLowerCase()}`;
  if (isNegation(lower, words)) {
    const [before, after] = stopsAround(place);
    const value = `${before}${lower.replace(/^can't$/, "cannot").replace(/^.*n't$/, "not")}${after}`;
    return { key: `${before}${key}${after}`, shown: `${before}${text}${after}`, fact: "negation", value };
  }
  const isModal = words.modals.has(lower) || words.modals.has(pair) || words.modal?.test(lower);
  if (isModal) return { key, shown: text, fact: "modal", value: lower };
  const number = words.numbers.get(lower);
  if (number !== undefined) return { key, shown: text, fact: "number", value: number };
  if (calendarWords(place.reader.language).has(key)) return { key, shown: text, fact: "date", value: lower };
  return place.named.has(place.at) ? { key, shown: text, fact: "name", value: lower } : { key, shown: text };
}

function normalWord(text: string): string {
  return text.replace(/[’‘ʼ]/g, "'").replace(/[‐‑]/g, "-");
}

function isNegation(lower: string, words: LanguageWords): boolean {
  return words.negations.has(lower) || words.negated?.test(lower) === true || /n't$/.test(lower);
}

/** “No, parking” is not “no parking”: the stops around a negation are part of it, but for those at the text's ends. */
function stopsAround({ at, lexemes }: Place): readonly [before: string, after: string] {
  const isStop = (each: Lexeme | undefined) => each?.kind === "pause" || each?.kind === "end";
  return [at > 1 && isStop(lexemes[at - 1]) ? ", " : "", at < lexemes.length - 2 && isStop(lexemes[at + 1]) ? "," : ""];
}

/** The capitalised words within a sentence, in a language and a text where a capital says something. */
function namesAmong(lexemes: readonly Lexeme[], { words, primary }: Reader): ReadonlySet<number> {
  const names = new Set<number>();
  if (words.capitalizesNouns) return names;
  const written = lexemes.filter(({ kind }) => kind === "word");
  const capitals = written.filter(({ text }) => /^\p{Lu}/u.test(text));
  if (capitals.length > 3 && capitals.length * 2 > written.length) return names;
  let starts = true;
  for (const [at, { kind, text }] of lexemes.entries()) {
    if (kind === "word" && /^\p{Lu}/u.test(text) && !starts && !(primary === "en" && /^I(?:$|['’])/.test(text)))
      names.add(at);
    if (kind === "word" || kind === "number") starts = false;
    if (kind === "end" || kind === "question" || text === ":") starts = true;
  }
  return names;
}
