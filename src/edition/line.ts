import type { LinePart } from "../model/edition.ts";

/** Stand for values while a label puts them in the language's order: private-use characters, one a value. */
const firstSign = 0xe000;

/**
 * Fills the pattern of a line with pieces that may be in another language than the line.
 *
 * @param pattern Gives the pattern with each value's name replaced by the text given for it.
 * @param values By the names that the pattern uses.
 */
export function fillLine(
  pattern: (signs: Readonly<Record<string, string>>) => string,
  values: Readonly<Record<string, LinePart>>,
): readonly LinePart[] {
  const names = Object.keys(values);
  const signs = names.map((_, index) => String.fromCharCode(firstSign + index));
  const line = pattern(Object.fromEntries(names.map((name, index) => [name, signs[index] ?? ""])));
  return line.split(/([\ue000-\ue0ff])/).flatMap((text): readonly LinePart[] => {
    const value = values[names[signs.indexOf(text)] ?? ""];
    if (value !== undefined) return [value];
    return text === "" ? [] : [{ role: "text", text, lang: undefined, dir: undefined }];
  });
}
