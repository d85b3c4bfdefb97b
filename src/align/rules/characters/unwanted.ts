import { eachPair, type PairFinding } from "../each-pair.ts";
import type { CheckedPair, CheckedStatement, Rule } from "../rule.ts";
import { characterName } from "./show.ts";

/** How a rule words its finding. */
interface Words {
  /** What the characters are, behind “holds”. */
  readonly what: string;
  readonly hint: string;
}

/**
 * The check of a rule that wants none of certain characters in a translation. Those that the source text has too are the
 * author's.
 *
 * @param find Gives each unwanted character, in order.
 */
export function unwantedCharacters(
  find: (pair: CheckedPair, statement: CheckedStatement) => readonly string[],
  { what, hint }: Words,
): Rule["check"] {
  return eachPair((pair, statement): PairFinding | undefined => {
    const found = find(pair, statement).filter((character) => !pair.source.raw.includes(character));
    const [first] = found;
    if (first === undefined) return undefined;
    const shown = [...new Set(found)].map(characterName).join(", ");
    return { message: `The translation holds ${what}: ${shown}.`, hint, actual: first };
  });
}
