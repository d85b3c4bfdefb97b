import { rules as allRules } from "../align/rules/index.ts";
import type { CheckedStatement, Rule } from "../align/rules/rule.ts";
import type { Host } from "../host/host.ts";
import type { Finding } from "../model/finding.ts";
import { includedNames } from "../segment/included-ids.ts";
import { canonicalFindings } from "./canonical-findings.ts";
import { idleSettings } from "./check-idle.ts";
import { checkTranslations, hiddenFindings, type Translations } from "./check-translations.ts";
import { checkedStatements } from "./checked-statement.ts";
import { statementsAmong } from "./own-strings.ts";
import { type Publication, readPublication } from "./publication.ts";
import { selectEditions } from "./select.ts";
import { distinct, fails, withSeverities } from "./severity.ts";
import { signatoriesOf } from "./signatory-counts.ts";
import { unusedCatalogs } from "./sync/unused-catalogs.ts";
import { textFindings } from "./text-findings.ts";

/** What a check is asked for; what is left out means all. */
export interface CheckOptions {
  /** The publication's folder, absolute. */
  readonly root: string;
  readonly locales?: readonly string[] | undefined;
  /** Statements' names, and `hexapla` for the publication's own strings. */
  readonly statements?: readonly string[] | undefined;
  /** Instead of all rules; for tests and measurements. */
  readonly rules?: readonly Rule[];
}

/** What a check found. */
export interface CheckResult {
  readonly findings: readonly Finding[];
  /** Catalogs that were looked at, with the number of their segments. */
  readonly checked: readonly { readonly statement: string; readonly locale: string; readonly segments: number }[];
  /** The rules that looked, with their documentation. */
  readonly rules: readonly Pick<Rule, "code" | "severity" | "documentation">[];
  /** Whether a finding is as bad as `check.fail` allows none to be. */
  readonly fails: boolean;
}

/** A check with what it looked at: what a report page shows and a fix changes. */
export interface Checked extends CheckResult {
  /** The catalogs that were asked for, aligned. */
  readonly statements: readonly CheckedStatement[];
  /** Nothing where the publication, or what was asked for, could not be read. */
  readonly publication: Publication | undefined;
}

/** Checks that every translation follows its source, and whatever else can be told of a publication's texts. */
export async function check(host: Host, options: CheckOptions): Promise<Checked> {
  const read = await readPublication(host, options.root);
  if (!read.ok) return nothingChecked(read.findings);
  const { publication } = read;
  const named = statementsAmong(options.statements);
  const selection = selectEditions(publication, { ...options, statements: named });
  if (!selection.ok) return nothingChecked(selection.findings);

  const rules = options.rules ?? allRules;
  const { statements: all, findings } = await checkedStatements(host, publication);
  const signatories = await signatoriesOf(host, publication);
  const isChosen = choiceOf(options, publication);
  const chosen = all.filter(({ alignment }) => isChosen(alignment));
  const translations = { chosen, all, publication, rules, signatories };
  const found = [
    ...[...textFindings(publication), ...canonicalFindings(publication, signatories), ...findings].filter(isChosen),
    ...(await unusedCatalogs(host, publication, localesOf(publication))).filter(isChosen),
    ...checkTranslations(translations),
  ];
  const isWhole = options.locales === undefined && options.statements === undefined;
  const hidden = () => hiddenFindings(translations);
  const idle = isWhole ? await idleSettings(host, { publication, rules, found, hidden }) : [];
  return checkedOf(distinct([...found, ...idle]), translations);
}

/** The result of a check, its findings as severe as the publication has them. */
function checkedOf(found: readonly Finding[], { chosen, rules, publication }: Translations): Checked {
  const settings = publication.settings.check;
  const findings = withSeverities(found, settings.rules);
  const checked = chosen.map(({ alignment: { statement, locale, pairs } }) => {
    return { statement, locale, segments: pairs.length };
  });
  return { findings, checked, rules, fails: fails(findings, settings.fail), statements: chosen, publication };
}

/** Whether something is about what was asked for; what names no statement or no locale is about all. */
function choiceOf(options: CheckOptions, publication: Publication) {
  // A text is not right where what it includes is not.
  const statements = withIncluded(options.statements, publication);
  return ({ statement, locale }: Pick<Finding, "statement" | "locale">): boolean =>
    (statement === undefined || (statements?.has(statement) ?? true)) &&
    (locale === undefined || (options.locales?.includes(locale) ?? true));
}

function withIncluded(
  names: readonly string[] | undefined,
  { statements }: Publication,
): ReadonlySet<string> | undefined {
  if (names === undefined) return undefined;
  const all = new Map(statements.map((each) => [each.statement.name, each]));
  return new Set(
    names.flatMap((name) => {
      const segmented = all.get(name);
      return segmented === undefined ? [name] : [name, ...includedNames(segmented, all)];
    }),
  );
}

/** Every locale but the source's. */
function localesOf({ settings }: Publication): readonly string[] {
  return settings.locales.map(({ locale }) => locale.code).filter((code) => code !== settings.source.code);
}

function nothingChecked(findings: readonly Finding[]): Checked {
  return { findings, checked: [], rules: [], fails: true, statements: [], publication: undefined };
}
