import type { PoEntry, PoFile } from "../po.ts";
import type { ExchangeUnit } from "./exchange.ts";
import { fingerprint, stamp } from "./fingerprint.ts";
import type { BlockText } from "./markdown/read.ts";
import { joinPieces } from "./pieces.ts";
import type { Slot } from "./receive/slot.ts";

/** The catalog as XLIFF and TMX write it. */
export function codedSlots(units: readonly ExchangeUnit[], file: PoFile): readonly Slot[] {
  const entryOf = entriesByText(file);
  return units.map((unit): Slot => {
    const text = joinPieces(unit.targetPieces);
    return {
      ...common(unit, entryOf),
      fingerprint: fingerprint(joinPieces(unit.sourcePieces)),
      textAt: () => text,
      stampAt: () => stamp(text, unit.state === "current"),
    };
  });
}

/**
 * The catalog as Markdown writes it.
 *
 * @param blocks What an export of today would be read as, by block id.
 */
export function markdownSlots(
  units: readonly ExchangeUnit[],
  file: PoFile,
  blocks: ReadonlyMap<string, BlockText>,
): readonly Slot[] {
  const entryOf = entriesByText(file);
  return units.map((unit): Slot => {
    const [{ id: first }] = unit.uses;
    const blockAt = (id: string | undefined): BlockText | undefined => blocks.get(id ?? first) ?? blocks.get(first);
    return {
      ...common(unit, entryOf),
      fingerprint: fingerprint(unit.uses[0].source),
      textAt: (id) => (unit.target === "" ? "" : (blockAt(id)?.text ?? "")),
      stampAt: (id) => {
        const block = blockAt(id);
        return block === undefined ? "none" : stamp(block.text, !block.open);
      },
    };
  });
}

type EntryOf = (context: string | undefined, source: string) => PoEntry | undefined;

function entriesByText({ entries }: PoFile): EntryOf {
  const byText = new Map(
    entries.filter(({ obsolete }) => !obsolete).map((entry) => [keyOf(entry.context, entry.source), entry]),
  );
  return (context, source) => byText.get(keyOf(context, source));
}

function keyOf(context: string | undefined, source: string): string {
  return JSON.stringify([context ?? null, source]);
}

function common(
  { uses }: ExchangeUnit,
  entryOf: EntryOf,
): Pick<Slot, "ids" | "context" | "source" | "format" | "entry"> {
  const [{ context, source, format }] = uses;
  return { ids: uses.map(({ id }) => id), context, source, format, entry: entryOf(context, source) };
}
