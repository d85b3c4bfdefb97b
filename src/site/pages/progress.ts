import type { State } from "../../model/alignment.ts";
import type { Edition } from "../../model/edition.ts";
import type { PageText } from "../../model/page-text.ts";
import { type SiteTexts, wordOf } from "../texts.ts";
import { percentOf } from "./percent.ts";

/** How far a translation is, as a sentence, a bar and a table. */
export interface Progress {
  readonly sentence: PageText;
  /** 0 to 100. */
  readonly percent: number;
  readonly rows: readonly ProgressRow[];
}

interface ProgressRow {
  readonly state: PageText;
  /** Of the original, and its blocks; in the locale's digits. */
  readonly words: string;
  readonly blocks: string;
}

const states: readonly State[] = ["current", "stale", "fuzzy", "missing"];

/** How much of the original an edition follows; nothing for the original itself. */
export function progressOf(edition: Edition, texts: SiteTexts): Progress | null {
  const { words, blocks, percent, translatedFrom } = edition;
  if (translatedFrom === undefined || blocks === undefined) return null;
  const rows = states
    .filter((state) => state === "current" || words[state] > 0 || blocks[state] > 0)
    .map((state) => ({
      state: wordOf(texts, `about.states.${state}`),
      words: texts.number(words[state]),
      blocks: texts.number(blocks[state]),
    }));
  return { sentence: wordOf(texts, "about.percent", { percent: percentOf(edition) }), percent, rows };
}
