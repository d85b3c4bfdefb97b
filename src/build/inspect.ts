import type { Nodes, PhrasingContent } from "mdast";
import { resolvePath } from "../model/address.ts";
import type { Pair } from "../model/alignment.ts";
import type { Catalog } from "../model/catalog.ts";
import type { Finding } from "../model/finding.ts";
import { knownIds, type SegmentedStatement } from "../model/segment.ts";
import { startOf, walk } from "../model/tree.ts";
import type { Fault } from "../read/fault.ts";
import { faultOf } from "../read/inspect.ts";

/** Links of a canonical text to blocks that it does not have. */
export function lostFragments(segmented: SegmentedStatement): readonly Finding[] {
  const { statement } = segmented;
  const ids = knownIds(segmented);
  return [...walk(statement.body)].flatMap(([node]) => {
    const fault = fragmentFault(node, ids);
    const { name, file } = statement;
    return fault === undefined ? [] : [{ ...fault, statement: name, file, ...startOf(node) }];
  });
}

/** Footnotes of a canonical text that nothing refers to. */
export function lostNotes({ statement }: SegmentedStatement): readonly Finding[] {
  const nodes = [...walk(statement.body)].map(([node]) => node);
  const referred = new Set(nodes.flatMap((node) => (node.type === "footnoteReference" ? node.identifier : [])));
  return nodes.flatMap((node) => {
    if (node.type !== "footnoteDefinition" || referred.has(node.identifier)) return [];
    return [
      {
        code: "unresolved-reference",
        severity: "warning",
        message: `Nothing refers to the footnote “${node.label ?? node.identifier}”; it stands behind the others.`,
        hint: `Write [^${node.label ?? node.identifier}] where it belongs.`,
        statement: statement.name,
        file: statement.file,
        ...startOf(node),
      } as const,
    ];
  });
}

/** What a translation holds that its edition cannot carry; the place is the entry's. */
export function inspectTranslation(
  segmented: SegmentedStatement,
  statements: ReadonlySet<string>,
  catalog: Catalog,
  { pair, tree }: { readonly pair: Pair; readonly tree: readonly PhrasingContent[] },
): readonly Finding[] {
  const { statement } = segmented;
  const ids = knownIds(segmented);
  const nodes = [...walk({ type: "paragraph", children: [...tree] })].map(([node]) => node);
  return nodes.flatMap((node): readonly Finding[] => {
    const fault =
      faultOf(node) ?? fragmentFault(node, ids) ?? noteFault(node) ?? addressFault(node, segmented, statements);
    if (fault === undefined) return [];
    const { locale, file } = catalog;
    const place = { file, line: pair.entry?.line ?? 1, column: 1 };
    return [{ ...fault, statement: statement.name, locale, block: pair.segment.id, ...place }];
  });
}

function fragmentFault(node: Nodes, ids: ReadonlySet<string>): Fault | undefined {
  if (node.type !== "link" || !node.url.startsWith("#") || ids.has(node.url.slice(1))) return undefined;
  return {
    code: "unresolved-reference",
    severity: "error",
    message: `The link “${node.url}” leads to no block of this text.`,
    hint: "Block ids stand in the catalogs, behind #. (docs/formats.md).",
  };
}

/** A reference that its text has no note for is read as words. */
function noteFault(node: Nodes): Fault | undefined {
  const mark = node.type === "text" ? /\[\^[^\]\s]+\]/.exec(node.value)?.[0] : undefined;
  if (mark === undefined) return undefined;
  return {
    code: "unresolved-reference",
    severity: "error",
    message: `There is no footnote for ${mark}; readers would see the mark itself.`,
    hint: "Copy the mark as the source text has it.",
  };
}

function addressFault(
  node: Nodes,
  { statement }: SegmentedStatement,
  statements: ReadonlySet<string>,
): Fault | undefined {
  if (node.type !== "link" && node.type !== "image") return undefined;
  if (/^([a-z][a-z0-9+.-]*:|#|\/\/)/i.test(node.url)) return undefined;
  const path = resolvePath(statement.file, node.url);
  const leads =
    node.type === "image"
      ? statement.assets.some((asset) => asset.path === path)
      : statements.has(/^content\/(.+)\.md$/.exec(path ?? "")?.[1] ?? "");
  if (leads) return undefined;
  return {
    code: node.type === "image" ? "missing-image" : "unresolved-reference",
    severity: "error",
    message: `“${node.url}” in the translation leads nowhere.`,
    hint: "Copy the address as the source text has it.",
  };
}
