import type { Pair } from "../../model/alignment.ts";
import type { Finding } from "../../model/finding.ts";
import { isAboutProse, proseOf } from "./prose.ts";
import type { CheckedPublication, CheckedStatement, Rule, RuleFinding } from "./rule.ts";

/**
 * Looks at a publication with every rule.
 *
 * @param statements What is looked at; rules learn from all of the publication.
 * @returns Findings in the order of statements, blocks and rules, each with its place and the rule's own severity. A rule
 * that fails is a finding too (`rule-failed`), which names the entry where one alone makes it fail.
 */
export function runRules(
  publication: CheckedPublication,
  rules: readonly Rule[],
  statements: readonly CheckedStatement[] = publication.statements,
): readonly Finding[] {
  return statements.flatMap((statement) =>
    inDocumentOrder(
      rules.flatMap((rule) => lookWith(rule, statement, publication)),
      statement,
    ),
  );
}

/**
 * Findings by the place of their block in the document, then by line: what has an entry is placed in the catalog, what has
 * none in the canonical text, and lines of two files have no order. What is about no block stands behind.
 */
export function inDocumentOrder(findings: readonly Finding[], { alignment }: CheckedStatement): readonly Finding[] {
  const places = new Map(alignment.pairs.map(({ segment }, at) => [segment.id, at]));
  const placeOf = ({ block = "" }: Finding) => places.get(block) ?? places.size;
  return findings.toSorted((a, b) => placeOf(a) - placeOf(b) || (a.line ?? 0) - (b.line ?? 0));
}

/** A rule about running text is shown nothing else. */
function lookWith(rule: Rule, statement: CheckedStatement, publication: CheckedPublication): readonly Finding[] {
  if (!isAboutProse(rule.code)) return runRule(rule, statement, publication);
  const { publication: learned, of } = proseOf(publication);
  const prose = of(statement);
  return prose === undefined ? [] : runRule(rule, prose, learned);
}

function runRule(rule: Rule, statement: CheckedStatement, publication: CheckedPublication): readonly Finding[] {
  try {
    return rule.check(statement, publication).map((finding) => placed(finding, rule, statement));
  } catch (error) {
    return withoutCulprits({ rule, statement, publication }, wordsOf(error));
  }
}

/** A rule, and what it failed on. */
interface Failure {
  readonly rule: Rule;
  readonly statement: CheckedStatement;
  readonly publication: CheckedPublication;
}

/** The rule's findings on all entries but those that alone make it fail. */
function withoutCulprits({ rule, statement, publication }: Failure, message: string): readonly Finding[] {
  const culprits = statement.alignment.pairs.flatMap((pair) => {
    const reason = failureOn({ rule, statement: narrowed(statement, (each) => each === pair), publication });
    return reason === undefined ? [] : [{ pair, reason }];
  });
  const { length } = statement.alignment.pairs;
  if (culprits.length === 0 || culprits.length === length) return [failedFinding(rule, statement, { reason: message })];
  const named = culprits.map(({ pair, reason }) => failedFinding(rule, statement, { pair, reason }));
  const guilty = new Set(culprits.map(({ pair }) => pair));
  const rest = narrowed(statement, (pair) => !guilty.has(pair));
  try {
    return [...named, ...rule.check(rest, publication).map((finding) => placed(finding, rule, statement))];
  } catch (error) {
    return [...named, failedFinding(rule, statement, { reason: wordsOf(error) })];
  }
}

function narrowed(statement: CheckedStatement, keeps: (pair: Pair) => boolean): CheckedStatement {
  const pairs = statement.pairs.filter(({ pair }) => keeps(pair));
  return { ...statement, pairs, alignment: { ...statement.alignment, pairs: statement.alignment.pairs.filter(keeps) } };
}

function failureOn({ rule, statement, publication }: Failure): string | undefined {
  try {
    rule.check(statement, publication);
    return undefined;
  } catch (error) {
    return wordsOf(error);
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function failedFinding(
  rule: Rule,
  statement: CheckedStatement,
  { pair, reason }: { readonly pair?: Pair; readonly reason: string },
): Finding {
  const message = `The rule “${rule.code}” could not look at ${pair === undefined ? "this catalog" : "this entry"}: ${reason}`;
  const hint = `This is a fault of Hexapla: please report it. “${rule.code}: off” under check.rules goes without the rule.`;
  const finding = { message, hint, ...(pair === undefined ? {} : { pair }) };
  return { ...placed(finding, rule, statement), code: "rule-failed", severity: "error" };
}

/** Fills in what a rule need not say. */
function placed(found: RuleFinding, rule: Rule, statement: CheckedStatement): Finding {
  const { about, pair: named, severity = rule.severity, message, hint, ...rest } = found;
  const { catalog, locale, alignment } = statement;
  return {
    code: rule.code,
    severity,
    message,
    ...(hint === undefined ? {} : { hint }),
    statement: alignment.statement,
    locale: locale.code,
    ...placeOf(named ?? about?.pair, catalog.file),
    ...rest,
  };
}

function placeOf(pair: Pair | undefined, file: string): Partial<Finding> & { readonly file: string } {
  if (pair === undefined) return { file, line: 1 };
  const { segment, entry } = pair;
  const texts = { block: segment.id, source: segment.source };
  if (entry === undefined) return { ...texts, file: segment.file, line: segment.line };
  return { ...texts, translation: entry.target, file, line: entry.line };
}
