import { scriptOf } from "./choose.ts";
import type { Verdict } from "./judges.ts";

/** A judge's name, and its verdict; undefined where it did not sit. */
export type Column = readonly [name: string, verdict: Verdict | undefined];

/** The verdicts by script as a Markdown table, and below it every objection. */
export function reportOf(locales: readonly string[], columns: readonly Column[]): string {
  const scripts = [...Map.groupBy(locales, scriptOf)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const rows = [...scripts, ["all", locales] as const].map(([script, own]) =>
    [script, String(own.length), ...columns.map(([, verdict]) => cellOf(own, verdict))].join(" | "),
  );
  const head = ["script", "editions", ...columns.map(([name]) => name)].join(" | ");
  const rule = ["---", ...columns.map(() => "---:"), "---:"].join(" | ");
  const table = [head, rule, ...rows].map((row) => `| ${row} |`).join("\n");
  const said = columns.flatMap(([name, verdict]) => objections(name, verdict));
  return `${[table, ...said.map((line) => `- ${line}`)].join("\n")}\n`;
}

/** How many of a script's editions a judge has nothing to say of; `of` how many, where it objects to some. */
function cellOf(locales: readonly string[], verdict: Verdict | undefined): string {
  const shown = locales.flatMap((locale) => verdict?.get(locale) ?? []);
  const seen = locales.filter((locale) => verdict?.has(locale));
  if (verdict === undefined || seen.length === 0) return "–";
  const clean = seen.filter((locale) => verdict.get(locale)?.length === 0);
  return shown.length === 0 ? String(seen.length) : `${clean.length} of ${seen.length}`;
}

function objections(name: string, verdict: Verdict | undefined): readonly string[] {
  if (verdict === undefined) return [`${name} is not on this machine`];
  return [...verdict].flatMap(([locale, lines]) => lines.map((line) => `${name}, ${locale}: ${line}`));
}

/** Whether any judge objects to anything. */
export function objects(columns: readonly Column[]): boolean {
  return columns.some(
    ([, verdict]) => verdict !== undefined && [...verdict.values()].some((lines) => lines.length > 0),
  );
}
