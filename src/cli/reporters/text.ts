import { styleText } from "node:util";
import type { CheckResult } from "../../build/check.ts";
import { meantInSource, meantInTranslation } from "../../build/check-report/meant.ts";
import { joinedStretches } from "../../build/check-report/parts.ts";
import { wordDiff } from "../../build/check-report/word-diff.ts";
import type { Finding, Stretch } from "../../model/finding.ts";
import { formatFinding, readLines } from "../findings.ts";
import { excerptAround, type Part, visible } from "./excerpt.ts";
import type { ReportContext } from "./reporter.ts";

type Context = Pick<ReportContext, "root" | "stream">;

/** The result for people, as a compiler tells it: place, both texts with the part that is meant, and what to do. */
export async function textReport(result: CheckResult, context: Context): Promise<string> {
  const files = new Map<string, readonly string[] | undefined>();
  const told: string[] = [];
  for (const finding of result.findings) {
    const { file } = finding;
    if (file !== undefined && !files.has(file)) files.set(file, await readLines(`${context.root}/${file}`));
    told.push(`${findingText(finding, file === undefined ? undefined : files.get(file), context)}\n\n`);
  }
  return `${told.join("")}${closing(result)}\n`;
}

function findingText(finding: Finding, lines: readonly string[] | undefined, { stream }: Context): string {
  const { source, translation, hint, ...rest } = finding;
  if (source === undefined) return formatFinding(finding, lines, stream);
  const paint = (style: Parameters<typeof styleText>[0], text: string) => styleText(style, text, { stream });
  const row = (name: string, text: string) => `  ${paint("cyan", "|")} ${name.padEnd(11)} ${text}`;
  return [
    formatFinding(rest, undefined, stream),
    ...(finding.code === "stale"
      ? [row("changed", diffText(finding.actual ?? "", finding.expected ?? "", paint))]
      : [row("source", marked(source, meantInSource(finding, source), paint))]),
    ...(translation === undefined || translation.trim() === ""
      ? []
      : [row("translation", marked(translation, meantInTranslation(finding, translation), paint))]),
    ...(hint === undefined ? [] : [`  ${paint("green", "help:")} ${hint}`]),
  ].join("\n");
}

type Paint = (style: "red" | "green" | "yellow", text: string) => string;

/** The text with parts in brackets, cut around them: a caret below would point elsewhere in a text from right to left. */
function marked(text: string, meant: readonly Stretch[], paint: Paint): string {
  const parts: Part[] = [];
  let at = 0;
  for (const { start, end } of joinedStretches(meant)) {
    parts.push({ text: text.slice(at, start), isMarked: false }, { text: text.slice(start, end), isMarked: true });
    at = end;
  }
  parts.push({ text: text.slice(at), isMarked: false });
  return excerptAround(parts)
    .map(({ text: each, isMarked }) => (isMarked ? paint("yellow", `⟦${visible(each)}⟧`) : visible(each)))
    .join("");
}

/** The signs are those of git's word diff; the spaces behind a word stay outside of them. */
function diffText(before: string, after: string, paint: Paint): string {
  const parts = wordDiff(before, after).map(({ kind, text }) => ({ text, isMarked: kind !== "same", kind }));
  return excerptAround(parts)
    .map(({ kind, text }) => {
      const [word, space] = [visible(text.trimEnd()), text.slice(text.trimEnd().length)];
      if (kind === "removed") return paint("red", `[-${word}-]`);
      return kind === "added" ? `${paint("green", `{+${word}+}`)}${space}` : visible(text);
    })
    .join("");
}

function closing({ findings, checked }: CheckResult): string {
  const segments = checked.reduce((sum, each) => sum + each.segments, 0);
  const locales = new Set(checked.map(({ locale }) => locale)).size;
  const where = `${counted(segments, "segment")} of ${counted(locales, "locale")}`;
  const told = (["error", "warning", "info"] as const).flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [counted(count, severity === "info" ? "remark" : severity)];
  });
  return told.length === 0 ? `Nothing to report in ${where}.` : `${told.join(", ")} in ${where}.`;
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}
