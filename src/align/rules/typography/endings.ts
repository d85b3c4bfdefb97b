type Kind = "question" | "exclamation" | "colon" | "stop" | "pause" | "nothing";

/** How a text ends. */
export interface Ending {
  readonly kind: Kind;
  readonly mark: string;
  /** For a message, with its article. */
  readonly name: string;
}

const marks: Readonly<Record<Exclude<Kind, "nothing">, string>> = {
  question: "?？؟\u037e⁇‽",
  exclamation: "!！¡",
  colon: ":：׃",
  stop: ".。．۔।॥…｡։።",
  pause: ";,；，،؛、—–-",
};

const names: Readonly<Record<Kind, string>> = {
  question: "a question mark",
  exclamation: "an exclamation mark",
  colon: "a colon",
  stop: "a full stop",
  pause: "a comma or semicolon",
  nothing: "no mark",
};

/** Quotation marks, brackets, spaces and note marks that may follow the last mark. */
const trailing = /[\s\u200e\u200f\u061c\u2069\u00a0\u202f"'”“’‘«»‹›」』)）\]*_]+$/u;

/** “Article 12.”: the stop may be that of the number. */
const ordinal = /^(?:\S+\s+){0,2}\S*(?:\p{Nd}|[IVXLC])[.:।]?$/u;

/**
 * How a text ends, behind closing quotation marks and brackets.
 *
 * @param language The primary subtag: `;` asks in Greek.
 * @returns Nothing for a text of which the end tells nothing: without a letter, or with a number's own stop.
 */
export function endingOf(text: string, language: string): Ending | undefined {
  if (!/\p{L}/u.test(text)) return undefined;
  const core = text.trimEnd().slice(-80).replace(trailing, "");
  if (text.length < 80 && ordinal.test(core)) return undefined;
  const mark = core.at(-1) ?? "";
  if (mark === ";" && language === "el") return { kind: "question", mark, name: names.question };
  if (mark === "·" && language === "el") return { kind: "pause", mark, name: names.pause };
  const kind = (Object.keys(marks) as Exclude<Kind, "nothing">[]).find(
    (each) => mark !== "" && marks[each].includes(mark),
  );
  return kind === undefined ? { kind: "nothing", mark: "", name: names.nothing } : { kind, mark, name: names[kind] };
}

/** A list's items and a preamble's clauses end with what the language likes best; a text may close with a dash. */
export function isSameEnding(one: Kind, other: Kind): boolean {
  if (one === other) return true;
  const loose = new Set<Kind>(["stop", "pause", "nothing"]);
  return (one === "pause" || other === "pause") && loose.has(one) && loose.has(other);
}
