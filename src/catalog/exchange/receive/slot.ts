import type { Segment } from "../../../model/segment.ts";
import type { PoEntry } from "../../po.ts";
import { fingerprint } from "../fingerprint.ts";

/** A text of the catalog as it stands today, in the form in which a format writes it. */
export interface Slot {
  /** Ids of the blocks that have this text. */
  readonly ids: readonly string[];
  readonly context: string | undefined;
  /** The source, as the catalog has it. */
  readonly source: string;
  readonly format: Segment["format"];
  /** Fingerprint of the source in the format's form. */
  readonly fingerprint: string;
  /** Nothing where the catalog has no entry for this text yet. */
  readonly entry: PoEntry | undefined;
  /** The translation of a block in the format's form; empty where there is none. */
  readonly textAt: (id: string | undefined) => string;
  /** What the format would stamp it with now. */
  readonly stampAt: (id: string | undefined) => string;
}

/** Ids, as the comments of an entry name them. */
const idComment = /^((?:[a-z]+(?:-[a-z]+)*)(?:-\d+)?)(?: \([a-z-]+\))?$/;

/** The blocks that an entry's comments name. */
export function idsOf({ extractedComments }: Pick<PoEntry, "extractedComments">): readonly string[] {
  return extractedComments.flatMap((comment) => idComment.exec(comment)?.[1] ?? []);
}

/** Whether a translation counts as finished. */
export function isDone({ targets, flags }: Pick<PoEntry, "targets" | "flags">): boolean {
  return !flags.includes("fuzzy") && targets.some((target) => target !== "");
}

/** The source that an entry's translation is known to translate, where that is another than its own. */
export function previousFingerprint({ entry }: Slot): string | undefined {
  return entry?.previous === undefined ? undefined : fingerprint(entry.previous);
}
