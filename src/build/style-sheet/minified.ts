import { tokenize, tokenTypes } from "css-tree";

/** Where white space beside a token of this text means nothing, before it and behind it. */
const closeBefore: ReadonlySet<string> = new Set(["{", "}", ";", ",", ")", "]", ">"]);
const closeBehind: ReadonlySet<string> = new Set(["{", "}", ";", ",", "(", "[", ">", ":"]);

/**
 * A style sheet without comments and idle white space, token by token: what the grammar does not know stays as it is.
 *
 * White space is kept wherever it could mean something: before a colon (`a :hover`), around `+`, `-` and `*` (`calc()`),
 * between words. Where a comment alone parts two tokens, white space takes its place: a space too many is one in a value.
 */
export function minified(source: string): string {
  let written = "";
  let last = "";
  let isParted = false;
  tokenize(source, (type, offset, end) => {
    if (type === tokenTypes.WhiteSpace || type === tokenTypes.Comment) {
      isParted = true;
      return;
    }
    const text = shortNumber(type, source.slice(offset, end));
    const isIdle = written === "" || closeBehind.has(last) || closeBefore.has(text) || last.endsWith("(");
    if (isParted && !isIdle) written += " ";
    // The last declaration of a block needs no semicolon.
    if (text === "}" && last === ";") written = written.slice(0, -1);
    written += text;
    last = text;
    isParted = false;
  });
  return written;
}

/** `0.5rem` as `.5rem`, the same number. */
function shortNumber(type: number, text: string): string {
  const isNumber = type === tokenTypes.Number || type === tokenTypes.Dimension || type === tokenTypes.Percentage;
  return isNumber ? text.replace(/^([+-]?)0+\./, "$1.") : text;
}
