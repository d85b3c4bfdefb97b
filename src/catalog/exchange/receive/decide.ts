import { stamp } from "../fingerprint.ts";
import type { Incoming } from "../incoming.ts";
import { isDone, previousFingerprint, type Slot } from "./slot.ts";

/**
 * What becomes of a translation that came back.
 *
 * - `same`, `untouched`: nothing; it is what the catalog has, or what was sent out.
 * - `fill`, `change`: it becomes the entry's translation.
 * - `confirm`: the text is the same, and is now finished. `doubt`: the same text is not finished after all.
 * - `rival`: the catalog's translation changed meanwhile too; both are kept.
 * - `suggest`: the source changed meanwhile; the translation stands as a fuzzy one of the new text.
 * - `aside`: the source changed meanwhile, and the new text has a translation; both are kept.
 * - `unknown`: this publication has no such text.
 */
export type Decision =
  | { readonly type: "untouched" | "unknown" }
  | { readonly type: "same" | "fill" | "change" | "confirm" | "doubt" | "rival" | "suggest"; readonly slot: Slot }
  | { readonly type: "aside"; readonly slot: Slot | undefined };

/** What a format or a file lets us conclude. */
export interface Reading {
  /** Whether “not finished” on an unchanged text is the translator's own word, and not a tool's default. */
  readonly doubts: boolean;
  /** Whether a text that nothing in the publication knows is worth keeping. */
  readonly keepsUnknown: boolean;
  /** When the catalog was last revised, in milliseconds; nothing where its header does not say. */
  readonly revised: number | undefined;
}

/** Decides for one translation, by what was sent out, what came back and what the catalog has now. */
export function decide(incoming: Incoming, slots: readonly Slot[], reading: Reading): Decision {
  if (isUntouched(incoming)) return { type: "untouched" };
  const slot = slotFor(incoming, slots);
  if (incoming.target.trim() === "") return slot === undefined ? { type: "untouched" } : { type: "same", slot };
  return slot === undefined ? decideMoved(incoming, slots, reading) : decideKnown(incoming, slot, reading);
}

/** What came back is what was sent: whatever happened to the catalog meanwhile stays. */
function isUntouched({ target, done, sent }: Incoming): boolean {
  return sent !== undefined && stamp(target, done) === sent;
}

/** The text that it translates: the block's own where several are alike. */
function slotFor({ source, id, context }: Incoming, slots: readonly Slot[]): Slot | undefined {
  const alike = slots.filter(({ fingerprint }) => fingerprint === source);
  const named = alike.filter(({ ids }) => id !== undefined && ids.includes(id));
  return named[0] ?? alike.find((slot) => slot.context === context) ?? (context === undefined ? alike[0] : undefined);
}

function decideKnown(incoming: Incoming, slot: Slot, reading: Reading): Decision {
  const { id, target, done, sent } = incoming;
  const now = slot.textAt(id);
  const finished = slot.entry !== undefined && isDone(slot.entry);
  const older = sent === undefined && isOlder(incoming, reading);
  if (now === "") return { type: "fill", slot };
  if (target === now) {
    if (done === finished || older) return { type: "same", slot };
    if (done) return { type: "confirm", slot };
    return reading.doubts ? { type: "doubt", slot } : { type: "same", slot };
  }
  const changedMeanwhile = sent === undefined ? older : sent !== slot.stampAt(id);
  return { type: changedMeanwhile ? "rival" : "change", slot };
}

/** Without a stamp the dates decide: a translation older than the catalog does not replace what that has. */
function isOlder({ revised }: Incoming, reading: Reading): boolean {
  const made = revised === undefined ? Number.NaN : Date.parse(revised);
  return reading.revised !== undefined && made < reading.revised;
}

/** The source changed meanwhile: the block's new text is where a translator will look. */
function decideMoved(incoming: Incoming, slots: readonly Slot[], reading: Reading): Decision {
  const { id, target, source, sent } = incoming;
  const heirs = slots.filter((slot) => previousFingerprint(slot) === source);
  const named = id === undefined ? undefined : slots.find(({ ids }) => ids.includes(id));
  const slot = heirs.find(({ ids }) => id !== undefined && ids.includes(id)) ?? heirs[0] ?? named;
  if (slot === undefined) return reading.keepsUnknown ? { type: "aside", slot } : { type: "unknown" };
  const now = slot.textAt(undefined);
  if (now === target) return { type: "same", slot };
  const isHeir = heirs.includes(slot);
  const unchanged = sent !== undefined && sent.replace("?", "") === stamp(now, true);
  if (now === "" || (isHeir && unchanged)) return { type: "suggest", slot };
  return { type: "aside", slot };
}
