import type { TextEdit } from "../rules/rule.ts";

/**
 * An edit for each place where a pattern matches.
 *
 * @param pattern Global; what it only looks at stands in lookarounds, so that no more than it must is replaced.
 * @param replacement Gives the new text; nothing where the place stays.
 */
export function replaceEach(
  text: string,
  pattern: RegExp,
  replacement: (match: RegExpExecArray) => string | undefined,
): readonly TextEdit[] {
  return [...text.matchAll(pattern)].flatMap((match): readonly TextEdit[] => {
    const fresh = replacement(match);
    if (fresh === undefined || fresh === match[0]) return [];
    return [{ start: match.index, end: match.index + match[0].length, text: fresh }];
  });
}

/** A text with its edits made; one that overlaps an earlier one is left out. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let written = "";
  let at = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    if (edit.start < at) continue;
    written += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return written + text.slice(at);
}
