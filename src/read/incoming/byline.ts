import type { Paragraph, RootContent } from "mdast";
import { plainText } from "../../model/tree.ts";
import { andOf } from "./and.ts";
import { daysIn } from "./days.ts";
import { type Author, type Draft, letterNotes, type Note, noteOn } from "./draft.ts";
import { hasCase } from "./scripts.ts";

/** Words that lead to the names of those who wrote a text. */
const words: readonly string[] = [
  ...[
    "by",
    "written by",
    "words by",
    "text by",
    "posted by",
    "authors?",
    "por",
    "escrito por",
    "autora?",
    "autoras",
    "autores",
  ],
  ...[
    "par",
    "auteure?s?",
    "écrit par",
    "von",
    "verfasst von",
    "autor:?in",
    "autorin",
    "γράφει [οη]",
    "γράφουν (?:οι|οι:)",
  ],
  ...["από τ(?:ον|ην|ους|ις)", "του", "της", "συντάκτ(?:ης|ρια)", "авторы?", "yazan(?:lar)?", "yazar(?:lar)?"],
  ...["بقلم", "كتب", "كتبت", "تحریر", "مصنف", "লিখেছেন", "লেখক", "লেখা"],
];
const byline = new RegExp(`^(?:${words.join("|")})(?<colon>\\s*[:：]\\s*|\\s+)(?<rest>\\S.*)$`, "iu");
const chinese = /^(?:作者|撰文|撰稿|文)(?<colon>\s*[:：/／|｜]\s*)(?<rest>\S.*)$/u;

/** A byline is short, and stands near the beginning. */
const longest = 160;
const near = 4;

/** What a byline says. */
interface Byline {
  readonly authors: readonly Author[];
  /** The day that stands with them, as written. */
  readonly day: string | undefined;
}

/** Whether a line begins as a byline does: such a line is the author's business, whatever a page calls it. */
export function looksLikeByline(text: string): boolean {
  const { colon, rest } = partsOf(text);
  const [name = ""] = (rest ?? "").split(/[,،，、|·•&\p{Nd}]|\s(?:and|y|et|und|e|και|и|ve|و|اور|এবং)\s/u);
  return isName(name.replace(/\s+(?:on|am|le|el|em|στις)?\s*$/u, ""), colon.trim() !== "");
}

/** Takes those who wrote the text from a byline; its day stays, for the dateline. */
export function takeAuthors(draft: Draft): Draft {
  for (const [at, block] of draft.blocks.slice(0, near).entries()) {
    const read = block.type === "paragraph" ? readByline(plainText(block), draft.language) : undefined;
    if (block.type !== "paragraph" || read === undefined) continue;
    const message = "The author is from this line, which was taken out: look whether it is one of the text.";
    const note: Note = noteOn(block, { code: "author", sure: false, message });
    const blocks = draft.blocks.toSpliced(at, 1, ...dayLine(block, read));
    return {
      ...draft,
      front: { ...draft.front, authors: read.authors },
      blocks,
      notes: [...draft.notes, note, ...letterNotes(block)],
    };
  }
  return draft;
}

function dayLine({ position }: Paragraph, { day }: Byline): readonly RootContent[] {
  return day === undefined ? [] : [{ type: "paragraph", children: [{ type: "text", value: day }], position }];
}

function partsOf(text: string): { readonly colon: string; readonly rest: string | undefined } {
  const line = text.replace(/\s+/gu, " ").trim();
  const found = line.length > longest ? undefined : (byline.exec(line) ?? chinese.exec(line))?.groups;
  // Without capitals only a colon, or a word that nothing else can follow, tells a name.
  const isSentence = !hasCase(line) && found?.colon?.trim() === "" && !/^(?:بقلم|تحریر)/u.test(line);
  return isSentence ? { colon: "", rest: undefined } : { colon: found?.colon ?? "", rest: found?.rest };
}

function readByline(text: string, language: string): Byline | undefined {
  const { colon, rest } = partsOf(text);
  if (rest === undefined) return undefined;
  const day = daysIn(rest, language)[0];
  const written = day === undefined ? undefined : rest.slice(day.index, day.index + day.length);
  const names = day === undefined ? rest : rest.slice(0, day.index).replace(/\s(?:on|am|le|el|em|στις)\s*$/iu, "");
  const [line = ""] = names.split(/\s*[|·•]\s*|\s+[–—-]\s+/u);
  const authors = authorsIn(line.replace(/[\s,،，(（]+$/u, ""), language, colon.trim() !== "");
  return authors === undefined ? undefined : { authors, day: written };
}

/** “Jane Roe and John Doe”, “Jane Roe, secretary of the club”. */
function authorsIn(line: string, language: string, isTold: boolean): readonly Author[] | undefined {
  const [first = "", ...rest] = line.split(/\s*[,،，]\s*/u);
  const role = rest.length === 1 && !isName(rest[0] ?? "", false) && isName(first, isTold) ? rest[0] : undefined;
  const hasRole = role !== undefined && !startsWithAnd(role, language);
  if (hasRole) return /[.!?。！？؟۔।]$/u.test(role) ? undefined : [{ name: first, role }];
  const names = apart(line, language).filter((name) => name !== "");
  const isList = names.length > 0 && names.every((name) => isName(name, isTold));
  return isList ? names.map((name) => ({ name, role: undefined })) : undefined;
}

function startsWithAnd(text: string, language: string): boolean {
  return text.startsWith(andOf(language).trimStart());
}

function apart(line: string, language: string): readonly string[] {
  const ands = [andOf(language), " and ", " & "].filter((and) => and.trim() !== "");
  const pieces = ands.reduce((all, and) => all.flatMap((piece) => piece.split(and)), [line]);
  const bare = pieces.flatMap((piece) => piece.split(/\s*[,،，、]\s*/u)).map((name) => name.trim());
  return bare.map((name) =>
    startsWithAnd(name, language) ? name.slice(andOf(language).trimStart().length).trim() : name,
  );
}

const particle = /^(?:de|del|della|di|da|do|dos|das|van|von|der|den|la|le|el|al|y|bin|ibn|ben|abu|zu|ter|af|av)$/iu;

/** Whether words can be someone's name: capitals where the script has them, and few words. */
function isName(text: string, isTold: boolean): boolean {
  const parts = text.trim().split(/\s+/u);
  if (text.trim() === "" || parts.length > 5 || /[\p{Nd}!?:;。！？؟۔।«»"“”()]/u.test(text)) return false;
  if (!hasCase(text)) return text.trim().length <= 30 && /^[\p{L}\p{M}\s'’.·・-]+$/u.test(text);
  const isCapital = (part: string) => /^\p{Lu}[\p{L}\p{M}'’.-]*$/u.test(part);
  const last = parts.at(-1) ?? "";
  const areNames = parts.every((part) => isCapital(part) || particle.test(part)) && isCapital(parts[0] ?? "");
  return areNames && isCapital(last) && !/\p{Ll}\.$/u.test(last) && (parts.length > 1 || isTold);
}
