import Table from "cli-table3";
import type { SyncedCatalog, SyncResult } from "../build/sync/sync.ts";
import type { EditCounts } from "../build/sync/sync-catalog.ts";

/** What the report needs beside the result. */
interface ReportOptions {
  readonly dryRun: boolean;
  readonly stream: NodeJS.WriteStream;
}

const columns: readonly (keyof EditCounts)[] = [
  "unchanged",
  "moved",
  "restored",
  "cosmetic",
  "wording",
  "meaning",
  "split",
  "merged",
  "inserted",
  "deleted",
];

/** The result as a table for people: how many texts of each locale had which fate. */
export function syncTable({ catalogs, templates, refused }: SyncResult, { dryRun, stream }: ReportOptions): string {
  const lines: string[] = [];
  if (catalogs.length > 0) {
    const colour = stream.isTTY === true && process.env.NO_COLOR === undefined;
    const table = new Table({
      head: ["Locale", ...columns],
      colAligns: ["left", ...columns.map(() => "right" as const)],
      chars: { mid: "", "left-mid": "", "mid-mid": "", "right-mid": "" },
      style: { head: colour ? ["bold"] : [], border: colour ? ["gray"] : [] },
    });
    for (const [locale, counts] of sumsByLocale(catalogs)) table.push([locale, ...columns.map((key) => counts[key])]);
    lines.push(table.toString());
  }
  for (const { action, file } of catalogs) if (action !== "unchanged") lines.push(`${action}: ${file}`);
  for (const file of templates) lines.push(`template: ${file}`);
  for (const { file } of refused) lines.push(`not touched: ${file}`);
  lines.push(closing(catalogs, dryRun));
  return `${lines.join("\n")}\n`;
}

/** The result for programs. */
export function syncJson({ catalogs, templates, refused, findings }: SyncResult, dryRun: boolean): string {
  return `${JSON.stringify({ version: 1, dryRun, catalogs, templates, refused, findings }, undefined, 2)}\n`;
}

function sumsByLocale(catalogs: readonly SyncedCatalog[]): ReadonlyMap<string, EditCounts> {
  const sums = new Map<string, EditCounts>();
  for (const { locale, counts } of catalogs) {
    const sum = sums.get(locale);
    const added = columns.map((key) => [key, (sum?.[key] ?? 0) + counts[key]] as const);
    sums.set(locale, Object.fromEntries(added) as Record<keyof EditCounts, number>);
  }
  return sums;
}

function closing(catalogs: readonly SyncedCatalog[], dryRun: boolean): string {
  const changed = catalogs.filter(({ action }) => action !== "unchanged").length;
  const all = `${catalogs.length} ${catalogs.length === 1 ? "catalog" : "catalogs"}`;
  if (changed === 0) return `Nothing to change in ${all}.`;
  return dryRun ? `${changed} of ${all} would change; nothing was written.` : `${changed} of ${all} changed.`;
}
