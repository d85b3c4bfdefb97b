import { rules as allRules } from "../align/rules/index.ts";
import type { CheckedPublication, CheckedStatement, Rule } from "../align/rules/rule.ts";
import { inDocumentOrder, runRules } from "../align/rules/run.ts";
import { silence } from "../align/rules/silencing.ts";
import type { Host } from "../host/host.ts";
import { checkedCodes, type Finding, type FindingCode } from "../model/finding.ts";
import { includedNames } from "../segment/included-ids.ts";
import { canonicalFindings } from "./canonical-findings.ts";
import { idleSettings } from "./check-idle.ts";
import { placedInCatalog } from "./check-places.ts";
import { checkedStatements } from "./checked-statement.ts";
import { inspectTranslation } from "./inspect.ts";
import { statementsAmong } from "./own-strings.ts";
import { type Publication, readPublication } from "./publication.ts";
import { selectEditions } from "./select.ts";
import { distinct, fails, withSeverities } from "./severity.ts";
import { type Signatories, signatoriesOf, translatedCounts } from "./signatory-counts.ts";
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
  const all = await checkedStatements(host, publication);
  // A text is not right where what it includes is not.
  const statements = withIncluded(options.statements, publication);
  const isChosen = (statement: string | undefined, locale: string | undefined) =>
    (statement === undefined || (statements?.has(statement) ?? true)) &&
    (locale === undefined || (options.locales?.includes(locale) ?? true));
  const chosen = all.statements.filter(({ alignment }) => isChosen(alignment.statement, alignment.locale));
  const signatories = await signatoriesOf(host, publication);
  const translations = checkTranslations({ chosen, all: all.statements, publication, rules, signatories });
  const unused = await unusedCatalogs(host, publication, localesOf(publication));
  const reading = [
    ...textFindings(publication),
    ...canonicalFindings(publication, signatories),
    ...all.findings,
    ...unused,
  ].filter(({ statement, locale }) => isChosen(statement, locale));
  const isWhole = options.locales === undefined && options.statements === undefined;
  const off = rules.filter(({ code }) => publication.settings.check.rules[code] === "off");
  const hidden = (): readonly Finding[] => {
    const learned = { statements: all.statements };
    return all.statements.flatMap((each) => foundIn(each, { publication, rules: off, signatories }, learned));
  };
  const idle = isWhole
    ? await idleSettings(host, { publication, rules, found: [...reading, ...translations], hidden })
    : [];
  const found = distinct([...reading, ...translations, ...idle]);
  const findings = withSeverities(found, publication.settings.check.rules);
  return {
    findings,
    checked: chosen.map(({ alignment: { statement, locale, pairs } }) => ({
      statement,
      locale,
      segments: pairs.length,
    })),
    rules,
    fails: fails(findings, publication.settings.check.fail),
    statements: chosen,
    publication,
  };
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

interface Translations {
  readonly chosen: readonly CheckedStatement[];
  /** What rules learn from, whatever was asked for. */
  readonly all: readonly CheckedStatement[];
  readonly publication: Publication;
  readonly rules: readonly Rule[];
  readonly signatories: Signatories;
}

/** What rules and renditions have to say of each catalog, but for what its translators silenced. */
function checkTranslations(translations: Translations): readonly Finding[] {
  const { all, publication, rules } = translations;
  const settings = publication.settings.check.rules;
  const active = rules.filter(({ code }) => settings[code] !== "off");
  const learned: CheckedPublication = { statements: all };
  return translations.chosen.flatMap((each) => {
    const found = foundIn(each, { ...translations, rules: active }, learned);
    const judged = judgedCodes(translations, found);
    const { findings, faults } = silence(each.catalog, withoutEchoes(found), judged);
    return [...placedInCatalog(findings, each.catalog), ...faults];
  });
}

/** All that is found in one catalog, silenced or not, in the order of the document. */
function foundIn(
  each: CheckedStatement,
  { publication, rules, signatories }: Omit<Translations, "all" | "chosen">,
  learned: CheckedPublication,
): readonly Finding[] {
  const names = new Set(publication.statements.map(({ statement }) => statement.name));
  const found = [
    ...runRules(learned, rules, [each]),
    ...inspected(each, names),
    ...translatedCounts(each, signatories),
  ];
  return inDocumentOrder(found, each);
}

/** What no edition can carry of the translations, as a build says it too. */
function inspected(
  { segmented, catalog, pairs }: CheckedStatement,
  statements: ReadonlySet<string>,
): readonly Finding[] {
  return pairs
    .filter(({ pair }) => pair.segment.format === "markdown")
    .flatMap(({ pair, target }) => inspectTranslation(segmented, statements, catalog, { pair, tree: target.tree }));
}

/** An address or mark that is not the source's leads nowhere, too: that is said once. */
function withoutEchoes(findings: readonly Finding[]): readonly Finding[] {
  const echoes: readonly FindingCode[] = ["unresolved-reference", "missing-image", "unsafe-link"];
  const causes: readonly FindingCode[] = ["link-target", "link-count", "footnote-reference", "image"];
  const told = new Set(findings.filter(({ code }) => causes.includes(code)).map(({ line }) => line));
  return findings.filter(({ code, line }) => !echoes.includes(code) || !told.has(line));
}

/** Codes that would have been found at an entry if they were there: of rules that did not look nothing is known. */
function judgedCodes(
  { rules, publication }: Pick<Translations, "rules" | "publication">,
  found: readonly Finding[],
): ReadonlySet<FindingCode> {
  const hasFailed = found.some(({ code }) => code === "rule-failed");
  const looked = new Set(hasFailed ? [] : rules.map(({ code }) => code));
  const settings = publication.settings.check.rules;
  return new Set(
    checkedCodes.filter(
      (code) => settings[code] !== "off" && (looked.has(code) || !allRules.some((rule) => rule.code === code)),
    ),
  );
}

/** Every locale but the source's. */
function localesOf({ settings }: Publication): readonly string[] {
  return settings.locales.map(({ locale }) => locale.code).filter((code) => code !== settings.source.code);
}

function nothingChecked(findings: readonly Finding[]): Checked {
  return { findings, checked: [], rules: [], fails: true, statements: [], publication: undefined };
}
