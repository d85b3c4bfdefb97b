import type { Nodes } from "mdast";
import { walk } from "../../../model/tree.ts";
import type { CheckedPair, CheckedText } from "../rule.ts";

/** The nodes of one type in a text, in its order. */
export function nodesOf<T extends Nodes["type"]>(text: CheckedText, type: T): readonly Extract<Nodes, { type: T }>[] {
  const nodes = [...walk({ type: "paragraph", children: [...text.tree] })].map(([node]) => node);
  return nodes.filter((node): node is Extract<Nodes, { type: T }> => node.type === type);
}

/** What one of two lists has and the other has not, each as often as that is so. */
export interface Difference {
  readonly missing: readonly string[];
  readonly extra: readonly string[];
}

/** Compares what two texts hold, whatever its order: languages have their own. */
export function differenceOf(
  pair: CheckedPair,
  valuesOf: (text: CheckedText) => readonly string[],
): Difference | undefined {
  const source = valuesOf(pair.source);
  const target = valuesOf(pair.target);
  const missing = without(source, target);
  const extra = without(target, source);
  return missing.length + extra.length === 0 ? undefined : { missing, extra };
}

function without(values: readonly string[], taken: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const value of taken) left.set(value, (left.get(value) ?? 0) + 1);
  return values.filter((value) => {
    const count = left.get(value) ?? 0;
    left.set(value, count - 1);
    return count <= 0;
  });
}

/** “a”, “b” and so on, as a message shows them. */
function listed(values: readonly string[]): string {
  return values.map((value) => `“${value}”`).join(", ");
}

/** A message about what is missing and what is too much, and both for the report. */
export function differenceFinding({ missing, extra }: Difference, what: string, hint: string) {
  const lost = missing.length > 0 ? [`lacks ${what} ${listed(missing)}`] : [];
  const added = extra.length > 0 ? [`has ${what} ${listed(extra)}, which the source has not`] : [];
  return {
    message: `The translation ${[...lost, ...added].join(", and ")}.`,
    hint,
    ...(missing.length > 0 ? { expected: missing.join(", ") } : {}),
    ...(extra.length > 0 ? { actual: extra.join(", ") } : {}),
  };
}
