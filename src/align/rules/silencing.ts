import type { Catalog } from "../../model/catalog.ts";
import { type Finding, type FindingCode, findingCodes } from "../../model/finding.ts";

/** A translator comment that says: this finding is known, and right as it is. */
export interface Silencing {
  readonly code: string;
  /** Why; empty where nothing is said. */
  readonly reason: string;
  /** Line of the comment, from 1. */
  readonly line: number;
  /** Line of the entry's msgid. */
  readonly entryLine: number;
}

/** What is left of a catalog's findings, and what is wrong with its silencings. */
export interface Silenced {
  readonly findings: readonly Finding[];
  readonly faults: readonly Finding[];
}

/**
 * Takes away what translators silenced at the entries: `# hexapla: ignore CODE REASON`.
 *
 * @param findings Those whose place is in this catalog.
 * @param judged Codes that were looked for: a silencing of any other may be needed another time.
 */
export function silence(catalog: Catalog, findings: readonly Finding[], judged: ReadonlySet<FindingCode>): Silenced {
  const silencings = silencingsOf(catalog);
  const silences = ({ code, entryLine }: Silencing, finding: Finding) =>
    code === finding.code && entryLine === finding.line && canBeSilenced(finding.code);
  const used = new Set(silencings.filter((each) => findings.some((finding) => silences(each, finding))));
  return {
    findings: findings.filter((finding) => !silencings.some((each) => silences(each, finding))),
    faults: silencings.flatMap((each) => {
      if (!used.has(each) && isJudged(each, judged)) return [unusedFinding(catalog, each)];
      return each.reason === "" ? [unexplainedFinding(catalog, each)] : [];
    }),
  };
}

/** Every silencing of a catalog, in the order of its entries. */
export function silencingsOf(catalog: Catalog): readonly Silencing[] {
  const lines = catalog.text.split("\n");
  return catalog.entries.flatMap(({ line }) => silencingsAt(lines, line));
}

/** A rule that failed has said nothing yet, and a silencing cannot silence itself. */
function canBeSilenced(code: FindingCode): boolean {
  return code !== "rule-failed" && code !== "unused-silencing" && code !== "unexplained-silencing";
}

function isJudged({ code }: Silencing, judged: ReadonlySet<FindingCode>): boolean {
  const known = codeOf(code);
  return known === undefined || judged.has(known) || !canBeSilenced(known);
}

function codeOf(code: string): FindingCode | undefined {
  return findingCodes.find((known) => known === code);
}

const comment = /^#[ \t]+hexapla:[ \t]*ignore\b[ \t]*(\S*)[ \t]*(.*)$/i;

/** Comments stand above the entry's first keyword. */
function silencingsAt(lines: readonly string[], entryLine: number): readonly Silencing[] {
  const found: Silencing[] = [];
  for (let at = entryLine - 2; at >= 0; at -= 1) {
    const written = lines[at] ?? "";
    if (!/^(?:#|msgctxt|")/.test(written)) break;
    const [, code, reason = ""] = comment.exec(written) ?? [];
    if (code !== undefined) found.unshift({ code, reason: reason.trim(), line: at + 1, entryLine });
  }
  return found;
}

function unusedFinding(catalog: Catalog, { code, line }: Silencing): Finding {
  const known = codeOf(code);
  return {
    code: "unused-silencing",
    severity: "warning",
    message:
      known === undefined
        ? `There is no finding “${code}” to be silenced.`
        : `Nothing is silenced here: there is no finding “${code}” at this entry.`,
    hint: unusedHint(code),
    ...placeOf(catalog, line),
  };
}

function unusedHint(code: string): string {
  if (codeOf(code) !== undefined) return "Take the comment away.";
  return code.includes(",")
    ? "Write a line of its own for each code: # hexapla: ignore CODE REASON"
    : "docs/findings.md and docs/rules.md list the codes.";
}

function unexplainedFinding(catalog: Catalog, { code, line }: Silencing): Finding {
  return {
    code: "unexplained-silencing",
    severity: "warning",
    message: `Nobody says why “${code}” is silenced here.`,
    hint: `Write the reason behind it: # hexapla: ignore ${code === "" ? "CODE" : code} REASON`,
    ...placeOf(catalog, line),
  };
}

function placeOf({ statement, locale, file }: Catalog, line: number) {
  return { statement, locale, file, line, column: 1 };
}
