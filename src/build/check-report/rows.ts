import type { CheckedStatement } from "../../align/rules/rule.ts";
import type { Pair, State } from "../../model/alignment.ts";
import type { Finding, Stretch } from "../../model/finding.ts";
import { meantInSource, meantInTranslation } from "./meant.ts";
import { changedParts, markedParts, type Run, runsOf, type TextPart } from "./parts.ts";

/** A finding as the page tells it. */
interface ReportFinding {
  readonly code: string;
  readonly severity: Finding["severity"];
  readonly message: readonly Run[];
  /** Empty where there is none. */
  readonly hint: readonly Run[];
  /** File and line, where there is one. */
  readonly place: string;
}

/** One paragraph: its source, its translation, and what is to be said of them. */
export interface ReportRow {
  /** Of the page, unique. */
  readonly anchor: string;
  readonly block: string;
  readonly state: State;
  readonly place: string;
  readonly source: readonly TextPart[];
  /** None where there is no translation. */
  readonly translation: readonly TextPart[];
  readonly findings: readonly ReportFinding[];
  /** The findings' codes, each once. */
  readonly codes: readonly string[];
}

/**
 * The rows of one statement in one locale, in document order.
 *
 * @param findings Gives those about a block.
 */
export function rowsOf(
  { alignment, catalog }: CheckedStatement,
  findings: (block: string) => readonly Finding[],
): readonly ReportRow[] {
  return alignment.pairs.map((pair) => {
    const { segment, entry, state } = pair;
    const found = findings(segment.id);
    const target = entry?.target.trim() === "" ? undefined : entry?.target;
    return {
      anchor: anchorOf(alignment.locale, alignment.statement, segment.id),
      block: segment.id,
      state,
      place: entry === undefined ? `${segment.file}:${segment.line}` : `${catalog.file}:${entry.line}`,
      source: sourceParts(pair, found),
      translation: target === undefined ? [] : markedParts(target, stretches(found, target, meantInTranslation)),
      findings: found.map(reportFinding),
      codes: [...new Set(found.map(({ code }) => code))],
    };
  });
}

/** Where a paragraph stands in the page; the same in every check. */
function anchorOf(...names: readonly string[]): string {
  return names.join(".").replace(/\s/g, "_");
}

function sourceParts(pair: Pair, findings: readonly Finding[]): readonly TextPart[] {
  const { source } = pair.segment;
  if (pair.state === "stale") return changedParts(pair.previous, source);
  return markedParts(source, stretches(findings, source, meantInSource));
}

function stretches(
  findings: readonly Finding[],
  text: string,
  find: (finding: Finding, text: string) => readonly Stretch[],
): readonly Stretch[] {
  return findings.flatMap((finding) => find(finding, text));
}

export function reportFinding({ code, severity, message, hint = "", file, line }: Finding): ReportFinding {
  const place = [file, line].filter((part) => part !== undefined).join(":");
  return { code, severity, message: runsOf(message, true), hint: runsOf(hint, true), place };
}
