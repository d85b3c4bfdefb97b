import type { FindingCode } from "../../model/finding.ts";
import { isOwnCatalog } from "../../model/own-catalogs.ts";
import type { BlockKind, Segment } from "../../model/segment.ts";
import { nameParts } from "./name/parts.ts";
import type { CheckedPublication, CheckedStatement } from "./rule.ts";

/**
 * The rules that judge running text by what is usual in it. Names are no running text: “Sociedade do Yangtzé para
 * Monografias Locais” goes together from letters of three languages, and one short name fits another's length.
 */
const proseCodes: ReadonlySet<FindingCode> = new Set<FindingCode>([
  "dropped",
  "merged",
  "source-copy",
  "split",
  "swapped",
  "wrong-language",
]);

/** Segments that hold names, and what people are. */
const nameKinds: ReadonlySet<BlockKind> = new Set<BlockKind>(["author", "organization", "publisher", "role"]);

/** Whether a rule looks at running text only. */
export function isAboutProse(code: FindingCode): boolean {
  return proseCodes.has(code);
}

/** The running text of a publication. */
export interface Prose {
  /** What rules learn from; the very publication where it has nothing else. */
  readonly publication: CheckedPublication;
  /** The running text of a statement: itself where it is nothing else, and nothing for a catalog of names. */
  readonly of: (statement: CheckedStatement) => CheckedStatement | undefined;
}

/** A memory, not a state: rules know what they learned by the object it was learned from, which must stay one. */
const known = new WeakMap<CheckedPublication, Prose>();

/** Tells the running text of a publication from its names. */
export function proseOf(whole: CheckedPublication): Prose {
  const before = known.get(whole);
  if (before !== undefined) return before;
  const names = registerNames(whole);
  const narrowed = new Map<CheckedStatement, CheckedStatement | undefined>();
  for (const statement of whole.statements) narrowed.set(statement, proseIn(statement, names));
  const of = (statement: CheckedStatement) =>
    narrowed.has(statement) ? narrowed.get(statement) : proseIn(statement, names);
  const statements = [...narrowed.values()].filter((statement) => statement !== undefined);
  const isWhole = whole.statements.every((statement) => narrowed.get(statement) === statement);
  const prose = { publication: isWhole ? whole : { statements }, of };
  known.set(whole, prose);
  return prose;
}

function proseIn(statement: CheckedStatement, names: readonly string[]): CheckedStatement | undefined {
  const { alignment, pairs } = statement;
  if (isOwnCatalog(alignment.statement)) return undefined;
  const named = new Set(alignment.pairs.filter(({ segment }) => isNames(segment, names)));
  if (named.size === 0) return statement;
  return {
    ...statement,
    pairs: pairs.filter(({ pair }) => !named.has(pair)),
    alignment: { ...alignment, pairs: alignment.pairs.filter((pair) => !named.has(pair)) },
  };
}

/** Below a quotation stands who said it: a text that is half a name of the register, and no sentence, is one, too. */
function isNames({ kind, source }: Segment, names: readonly string[]): boolean {
  if (nameKinds.has(kind)) return true;
  if (/[.!?…。！？।۔؟։][\p{Pe}\p{Pf}"'”’]*$/u.test(source)) return false;
  return names.some((name) => 2 * name.length >= source.length && source.includes(name));
}

function registerNames({ statements }: CheckedPublication): readonly string[] {
  const segments = statements
    .filter(({ alignment }) => alignment.statement === "organizations")
    .flatMap(({ segmented }) => segmented.segments.filter(({ kind }) => kind === "organization"));
  return [...new Set(segments.map(({ source }) => nameParts(source).name))];
}
