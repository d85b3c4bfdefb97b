import type { Alignment, Pair, State } from "../../model/alignment.ts";
import type { Direction } from "../../model/locale.ts";
import type { Segment } from "../../model/segment.ts";
import { type Piece, type PlaceInline, splitPieces } from "./pieces.ts";

/** A language as the formats name it. */
export interface ExchangeLanguage {
  /** BCP 47. */
  readonly code: string;
  readonly direction: Direction;
}

/** A statement in one locale on its way to a translator, whatever the format. */
export interface ExchangeDocument {
  readonly statement: string;
  /** The canonical file, from the publication's root. */
  readonly file: string;
  readonly source: ExchangeLanguage;
  readonly target: ExchangeLanguage;
  /** From the catalog's header; empty where it says nothing. */
  readonly translator: string;
  /** When the catalog was last revised, or the statement's own day; ISO 8601. Nothing where neither says. */
  readonly revised: string | undefined;
  readonly units: readonly ExchangeUnit[];
}

/** A text to translate, and what there is of its translation. Blocks with one text are one unit, as in the catalog. */
export interface ExchangeUnit {
  readonly uses: readonly [Segment, ...Segment[]];
  readonly state: State;
  /** Empty where there is none. */
  readonly target: string;
  /** The source that `target` translates, where that has changed since. */
  readonly previous: string | undefined;
  readonly sourcePieces: readonly Piece[];
  readonly targetPieces: readonly Piece[];
}

/** What an alignment holds, as units in document order. */
export function exchangeUnits(alignment: Alignment, place: PlaceInline): readonly ExchangeUnit[] {
  const groups = new Map<string, { readonly pair: Pair; readonly uses: [Segment, ...Segment[]] }>();
  for (const pair of alignment.pairs) {
    const { segment } = pair;
    const key = JSON.stringify([segment.context ?? null, segment.source]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { pair, uses: [segment] });
    else group.uses.push(segment);
  }
  return [...groups.values()].map(({ pair, uses }) => unitOf(pair, uses, place));
}

function unitOf(pair: Pair, uses: ExchangeUnit["uses"], place: PlaceInline): ExchangeUnit {
  const target = pair.state === "missing" ? "" : pair.entry.target;
  const { format, source } = pair.segment;
  return {
    uses,
    state: pair.state,
    target,
    previous: pair.state === "stale" ? pair.previous : undefined,
    sourcePieces: textPieces(source, format, place),
    targetPieces: textPieces(target, format, place),
  };
}

/** Front matter is no Markdown: all of it is words. */
function textPieces(text: string, format: Segment["format"], place: PlaceInline): readonly Piece[] {
  if (format === "markdown") return splitPieces(place(text));
  return text === "" ? [] : [{ type: "text", value: text }];
}
