import type { Stretch } from "../../model/finding.ts";
import { wordDiff } from "./word-diff.ts";

/** A piece of a text as the page shows it. */
export interface Run {
  readonly text: string;
  /** Whether it is a code point in the place of a character that shows nothing. */
  readonly sign: boolean;
}

/** A stretch of a text, marked or not. */
export interface TextPart {
  readonly mark: "none" | "meant" | "added" | "removed";
  readonly runs: readonly Run[];
}

/** A text with what is meant in it marked; stretches that touch are one. */
export function markedParts(text: string, meant: readonly Stretch[]): readonly TextPart[] {
  const parts: TextPart[] = [];
  let at = 0;
  for (const { start, end } of joinedStretches(meant)) {
    if (start > at) parts.push({ mark: "none", runs: runsOf(text.slice(at, start)) });
    parts.push({ mark: "meant", runs: runsOf(text.slice(start, end), true) });
    at = end;
  }
  if (at < text.length) parts.push({ mark: "none", runs: runsOf(text.slice(at)) });
  return parts;
}

/** Two texts as one, with what was taken out and what was put in; the spaces behind a word stay outside of the marks. */
export function changedParts(before: string, after: string): readonly TextPart[] {
  return wordDiff(before, after).flatMap(({ kind, text }): readonly TextPart[] => {
    if (kind === "same") return [{ mark: "none", runs: runsOf(text) }];
    const word = text.trimEnd();
    const space = text.slice(word.length);
    return [
      { mark: kind, runs: runsOf(word) },
      ...(space === "" ? [] : [{ mark: "none", runs: runsOf(space) } as const]),
    ];
  });
}

/** Stretches in order; those that touch are one. */
export function joinedStretches(stretches: readonly Stretch[]): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const next of stretches.toSorted((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    if (last === undefined || next.start > last.end) found.push(next);
    else found[found.length - 1] = { start: last.start, end: Math.max(last.end, next.end) };
  }
  return found;
}

/** What shows nothing, or changes the order of what is read. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u115f\u1160\u2028\u2029\u3164\uffa0]|\u034f/u;

/**
 * A text with the code point of each character that shows nothing; joiners belong to the spelling of many languages, and
 * are shown where they themselves are meant.
 */
export function runsOf(text: string, showsJoiners = false): readonly Run[] {
  const runs: Run[] = [];
  for (const character of text) {
    const isJoiner = character === "\u200c" || character === "\u200d";
    const sign = character !== "\n" && unseen.test(character) && (!isJoiner || showsJoiners);
    const last = runs.at(-1);
    const shown = sign ? codePoint(character) : character;
    if (last !== undefined && !sign && !last.sign) runs[runs.length - 1] = { text: last.text + shown, sign };
    else runs.push({ text: shown, sign });
  }
  return runs;
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
