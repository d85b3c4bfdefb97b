import { includedStatement, isLeafDirective } from "../model/directives.ts";
import type { Statement } from "../model/statement.ts";
import { walk } from "../model/tree.ts";

/** The statements that a text includes, in order. */
function includesOf({ body }: Pick<Statement, "body">): readonly string[] {
  return [...walk(body)].flatMap(([node]) => (isLeafDirective(node, "include") ? [includedStatement(node)] : []));
}

/**
 * The way by which a text that is included comes back to the one that includes it.
 *
 * @returns Names from the including statement to itself; nothing where there is no such way.
 */
export function includeCycle(
  name: string,
  included: string,
  statements: ReadonlyMap<string, Pick<Statement, "body">>,
): readonly string[] | undefined {
  const seen = new Set<string>();
  const follow = (way: readonly string[]): readonly string[] | undefined => {
    const last = way.at(-1) ?? "";
    if (last === name) return way;
    if (seen.has(last)) return undefined;
    seen.add(last);
    const statement = statements.get(last);
    for (const next of statement === undefined ? [] : includesOf(statement)) {
      const found = follow([...way, next]);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return follow([name, included]);
}
