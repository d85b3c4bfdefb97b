import { CsvError, parse } from "csv-parse/sync";
import type { Finding } from "../model/finding.ts";
import type { GlossaryTerm, TermRule } from "../model/glossary.ts";

/** The terms of a glossary, and what is wrong with its lines; those are left out. */
export interface GlossaryFile {
  readonly terms: readonly GlossaryTerm[];
  readonly findings: readonly Finding[];
}

interface Line {
  readonly record: Readonly<Partial<Record<"term" | "translation" | "rule", string>>>;
  readonly info: { readonly lines: number };
}

const rules: ReadonlySet<string> = new Set<TermRule>(["required", "forbidden", "untranslatable"]);

/**
 * Reads a glossary: CSV (RFC 4180) with the columns `term`, `translation` and `rule`, others are for people.
 *
 * @param file Its path from the root, for findings.
 */
export function readGlossary(text: string, file: string): GlossaryFile {
  try {
    const lines = parse(text, { bom: true, columns: true, trim: true, skip_empty_lines: true, info: true });
    const read = (lines as unknown as readonly Line[]).map((line) => readLine(line, file));
    return {
      terms: read.flatMap(({ term }) => term ?? []),
      findings: read.flatMap(({ fault }) => fault ?? []),
    };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines: line } = error as { readonly lines?: unknown };
    return { terms: [], findings: [faultAt(file, typeof line === "number" ? line : 1, error.message)] };
  }
}

function readLine({ record, info }: Line, file: string): { term?: GlossaryTerm; fault?: Finding } {
  const { term = "", translation = "", rule: written = "" } = record;
  const rule = written === "" ? "required" : written;
  const line = info.lines;
  if (!rules.has(rule)) return { fault: faultAt(file, line, `“${written}” is no rule of a glossary.`) };
  const translations = translation.split("|").flatMap((each) => each.trim() || []);
  const lacks = lackOf(rule as TermRule, term, translations);
  if (lacks !== undefined) return { fault: faultAt(file, line, lacks) };
  return { term: { rule: rule as TermRule, term, translations, line } };
}

function lackOf(rule: TermRule, term: string, translations: readonly string[]): string | undefined {
  if (term === "" && rule !== "forbidden") return "The line has no term.";
  if (translations.length === 0 && rule !== "untranslatable") return "The line has no translation.";
  return undefined;
}

function faultAt(file: string, line: number, message: string): Finding {
  const hint = "Columns: term, translation (several with |), rule: required, forbidden or untranslatable.";
  return { code: "glossary", severity: "error", message, hint, file, line, column: 1 };
}
