import type { Link, Nodes } from "mdast";
import type { Edition, Note } from "../model/edition.ts";
import { cellId } from "../model/parallel.ts";
import { blockIds, mapTree } from "../model/tree.ts";

/** Where the links of a part may lead to within the volume. */
export interface PartTargets {
  /** What the ids of the part end in. */
  readonly suffix: string;
  /** Ids of its blocks, without that. */
  readonly ids: ReadonlySet<string>;
}

/** The parts of a volume in one language, by the statement. */
export type Targets = ReadonlyMap<string, PartTargets>;

/** The ids of an edition that a link can lead to. */
export function linkTargets({ body }: Edition): ReadonlySet<string> {
  return new Set(blockIds(body));
}

/** An edition whose links to other statements lead to their parts, where the volume has them in the same language. */
export function linkParts(edition: Edition, targets: Targets): Edition {
  const link = (node: Nodes): Nodes => (node.type === "link" ? linkPart(node, targets) : node);
  const noteOf = (note: Note): Note => ({ ...note, definition: mapTree(note.definition, link) });
  return { ...edition, body: mapTree(edition.body, link), notes: edition.notes.map(noteOf) };
}

/** What has no place of this name is reached at its title. */
function linkPart(node: Link, targets: Targets): Link {
  const target = targets.get(node.data?.statement ?? "");
  if (target === undefined) return node;
  const { statement: _, ...data } = node.data ?? {};
  const [, fragment = ""] = /#(.*)$/s.exec(node.url) ?? [];
  const id = target.ids.has(fragment) ? fragment : "title";
  return { ...node, url: `#${cellId(id, target.suffix)}`, data };
}
