import { replaceEach } from "../../fix/edits.ts";
import type { TextEdit } from "../rule.ts";
import type { Conventions } from "./conventions.ts";

const noBreak = "\\u00a0\\u202f\\u2009";
const narrow = "\u202f";
const full = "\u00a0";

/** The same places as in spacing.ts; what is replaced is the plain space, or nothing. */
const places = {
  highMark: new RegExp(`(?<=[^\\s${noBreak}!?;«(\\[])[ ]?(?<![${noBreak}:/])(?=[;!?](?![\\p{L}\\p{N}/=&#]))`, "gu"),
  colon: new RegExp(`(?<=[^\\s${noBreak}!?;:«(\\[])[ ]?(?=:(?:\\s|$))`, "gu"),
  opened: new RegExp(`(?<=«)[ ]?(?=[^\\s${noBreak}])`, "gu"),
  closing: new RegExp(`(?<=[^\\s${noBreak}«])[ ]?(?=»)`, "gu"),
  before: /(?<=[\p{L}\p{M}\ufffc])[ \u00a0\u202f](?=[,;:!?،؛؟](?:\s|$)|\.(?:\s+\p{Lu}|$))/gu,
  behind: /(?<=(?<![\p{L}\p{M}])(?!ό,τι)[\p{L}\p{M}]{2,}[,;،؛])(?=(?!τι)\p{L}{2})/gu,
  halfWidth:
    /(?<=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])[,;:?!](?: |(?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\s]|$))/gu,
} as const;

const wide: Readonly<Record<string, string>> = { ",": "，", ";": "；", ":": "：", "?": "？", "!": "！" };

/** Sets and takes away spaces beside marks as the language has them; half-width marks become full-width ones. */
export function mendSpacing(words: string, spacing: Conventions["spacing"], language: string): readonly TextEdit[] {
  const set = (pattern: RegExp, text: string) => replaceEach(words, pattern, () => text);
  const guillemets = () => [...set(places.opened, full), ...set(places.closing, full)];
  switch (spacing) {
    case "french":
      return [...set(places.highMark, narrow), ...set(places.colon, full), ...guillemets()];
    case "french-canadian":
      return [...set(places.colon, full), ...guillemets()];
    case "none":
      return [...set(places.before, ""), ...set(places.behind, " ")];
    case "fullwidth":
      return replaceEach(words, places.halfWidth, ([found]) =>
        language === "ja" && found.startsWith(",") ? "、" : wide[found.charAt(0)],
      );
  }
}
