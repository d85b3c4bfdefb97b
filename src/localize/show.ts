import type { Pair } from "../model/alignment.ts";
import type { BlockMark } from "../model/edition.ts";
import type { Locale } from "../model/locale.ts";
import type { Segment } from "../model/segment.ts";
import type { UntranslatedPolicy } from "../model/settings.ts";
import type { Labels } from "./labels.ts";

/** What a reader gets of one segment. */
export interface Shown {
  readonly text: string;
  /** Whether `text` is the canonical text. */
  readonly isSource: boolean;
  readonly mark: BlockMark;
}

/**
 * What becomes of a block without a current translation. `beside`: the source stands beside it, as in a parallel edition,
 * and need not stand in for it.
 */
export type ShowPolicy = UntranslatedPolicy | "beside";

/** In which language, under which policy, with which words. */
export interface ShowOptions {
  readonly locale: Locale;
  readonly source: Locale;
  readonly policy: ShowPolicy;
  readonly labels: Labels;
}

/**
 * Decides what stands in for a translation that is not current. Nothing is ever replaced in silence: whatever is not
 * a current translation carries a notice, and text in another language its `lang` and `dir`.
 *
 * Under `withhold` an edition that reaches its minimum shows the rest as under `source`. Under `beside` an outdated
 * translation appears, marked as such; of a block that has none, or one that nobody has checked, only the notice does.
 */
export function show(pair: Pair, options: ShowOptions): Shown {
  const { segment, state } = pair;
  if (state === "current") {
    return { text: pair.entry.target, isSource: false, mark: markOf(pair, undefined, undefined) };
  }
  const { locale, source, policy, labels } = options;
  if (state === "stale" && policy !== "source" && policy !== "withhold") {
    return { text: pair.entry.target, isSource: false, mark: markOf(pair, undefined, labels.text("state.stale")) };
  }
  if (policy === "beside" && isBlock(segment)) {
    const said = labels.text(state === "missing" ? "state.absent" : "state.unchecked");
    return { text: "", isSource: false, mark: markOf(pair, undefined, said) };
  }
  const key = state === "stale" ? "state.staleSource" : `state.${state}`;
  const notice = labels.text(key, { language: languageName(source.code, locale) });
  return { text: segment.source, isSource: true, mark: markOf(pair, source, notice) };
}

/** Strings of the front matter that are blocks of their own; the others are words in a line, which would have a hole. */
const frontBlocks: readonly Segment["kind"][] = ["title", "subtitle", "summary"];

function isBlock({ format, kind }: Segment): boolean {
  return format === "markdown" || frontBlocks.includes(kind);
}

function markOf(pair: Pair, language: Locale | undefined, notice: string | undefined): BlockMark {
  const { segment, state } = pair;
  return { id: segment.id, state, lang: language?.code, dir: language?.direction, notice };
}

/** A language's name in another language, as CLDR has it; in itself where CLDR knows nothing. */
export function languageName(code: string, locale: Locale): string {
  const known = Intl.DisplayNames.supportedLocalesOf(locale.code).length > 0;
  try {
    return new Intl.DisplayNames([known ? locale.code : code, "en"], { type: "language" }).of(code) ?? code;
  } catch {
    // A private tag, such as mis-x-013.
    return code;
  }
}
