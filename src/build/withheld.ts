import { includedStatement, isLeafDirective } from "../model/directives.ts";
import type { Finding } from "../model/finding.ts";
import type { LocaleSettings } from "../model/settings.ts";
import { startOf, walk } from "../model/tree.ts";
import type { AlignedStatement } from "./aligned-statements.ts";

/** An edition that policy keeps back. */
export interface Withheld {
  readonly statement: string;
  /** Of a parallel edition, its locales, joined with `+`. */
  readonly locale: string;
  /** `include`: a text that it includes is kept back; `parallel`: the edition in one of its locales is; `volume`: all its parts are. */
  readonly reason: "incomplete" | "no-catalog" | "include" | "parallel" | "volume";
  /** Per cent of source words that are current. */
  readonly current: number;
}

type ByName = ReadonlyMap<string, AlignedStatement>;

/** What policy keeps back for its own sake. */
export function withheldOf(readable: ByName, settings: LocaleSettings, source: string): Map<string, Withheld> {
  const withheld = new Map<string, Withheld>();
  for (const [statement, each] of readable) {
    const reason = incompleteness(each, settings, source);
    if (reason === undefined) continue;
    withheld.set(statement, { statement, locale: settings.locale.code, reason, current: each.alignment.percent });
  }
  return withheld;
}

/** Keeps back too what includes a text that is kept back, and says so. */
export function withholdIncluding(
  readable: ByName,
  withheld: Map<string, Withheld>,
  { locale }: LocaleSettings,
): readonly Finding[] {
  const findings: Finding[] = [];
  for (const [statement, each] of readable) {
    const kept = each.includes.filter((other) => withheld.has(other));
    if (kept.length === 0 || withheld.has(statement)) continue;
    const current = Math.min(...kept.map((other) => readable.get(other)?.alignment.percent ?? 0));
    withheld.set(statement, { statement, locale: locale.code, reason: "include", current });
    findings.push(...includeFindings(each, new Set(kept)));
  }
  return findings;
}

function incompleteness(
  { alignment, catalog }: AlignedStatement,
  { locale, untranslated, minimum }: LocaleSettings,
  source: string,
): Withheld["reason"] | undefined {
  if (locale.code === source || untranslated !== "withhold" || alignment.percent >= minimum) return undefined;
  return catalog === undefined ? "no-catalog" : "incomplete";
}

/** Where an edition is kept back because of what it includes. */
function includeFindings({ segmented, alignment }: AlignedStatement, kept: ReadonlySet<string>): readonly Finding[] {
  const { name, file } = segmented.statement;
  return [...walk(segmented.skeleton)].flatMap(([node]): readonly Finding[] => {
    if (!isLeafDirective(node, "include") || !kept.has(includedStatement(node))) return [];
    return [
      {
        code: "include",
        severity: "warning",
        message: `“${includedStatement(node)}” is withheld in ${alignment.locale}, and so is this text, which includes it.`,
        hint: `Complete locales/${alignment.locale}/${includedStatement(node)}.po.`,
        statement: name,
        locale: alignment.locale,
        file,
        ...startOf(node),
      },
    ];
  });
}
