import { tokenize, tokenTypes } from "css-tree";
import type { SheetFault } from "./fault.ts";

/** A bracket that is open, by the token that closes it. */
interface Open {
  readonly closer: number;
  readonly offset: number;
  readonly text: string;
}

const closers: ReadonlyMap<number, number> = new Map([
  [tokenTypes.LeftCurlyBracket, tokenTypes.RightCurlyBracket],
  [tokenTypes.LeftParenthesis, tokenTypes.RightParenthesis],
  [tokenTypes.LeftSquareBracket, tokenTypes.RightSquareBracket],
  [tokenTypes.Function, tokenTypes.RightParenthesis],
]);

const ends: Readonly<Record<string, string>> = { "{": "}", "[": "]" };

const closing: ReadonlySet<number> = new Set(closers.values());

/**
 * Brackets, strings and comments that have a beginning and no end, or the other way round. A browser closes them where the
 * file ends, or where the line does, and says nothing (CSS Syntax Module Level 3, section 5.4); the parser does as it does.
 */
export function unclosed(source: string): readonly SheetFault[] {
  const faults: SheetFault[] = [];
  const open: Open[] = [];
  tokenize(source, (type, offset, end) => {
    const text = source.slice(offset, end);
    const closer = closers.get(type);
    if (closer !== undefined) open.push({ closer, offset, text });
    else if (closing.has(type)) faults.push(...close(open, { closer: type, offset, text }));
    else if (!isWhole(type, text)) faults.push(unended(type, offset));
  });
  const last = open.at(-1);
  return last === undefined ? faults : [...faults, neverClosed(last)];
}

/** Takes off the bracket that this one closes, and what stands open within it. */
function close(open: Open[], { closer, offset, text }: Open): readonly SheetFault[] {
  const at = open.findLastIndex((each) => each.closer === closer);
  const hint = "Take it away, or write what it is to close.";
  if (at < 0) return [{ offset, message: `Nothing is open that this “${text}” could close.`, hint }];
  const [, ...within] = open.splice(at);
  const first = within[0];
  return first === undefined ? [] : [neverClosed(first)];
}

function neverClosed({ offset, text }: Open): SheetFault {
  const end = ends[text] ?? ")";
  return { offset, message: `This “${text}” is never closed.`, hint: `Write “${end}” where it ends.` };
}

function isWhole(type: number, text: string): boolean {
  if (type === tokenTypes.BadString || type === tokenTypes.BadUrl) return false;
  if (type === tokenTypes.Comment) return text.length >= 4 && text.endsWith("*/");
  if (type === tokenTypes.Url) return text.endsWith(")");
  return type !== tokenTypes.String || (text.length > 1 && text.endsWith(text.charAt(0)));
}

function unended(type: number, offset: number): SheetFault {
  if (type === tokenTypes.Comment)
    return { offset, message: "This comment is never closed.", hint: "Write “*/” where it ends." };
  if (type === tokenTypes.BadUrl || type === tokenTypes.Url)
    return { offset, message: "This address is broken.", hint: 'Put it between quotation marks: url("…").' };
  return { offset, message: "This text has no closing quotation mark on its line.", hint: "Write it where it ends." };
}
