import type { Conventions } from "./conventions.ts";

/** A space that is wrong, missing, or one too many. */
export interface SpacingFault {
  readonly message: string;
  readonly hint: string;
  readonly actual: string;
}

type Spacing = Conventions["spacing"];

interface Pattern {
  readonly pattern: RegExp;
  readonly message: string;
  readonly hint: string;
}

const noBreak = "\\u00a0\\u202f\\u2009";
const highMarks: Pattern = {
  pattern: new RegExp(
    `[^\\s${noBreak}!?;«(\\[]{1,8}[ ]?(?<![${noBreak}:/])(?:[;!?](?![\\p{L}\\p{N}/=&#])|:(?=\\s|$))`,
    "u",
  ),
  message: "There is no no-break space before the mark.",
  hint: "Set U+202F before ; ! ? and U+00A0 before the colon.",
};
const colon: Pattern = {
  pattern: new RegExp(`[\\p{L}»)]{1,8}[ ]?(?<![${noBreak}]):(?=\\s|$)`, "u"),
  message: "There is no no-break space before the colon.",
  hint: "Set U+00A0 before it.",
};
const withinGuillemets: Pattern = {
  pattern: new RegExp(`«[ ]?(?![${noBreak} ])[\\p{L}\\p{N}]{0,8}|[\\p{L}\\p{N}.!?…]{1,8}[ ]?(?<![${noBreak}])»`, "u"),
  message: "There is no no-break space within the guillemets.",
  hint: "Set U+00A0 behind « and before ».",
};
const spaceBefore: Pattern = {
  pattern: /[\p{L}\p{M}]{1,8}[ \u00a0\u202f][,;:!?،؛؟](?=\s|$)|[\p{L}\p{M}]{1,8}[ \u00a0\u202f]\.(?=\s+\p{Lu}|$)/u,
  message: "A space stands before the mark.",
  hint: "Take it away.",
};
const noneBehind: Pattern = {
  pattern: /(?<![\p{L}\p{M}])(?!ό,τι)[\p{L}\p{M}]{2,}[,;،؛](?!τι)[\p{L}]{2,8}/u,
  message: "No space stands behind the mark.",
  hint: "Set one.",
};
const halfWidth: Pattern = {
  pattern: /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}][,;:?!](?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\s]|$)/u,
  message: "The mark is a half-width one.",
  hint: "Write ， ； ： ？ ！ (Japanese: 、).",
};

const patterns: Readonly<Record<Spacing, readonly Pattern[]>> = {
  none: [spaceBefore, noneBehind],
  french: [highMarks, withinGuillemets],
  "french-canadian": [colon, withinGuillemets],
  fullwidth: [halfWidth],
};

const occasions: Readonly<Record<Spacing, RegExp>> = {
  none: /[,;:!?،؛؟]/u,
  french: /[;:!?«»]/u,
  "french-canadian": /[:«»]/u,
  fullwidth: /[，；：？！,;:?!]/u,
};

/** @returns `kept` where the text has such marks and all stand as they should; nothing where it has none. */
export function spacingFault(text: string, spacing: Spacing): SpacingFault | "kept" | undefined {
  if (!occasions[spacing].test(text)) return undefined;
  for (const { pattern, message, hint } of patterns[spacing]) {
    const found = pattern.exec(text);
    if (found !== null) return { message, hint, actual: found[0] };
  }
  return "kept";
}
