import { rules as allRules } from "../align/rules/index.ts";
import type { CheckedPublication, CheckedStatement, Rule } from "../align/rules/rule.ts";
import { inDocumentOrder, runRules } from "../align/rules/run.ts";
import { silence } from "../align/rules/silencing.ts";
import { checkedCodes, type Finding, type FindingCode } from "../model/finding.ts";
import { placedInCatalog } from "./check-places.ts";
import { inspectTranslation } from "./inspect.ts";
import type { Publication } from "./publication.ts";
import { type Signatories, translatedCounts } from "./signatory-counts.ts";

/** The translations of a publication, and what looks at them. */
export interface Translations {
  /** What was asked for. */
  readonly chosen: readonly CheckedStatement[];
  /** What rules learn from, whatever was asked for. */
  readonly all: readonly CheckedStatement[];
  readonly publication: Publication;
  readonly rules: readonly Rule[];
  readonly signatories: Signatories;
}

/** What rules and renditions have to say of each catalog, but for what its translators silenced. */
export function checkTranslations(translations: Translations): readonly Finding[] {
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

/** What rules would say that are off, silenced or not. */
export function hiddenFindings(translations: Translations): readonly Finding[] {
  const { all, publication, rules } = translations;
  const off = rules.filter(({ code }) => publication.settings.check.rules[code] === "off");
  return all.flatMap((each) => foundIn(each, { ...translations, rules: off }, { statements: all }));
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
