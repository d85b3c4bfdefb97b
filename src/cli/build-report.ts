import Table from "cli-table3";
import type { BuildResult } from "../build/options.ts";

/** What the report needs beside the result. */
interface ReportOptions {
  readonly out: string;
  readonly seconds: number;
  readonly stream: NodeJS.WriteStream;
}

/** The result as a table for people. */
export function buildTable(result: BuildResult, { out, seconds, stream }: ReportOptions): string {
  const lines: string[] = [];
  if (result.editions.length > 0) {
    const colour = stream.isTTY === true && process.env.NO_COLOR === undefined;
    const table = new Table({
      head: ["Statement", "Locale", "Formats", "Pages", "Words", "Current", "Time"],
      colAligns: ["left", "left", "left", "right", "right", "right", "right"],
      chars: { mid: "", "left-mid": "", "mid-mid": "", "right-mid": "" },
      style: { head: colour ? ["bold"] : [], border: colour ? ["gray"] : [] },
    });
    for (const { statement, locale, formats, pages, words, percent, milliseconds } of result.editions) {
      table.push([statement, locale, formats.join(" "), pages ?? "", words, `${percent}%`, `${milliseconds} ms`]);
    }
    lines.push(table.toString());
  }
  for (const each of result.withheld) lines.push(`withheld: ${each.statement} in ${each.locale} (${whyOf(each)})`);
  for (const key of result.failed)
    lines.push(`failed: ${key}${result.standing.includes(key) ? " (it stays as it was built before)" : ""}`);
  const count = `${result.editions.length} ${result.editions.length === 1 ? "edition" : "editions"}`;
  lines.push(
    result.published ? `${count} in ${out}, ${seconds.toFixed(1)} s` : `Nothing was published; ${out} is as it was.`,
  );
  return `${lines.join("\n")}\n`;
}

function whyOf({ statement, locale, reason, current }: BuildResult["withheld"][number]): string {
  if (reason === "no-catalog") return `there is no locales/${locale}/${statement}.po`;
  if (reason === "parallel") return "the edition in one of these locales is withheld";
  if (reason === "volume") return "all its parts are withheld";
  return `${current}% of its words are current`;
}

/** The result for programs. */
export function buildJson(result: BuildResult): string {
  const { editions, withheld, failed, standing, published, findings } = result;
  return `${JSON.stringify({ version: 1, published, editions, withheld, failed, standing, findings }, undefined, 2)}\n`;
}
