import { styleText } from "node:util";
import { nodeHost } from "../host/node.ts";
import type { Finding, Severity } from "../model/finding.ts";

const colours = { error: "red", warning: "yellow", info: "blue" } as const satisfies Record<Severity, string>;

/**
 * Prints findings as a compiler does: severity, code and message, the place, the line itself, and what to do.
 *
 * @param root The publication's root, absolute; places are relative to it.
 */
export async function printFindings(
  findings: readonly Finding[],
  root: string,
  stream: NodeJS.WriteStream,
): Promise<void> {
  for (const text of await findingTexts(findings, root, stream)) stream.write(`${text}\n`);
}

/** The same as texts; coloured where they are for a terminal. */
export async function findingTexts(
  findings: readonly Finding[],
  root: string,
  stream?: NodeJS.WriteStream,
): Promise<readonly string[]> {
  const sources = new Map<string, readonly string[] | undefined>();
  const texts: string[] = [];
  for (const finding of findings) {
    const { file } = finding;
    if (file !== undefined && !sources.has(file)) sources.set(file, await readLines(`${root}/${file}`));
    texts.push(formatFinding(finding, file === undefined ? undefined : sources.get(file), stream));
  }
  return texts;
}

/** The lines of a file; nothing where there is none. */
export async function readLines(path: string): Promise<readonly string[] | undefined> {
  if ((await nodeHost.kind(path)) !== "file") return undefined;
  return new TextDecoder().decode(await nodeHost.readBytes(path)).split(/\r?\n/);
}

/** One finding as text, coloured where the stream is a terminal and `NO_COLOR` is not set. */
export function formatFinding(
  finding: Finding,
  lines: readonly string[] | undefined,
  stream?: NodeJS.WriteStream,
): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    stream === undefined ? text : styleText(style, text, { stream });
  const { severity, code, message, file, line, column, hint } = finding;
  const what = [finding.statement, finding.locale, finding.block].filter((part) => part !== undefined).join(" · ");
  const place =
    file === undefined
      ? undefined
      : [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(":");
  const quoted = line === undefined ? undefined : lines?.[line - 1];
  return [
    `${paint([colours[severity], "bold"], `${severity}[${code}]`)} ${paint("bold", shown(message))}`,
    ...(place === undefined ? [] : [`  ${paint("cyan", "-->")} ${shown(place)}${what === "" ? "" : ` (${what})`}`]),
    ...(place === undefined && what !== "" ? [`  ${paint("cyan", "-->")} ${what}`] : []),
    ...(quoted === undefined || quoted.trim() === "" ? [] : excerpt(quoted, line ?? 1, column ?? 1, paint)),
    ...(hint === undefined ? [] : [`  ${paint("green", "help:")} ${hint}`]),
  ].join("\n");
}

const width = 100;

/** Control characters would change the terminal, bidi controls the order of what is read; here each is one sign. */
const unprintable = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

function shown(text: string): string {
  return text.replace(unprintable, "\ufffd");
}

/** The line with a mark under the column; a long one is cut around it. */
function excerpt(
  text: string,
  line: number,
  column: number,
  paint: (style: "cyan" | "red", text: string) => string,
): readonly string[] {
  const start = column > width - 20 ? column - width / 2 : 0;
  const cut = text
    .slice(start, start + width)
    .replaceAll("\t", " ")
    .replace(unprintable, "\ufffd");
  const shown = `${start > 0 ? "…" : ""}${cut}${text.length > start + width ? "…" : ""}`;
  const margin = `  ${" ".repeat(String(line).length)} |`;
  const indent = " ".repeat(column - 1 - start + (start > 0 ? 1 : 0));
  return [`  ${paint("cyan", `${line} |`)} ${shown}`, `${paint("cyan", margin)} ${indent}${paint("red", "^")}`];
}
