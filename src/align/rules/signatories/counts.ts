import { includedStatement, isLeafDirective, signatoriesRequest } from "../../../model/directives.ts";
import type { Signing } from "../../../model/organization.ts";
import type { Segment } from "../../../model/segment.ts";
import type { FrontMatter, Statement } from "../../../model/statement.ts";
import { walk } from "../../../model/tree.ts";

/** How many signed what a text tells of. */
export interface SigningCounts {
  /** At the end of each day on which somebody signed, of each statement. */
  readonly totals: ReadonlySet<number>;
  /** On each day that the text's own front matter names. */
  readonly added: ReadonlyMap<string, number>;
  /** The last total of the statement, or of the first that it shows. */
  readonly latest: number;
}

/**
 * The counts of a statement, and of those that it includes or whose signatories it lists.
 *
 * @param statements All of the publication, by name.
 * @returns Nothing where nobody signed.
 */
export function signingCounts(
  statement: Statement,
  statements: ReadonlyMap<string, Statement> = new Map(),
): SigningCounts | undefined {
  const signings = shownBy(statement, statements, new Set())
    .map(({ frontMatter }) => frontMatter.signing)
    .filter(({ signatures }) => signatures.length > 0);
  const [first] = signings;
  if (first === undefined) return undefined;
  const totals = new Set(signings.flatMap(totalsOf));
  return { totals, added: addedOn(statement.frontMatter.signing), latest: first.signatures.length };
}

/** A statement and what it shows of others, each once: whatever includes whom. */
function shownBy(
  statement: Statement,
  statements: ReadonlyMap<string, Statement>,
  seen: Set<Statement>,
): readonly Statement[] {
  if (seen.has(statement)) return [];
  seen.add(statement);
  const names = [...walk(statement.body)].flatMap(([node]) => {
    if (isLeafDirective(node, "include")) return [includedStatement(node)];
    return isLeafDirective(node, "signatories") ? (signatoriesRequest(node).statement ?? []) : [];
  });
  const others = names.flatMap((name) => statements.get(name) ?? []);
  return [statement, ...others.flatMap((other) => shownBy(other, statements, seen))];
}

function totalsOf(signing: Signing): readonly number[] {
  const days = daysOf(signing).toSorted();
  return days.flatMap((day, at) => (day === days[at + 1] ? [] : [at + 1]));
}

function addedOn(signing: Signing): ReadonlyMap<string, number> {
  return new Map([...Map.groupBy(daysOf(signing), (day) => day)].map(([day, all]) => [day, all.length]));
}

function daysOf({ signatures, date: own = "" }: Signing): readonly string[] {
  return signatures.map(({ date }) => date ?? own);
}

/** The numbers that a segment may tell of: a note on a revision also of those who signed on its day. */
export function countsFor(
  { kind, id }: Segment,
  { totals, added }: SigningCounts,
  { revisions }: FrontMatter,
): ReadonlySet<number> {
  if (kind !== "revision") return totals;
  const day = revisions[Number(id.replace(/\D+/g, "")) - 1]?.date;
  const signed = day === undefined ? undefined : added.get(day);
  return signed === undefined ? totals : new Set([...totals, signed]);
}

/**
 * Whether a number is taken for some of those who signed: in running text less than half of those who signed first. A title
 * and a note on a revision speak of all.
 */
export function isPart(value: number, { kind }: Segment, { totals }: SigningCounts): boolean {
  const tellsAll = kind === "title" || kind === "subtitle" || kind === "revision";
  return !tellsAll && 2 * value < Math.min(...totals);
}

/** Numbers from the smallest on, for a message. */
export function listOf(numbers: ReadonlySet<number>): string {
  return [...numbers].toSorted((a, b) => a - b).join(", ");
}
