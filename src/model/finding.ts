/** How bad a finding is. `info` never fails a run. */
export type Severity = "error" | "warning" | "info";

/** Codes that say: a file or the call itself could not be used. As errors they make the exit status 2. */
const inputCodes = [
  // the configuration and the files of a publication
  "config-syntax",
  "config-key",
  "config-value",
  "locale-tag",
  "statement-duplicate",
  "statement-name",
  "statement-unknown",
  "front-matter",
  "register",
  "organization-duplicate",
  "not-utf8",
  "unreadable",
  "output-folder",
  // catalogs and labels
  "po-syntax",
  "po-header",
  "po-duplicate",
  "catalog-unwritable",
  "labels",
  "glossary",
  // files from translators
  "exchange-file",
  "exchange-language",
  "exchange-code",
  // documents that are adopted
  "adopt-file",
  "adopt-language",
  "adopt-unlike",
  // documents that become statements
  "incoming-file",
  "statement-exists",
  // a publication to start from
  "publication-exists",
  // a folder that is verified
  "manifest-missing",
  // a rule of check that could not do its work
  "rule-failed",
] as const;

/** Codes of `verify`: what a build wrote, looked at again. */
const builtCodes = [
  "manifest",
  "file-missing",
  "file-changed",
  "file-unlisted",
  "file-unreadable",
  "text-file",
  "css-file",
  "image-file",
  "zip-file",
  "html-page",
  "html-id",
  "html-alt",
  "html-language",
  "html-security",
  "html-data",
  "html-versions",
  "dead-link",
  "block-ids",
  "pdf-file",
  "pdf-font",
  "pdf-conformance",
  "pdf-destination",
  "epub-container",
  "epub-package",
  "epub-document",
  "epub-metadata",
  "feed",
  "sitemap",
  "host-file",
  "search-index",
] as const;

/** Every code a finding can have; docs/findings.md explains each under its name. */
export const findingCodes = [
  ...inputCodes,
  // the canonical text
  "raw-html",
  "heading-level",
  "missing-alt",
  "missing-image",
  "image-type",
  "unresolved-reference",
  "outside-publication",
  "unsafe-link",
  "unknown-directive",
  "unsupported-node",
  "table-header",
  "date",
  "organization-unknown",
  "signatory-duplicate",
  "signing-date",
  "signatories",
  "signatories-unshown",
  "statement-empty",
  "include",
  "broken-paragraph",
  "doubled-word",
  "date-conflict",
  "duplicate-id",
  "alias",
  "signatory-count",
  // catalogs
  "catalog-unused",
  // checks: following the source
  "missing",
  "stale",
  "fuzzy",
  "obsolete",
  // checks: what is learned from the publication itself
  "source-copy",
  "wrong-language",
  "wrong-script",
  "swapped",
  "merged",
  "split",
  "duplicated",
  "dropped",
  // checks: inside the paragraph
  "link-target",
  "link-count",
  "footnote-reference",
  "image",
  "inline-code",
  "directive",
  "emphasis",
  "line-break",
  "block-structure",
  // checks: characters
  "bidi-control",
  "invisible-character",
  "mixed-script",
  "not-nfc",
  "replacement-character",
  "control-character",
  "private-use",
  // checks: facts
  "number",
  "numbering",
  "year",
  "percentage",
  "currency",
  "name",
  // checks: typography
  "quotes",
  "punctuation-spacing",
  "end-punctuation",
  "apostrophe",
  "ellipsis",
  "repeated-word",
  "double-space",
  "unpaired-bracket",
  // checks: silencing
  "unused-silencing",
  "unexplained-silencing",
  // files to translators and back
  "exchange-block",
  "exchange-conflict",
  // documents that are adopted
  "adopt-leftover",
  // renditions
  "withheld",
  "font-missing",
  "missing-glyph",
  "template",
  "typeset",
  "leaflet-too-long",
  "volume",
  ...builtCodes,
] as const;
export type FindingCode = (typeof findingCodes)[number];

/** What a check or a stage has to say; data, never thrown. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** What is wrong, as one sentence. */
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string;
  readonly statement?: string;
  readonly locale?: string;
  readonly block?: string;
  /** Path from the publication's root, with `/`. */
  readonly file?: string;
  /** From 1. */
  readonly line?: number;
  /** From 1, in UTF-16 units. */
  readonly column?: number;
  readonly source?: string;
  readonly translation?: string;
  readonly expected?: string;
  readonly actual?: string;
  /** Where in `source` what is meant stands; where it is not said, reports look for `expected`. */
  readonly sourceAt?: readonly Stretch[];
  /** Where in `translation`; where it is not said, reports look for `actual`. */
  readonly translationAt?: readonly Stretch[];
}

/** A stretch of a text, in UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Codes that other commands than `check` find: in renditions, in files that come and go, in what is written. */
const beyondCheck: ReadonlySet<FindingCode> = new Set<FindingCode>([
  "output-folder",
  "catalog-unwritable",
  "labels",
  "exchange-file",
  "exchange-language",
  "exchange-code",
  "exchange-block",
  "exchange-conflict",
  "adopt-file",
  "adopt-language",
  "adopt-unlike",
  "adopt-leftover",
  "incoming-file",
  "statement-exists",
  "publication-exists",
  "unsupported-node",
  "withheld",
  "font-missing",
  "missing-glyph",
  "template",
  "typeset",
  "leaflet-too-long",
  "manifest-missing",
  ...builtCodes,
]);

/** What a check looks for: every code, but for those that only another command can find. */
export const checkedCodes: readonly FindingCode[] = findingCodes.filter((code) => !beyondCheck.has(code));

const inputFaults: ReadonlySet<FindingCode> = new Set(inputCodes);

/** Whether a finding means that the call, the configuration or an input file is wrong (exit status 2). */
export function isInputFault(finding: Finding): boolean {
  return finding.severity === "error" && inputFaults.has(finding.code);
}
