import { idPrefix, includedStatement, isLeafDirective } from "../model/directives.ts";
import type { SegmentedStatement } from "../model/segment.ts";
import { walk } from "../model/tree.ts";

/** The names of all that a text includes, and of what that includes; a circle ends where it began. */
export function includedNames(
  { skeleton }: Pick<SegmentedStatement, "skeleton">,
  all: ReadonlyMap<string, SegmentedStatement>,
  names: Set<string> = new Set(),
): ReadonlySet<string> {
  for (const [node] of walk(skeleton)) {
    const name = isLeafDirective(node, "include") ? includedStatement(node) : "";
    const included = all.get(name);
    if (included === undefined || names.has(name)) continue;
    names.add(name);
    includedNames(included, all, names);
  }
  return names;
}

/** The ids that the blocks of included texts have in the text that includes them (design.md, block ids). */
export function includedIds(
  { skeleton }: Pick<SegmentedStatement, "skeleton">,
  all: ReadonlyMap<string, SegmentedStatement>,
  within: readonly string[] = [],
): ReadonlySet<string> {
  const ids = [...walk(skeleton)].flatMap(([node]): readonly string[] => {
    const name = isLeafDirective(node, "include") ? includedStatement(node) : "";
    const included = all.get(name);
    if (included === undefined || within.includes(name)) return [];
    const own = included.segments.map(({ id }) => id);
    return [...own, ...includedIds(included, all, [...within, name])].map((id) => idPrefix(name) + id);
  });
  return new Set(ids);
}
