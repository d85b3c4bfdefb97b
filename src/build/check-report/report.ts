import { createHash } from "node:crypto";
import type { CheckedStatement } from "../../align/rules/rule.ts";
import type { Host } from "../../host/host.ts";
import type { Finding, Severity } from "../../model/finding.ts";
import { createTemplateEngine, type Filled } from "../../render/html/template.ts";
import type { Checked } from "../check.ts";
import { readTemplates } from "../templates.ts";
import { type FilteredRow, filtersOf } from "./filters.ts";
import { type ReportRow, reportFinding, rowsOf } from "./rows.ts";

/** One statement in one locale, as the page shows it. */
interface ReportCatalog {
  readonly locale: string;
  readonly name: string;
  readonly direction: "ltr" | "rtl";
  readonly statement: string;
  readonly title: string;
  readonly file: string;
  readonly rows: readonly ReportRow[];
}

/**
 * A check as one page that needs nothing else, to be mailed to a translator: both texts side by side, a row a paragraph.
 *
 * @param root The publication's folder: its own templates win.
 */
export async function checkReport(host: Host, root: string, checked: Checked): Promise<Filled> {
  const { findings, statements, publication } = checked;
  const templates = publication?.templates ?? (await readTemplates(host, root)).templates;
  const catalogs = statements.filter(({ alignment }) => alignment.pairs.length > 0);
  const blocks = new Set(catalogs.flatMap(blockKeys));
  const byBlock = Map.groupBy(findings, (finding) => (blocks.has(keyOf(finding)) ? keyOf(finding) : ""));
  const shown = catalogs.map((each) => reportCatalog(each, byBlock));
  const elsewhere = byBlock.get("") ?? [];
  const others = elsewhere.map(otherRow);
  const rows = [...shown.flatMap(filteredRows), ...others];
  const style = templates["html/check-report.css"] ?? "";
  const script = templates["html/check-report.js"] ?? "";
  const source = publication?.settings.source;
  return createTemplateEngine(templates).fill("check-report", {
    title: publication?.settings.title ?? "",
    source: { code: source?.code ?? "en", direction: source?.direction ?? "ltr", name: source?.ownName ?? "" },
    counts: countsOf(checked),
    filters: filtersOf(rows),
    found: rows.filter(({ codes }) => codes.length > 0).length,
    total: rows.length,
    others,
    catalogs: shown,
    ...{ style, script, styleHash: hashOf(style), scriptHash: hashOf(script) },
  });
}

/** Findings by the paragraph that they are about; under an empty key those about none. */
type FindingsByBlock = ReadonlyMap<string, readonly Finding[]>;

function reportCatalog(each: CheckedStatement, byBlock: FindingsByBlock): ReportCatalog {
  const { alignment, catalog, locale, segmented } = each;
  return {
    locale: locale.code,
    name: locale.ownName,
    direction: locale.direction,
    statement: alignment.statement,
    title: segmented.statement.frontMatter.title.value,
    file: catalog.file,
    rows: rowsOf(each, (block) => byBlock.get(keyOf({ ...placeOf(each), block })) ?? []),
  };
}

function blockKeys(each: CheckedStatement): readonly string[] {
  return each.alignment.pairs.map(({ segment }) => keyOf({ ...placeOf(each), block: segment.id }));
}

function placeOf({ alignment: { locale, statement } }: CheckedStatement) {
  return { locale, statement };
}

function keyOf({ locale, statement, block }: Pick<Finding, "locale" | "statement" | "block">): string {
  return JSON.stringify([locale, statement, block]);
}

/** What stands in no translated paragraph: a fault of a file, of its head, of the canonical text. */
function otherRow(finding: Finding) {
  const { locale = "", statement = "", block = "" } = finding;
  const told = reportFinding(finding);
  return { locale, statement, block, state: "", place: told.place, codes: [told.code], findings: [told] };
}

function filteredRows({ locale, statement, rows }: ReportCatalog): readonly FilteredRow[] {
  return rows.map(({ state, codes }) => ({ state, codes, locale, statement }));
}

function countsOf({ findings, checked }: Checked) {
  const of = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return {
    errors: of("error"),
    warnings: of("warning"),
    remarks: of("info"),
    segments: checked.reduce((sum, { segments }) => sum + segments, 0),
    locales: new Set(checked.map(({ locale }) => locale)).size,
  };
}

/** What a Content Security Policy names an inline style or script by (CSP Level 3, 2.3.1, hash-source). */
function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
