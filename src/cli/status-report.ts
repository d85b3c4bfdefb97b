import Table from "cli-table3";
import type { CatalogStatus, StatusResult } from "../build/sync/status.ts";

/** The result as a table for people, a row for each locale and statement. */
export function statusTable({ locales }: StatusResult, stream: NodeJS.WriteStream): string {
  const colour = stream.isTTY === true && process.env.NO_COLOR === undefined;
  const table = new Table({
    head: [
      "Locale",
      "Statement",
      "Current",
      "Words",
      "current",
      "stale",
      "fuzzy",
      "missing",
      "Revision",
      "Last translator",
      "Date",
    ],
    colAligns: ["left", "left", "right", "right", "right", "right", "right", "right", "left", "left", "left"],
    chars: { mid: "", "left-mid": "", "mid-mid": "", "right-mid": "" },
    style: { head: colour ? ["bold"] : [], border: colour ? ["gray"] : [] },
  });
  for (const { locale, catalogs } of locales) for (const each of catalogs) table.push([locale, ...cells(each)]);
  const rows = locales.reduce((sum, { catalogs }) => sum + catalogs.length, 0);
  return rows === 0 ? "There is no locale to translate into.\n" : `${table.toString()}\n`;
}

/** The result for programs. */
export function statusJson({ source, locales, findings }: StatusResult): string {
  return `${JSON.stringify({ version: 1, source, locales, findings }, undefined, 2)}\n`;
}

function cells({
  statement,
  catalog,
  percent,
  words,
  translator,
  revised,
  revision,
  includes,
}: CatalogStatus): readonly (string | number)[] {
  const { current, stale, fuzzy, missing } = words;
  const all = current + stale + fuzzy + missing;
  if (catalog === "unreadable") return [statement, "unreadable", all, "", "", "", "", "", "", ""];
  if (catalog === "none") return [statement, "no catalog", all, current, stale, fuzzy, missing, "", "", ""];
  return [
    statement,
    `${percent}%${includedText(includes)}`,
    all,
    current,
    stale,
    fuzzy,
    missing,
    revisionText(revision),
    translator,
    revised.slice(0, 10),
  ];
}

function revisionText(revision: CatalogStatus["revision"]): string {
  if (revision === undefined) return "";
  return revision.carried ? revision.date : `before ${revision.date}`;
}

/** What an included text takes away from the text's own figure. */
function includedText(includes: CatalogStatus["includes"]): string {
  const behind = includes.filter(({ percent }) => percent < 100);
  return behind.map(({ statement, percent }) => `, includes ${statement} ${percent}%`).join("");
}
