import { replaceEach } from "../fix/edits.ts";
import type { Rule } from "./rule.ts";
import { conventionsOf } from "./typography/conventions.ts";
import { habitCheck } from "./typography/habit.ts";

/** The dots that say that something is left out. */
export const ellipsis: Rule = {
  code: "ellipsis",
  severity: "info",
  documentation: {
    what: "Two, four or more full stops stand in a row, or three where the language's sign is … (Chinese and Japanese: ……). A catalog that is typed so throughout is told once.",
    why: "Three stops may be torn apart at a line's end, and are spelled out by a screen reader.",
    mended: "three stops, or six where the language writes six dots. Two or four may be another sign.",
    good: [
      { locale: "fr", source: "and so on…", translation: "et ainsi de suite…" },
      { locale: "fa", source: "and so on…", translation: "و مانند آن…" },
      { locale: "zh-Hans", source: "and so on…", translation: "等等……" },
    ],
    bad: [
      { locale: "fr", source: "and so on…", translation: "et ainsi de suite..." },
      { locale: "fa", source: "and so on…", translation: "و مانند آن.." },
      { locale: "zh-Hans", source: "and so on…", translation: "等等。。。" },
    ],
  },
  check: habitCheck(({ target }, { ellipsis: expected }) => {
    const actual = /\.{2,}|。{2,}/u.exec(target.plain)?.[0];
    if (actual === undefined) return target.plain.includes("…") ? "kept" : undefined;
    const message = `${actual} stands for an ellipsis.`;
    return { message, hint: `Write ${expected}.`, expected, actual };
  }),
  // Two stops, or four, may be one sign or another.
  fix: (words, _, { locale }) =>
    replaceEach(words, /(?<!\.)\.{3}(?!\.)|(?<!。)。{3}(?:。{3})?(?!。)|(?<!\.)\.{6}(?!\.)/gu, ({ 0: { length } }) => {
      const sign = conventionsOf(locale)?.ellipsis;
      return length === 6 && sign !== "……" ? undefined : sign;
    }),
};
