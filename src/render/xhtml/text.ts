import type { Element, Root } from "hast";
import type { Edition } from "../../model/edition.ts";
import { bodyToHast } from "./body.ts";
import type { BodyOptions } from "./context.ts";
import { idsOf, unlinkDeadAnchors } from "./ids.ts";
import { notesToHast } from "./notes.ts";

/** The text of an edition, ready to be written. */
export interface TextTrees {
  readonly body: Root;
  /** The section of the notes, where there are any. */
  readonly notes: Element | undefined;
}

/**
 * Body and notes of an edition. Every link to an anchor leads to one that is there.
 *
 * @param around Ids that the format gives to what stands around the text: the title, the summary.
 */
export function textToHast(edition: Edition, options: BodyOptions, around: readonly string[]): TextTrees {
  const body = bodyToHast(edition, options);
  const notes = notesToHast(edition, options, new Set(idsOf(body)));
  const trees = notes === undefined ? [body] : [body, notes];
  const ids = new Set([...around, ...trees.flatMap(idsOf)]);
  for (const tree of trees) unlinkDeadAnchors(tree, ids);
  return { body, notes };
}
