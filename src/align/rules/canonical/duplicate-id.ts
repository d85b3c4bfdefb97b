import type { Nodes } from "mdast";
import type { Finding } from "../../../model/finding.ts";
import type { SegmentedStatement } from "../../../model/segment.ts";
import { startOf, walk } from "../../../model/tree.ts";

/** Footnotes and link addresses of a canonical text that share a label: readers get the first of them only. */
export function duplicateIds({ statement }: SegmentedStatement): readonly Finding[] {
  const firsts = new Map<string, Defined>();
  return [...walk(statement.body)].flatMap(([node]): readonly Finding[] => {
    if (node.type !== "footnoteDefinition" && node.type !== "definition") return [];
    const key = `${node.type} ${node.identifier}`;
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, node);
    if (first === undefined || isSame(first, node)) return [];
    const { name, file } = statement;
    return [{ ...faultOf(node, startOf(first).line), statement: name, file, ...startOf(node) }];
  });
}

type Defined = Extract<Nodes, { type: "footnoteDefinition" | "definition" }>;

function isSame(one: Defined, other: Defined): boolean {
  return one.type === "definition" && other.type === "definition" && one.url === other.url;
}

function faultOf(node: Defined, line: number): Pick<Finding, "code" | "severity" | "message" | "hint"> {
  const label = node.label ?? node.identifier;
  const [what, mark] = node.type === "definition" ? ["address", `[${label}]:`] : ["footnote", `[^${label}]:`];
  return {
    code: "duplicate-id",
    severity: "error",
    message: `The ${what} “${mark}” stands on line ${line} already; this one is read by nobody.`,
    hint: "Give it a label of its own, and use that where it is meant.",
  };
}
