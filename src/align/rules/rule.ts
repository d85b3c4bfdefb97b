import type { PhrasingContent } from "mdast";
import type { Alignment, Pair } from "../../model/alignment.ts";
import type { Catalog } from "../../model/catalog.ts";
import type { Finding, FindingCode, Severity } from "../../model/finding.ts";
import type { GlossaryTerm } from "../../model/glossary.ts";
import type { Locale } from "../../model/locale.ts";
import type { SegmentedStatement } from "../../model/segment.ts";

/** A text of a pair, read once for all rules. */
export interface CheckedText {
  /** As it stands in the file: Markdown, or plain for front matter. */
  readonly raw: string;
  /** Inline tree of `raw`; one text node for front matter. */
  readonly tree: readonly PhrasingContent[];
  /** Its words without markup. */
  readonly plain: string;
}

/** A translated segment: what a rule about one paragraph looks at. Pairs that are missing, fuzzy or stale are not among them. */
export interface CheckedPair {
  readonly pair: Pair;
  readonly source: CheckedText;
  readonly target: CheckedText;
}

/** One statement in one locale. */
export interface CheckedStatement {
  readonly segmented: SegmentedStatement;
  readonly alignment: Alignment;
  readonly catalog: Catalog;
  readonly locale: Locale;
  readonly sourceLocale: Locale;
  /** How addresses begin that may differ between languages (`check.localized`). */
  readonly localized?: readonly string[];
  /** The terms of the locale's glossary; nothing where it has none. */
  readonly glossary?: readonly GlossaryTerm[];
  /** Current pairs, in document order. */
  readonly pairs: readonly CheckedPair[];
}

/** All of a publication that can be checked; what rules learn from (other statements, other locales) is here too. */
export interface CheckedPublication {
  readonly statements: readonly CheckedStatement[];
}

/** A finding without what the runner knows: code, severity, statement, locale, file. Place is that of the pair. */
export type RuleFinding = Omit<Finding, "code" | "severity" | "statement" | "locale" | "file"> & {
  /** The pair it is about; its block, entry line and texts are filled in from it. */
  readonly about?: CheckedPair;
  /** The same of a pair that is not current; where it has no entry, the place is that of the canonical text. */
  readonly pair?: Pair;
  /** Where it is not the rule's own. */
  readonly severity?: Severity;
};

/** A change of one stretch of a text, from one UTF-16 offset to another. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Mends what a rule finds in one translation, where one answer is certain without knowing the language (`check --fix`).
 * What does not make the rule's finding go away, or makes another one, is not written: docs/check.md, “Mending”.
 *
 * @param words The translation, with U+FFFC for each character that is no word (markup, addresses, code).
 */
export type Fix = (words: string, pair: CheckedPair, statement: CheckedStatement) => readonly TextEdit[];

/** A rule: one file each, with the documentation that docs/rules.md is generated from. */
export interface Rule {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly documentation: RuleDocumentation;
  /** Looks at one statement in one locale. `all` is for rules that need to learn; results do not depend on its order. */
  readonly check: (statement: CheckedStatement, all: CheckedPublication) => readonly RuleFinding[];
  /** Only where a finding of the rule can be mended. */
  readonly fix?: Fix;
}

/** What docs/rules.md says of a rule. */
export interface RuleDocumentation {
  readonly what: string;
  readonly why: string;
  /** What of it `check --fix` mends, behind “Mended by `--fix`:”; only where the rule has a fix. */
  readonly mended?: string;
  /** Pairs of source and translation that pass, and that do not. */
  readonly good: readonly RuleExample[];
  readonly bad: readonly RuleExample[];
}

export interface RuleExample {
  readonly locale: string;
  readonly source: string;
  readonly translation: string;
}
