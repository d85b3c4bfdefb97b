import { z } from "zod";
import { parseYaml } from "../config/yaml.ts";
import type { Host } from "../host/host.ts";
import { ownFolder } from "../host/node.ts";
import { fallbackChain, type LabelFiles } from "../localize/labels.ts";
import type { Finding } from "../model/finding.ts";
import type { Settings } from "../model/settings.ts";
import { readText } from "../read/decode.ts";

/** Labels as labels.json nests them. */
interface Labels {
  readonly [key: string]: string | Labels;
}

const labelsSchema: z.ZodType<Labels> = z.lazy(() =>
  z.record(z.string(), z.union([z.string(), labelsSchema], { error: "a text is wanted here" }), {
    error: "an object of keys and texts is wanted here",
  }),
);

/** The labels of the publication's locales and their fallbacks: Hexapla's own, the publication's laid over them. */
export async function readLabels(
  host: Host,
  root: string,
  settings: Settings,
): Promise<{ labels: LabelFiles; findings: readonly Finding[] }> {
  const codes = settings.locales.flatMap(({ locale }) => [locale.code, ...fallbackChain(locale.code)]);
  const labels: Record<string, Labels> = {};
  const findings: Finding[] = [];
  const ours = ownFolder.replace(/\/$/, "");
  const english = await readFile(host, ours, "en");
  for (const code of new Set(["en", ...codes])) {
    for (const folder of new Set([ours, root])) {
      const read = await readFile(host, folder, code);
      findings.push(...read.findings);
      if (folder === root) findings.push(...unknownKeys(read, english.labels, code));
      if (read.labels !== undefined) labels[code] = layOver(labels[code] ?? {}, read.labels);
    }
  }
  const without = settings.locales
    .map(({ locale }) => locale.code)
    .filter((code) => ![code, ...fallbackChain(code)].some((each) => each in labels));
  return { labels, findings: without.length === 0 ? findings : [...findings, fallbackFinding(without)] };
}

/** One labels.json, checked; nothing where there is none. */
interface LabelsRead {
  readonly labels: Labels | undefined;
  readonly at?: (path: readonly string[]) => { readonly line: number; readonly column: number };
  readonly findings: readonly Finding[];
}

/** JSON is YAML, and so has places for its faults. */
async function readFile(host: Host, folder: string, code: string): Promise<LabelsRead> {
  const file = `locales/${code}/labels.json`;
  if ((await host.kind(`${folder}/${file}`)) !== "file") return { labels: undefined, findings: [] };
  const decoded = await readText(host, folder, file);
  if (!decoded.ok) return { labels: undefined, findings: decoded.findings.map((each) => ({ ...each, locale: code })) };
  const codes = { syntax: "labels", key: "labels", value: "labels" } as const;
  const parsed = parseYaml(decoded.text, labelsSchema, { file, firstLine: 1 }, codes);
  if (!parsed.ok) return { labels: undefined, findings: parsed.findings.map((each) => ({ ...each, locale: code })) };
  return { labels: parsed.value, at: parsed.at, findings: [] };
}

/** Keys that nothing reads: mostly a spelling mistake. */
function unknownKeys({ labels, at }: LabelsRead, known: Labels | undefined, code: string): readonly Finding[] {
  if (labels === undefined || known === undefined) return [];
  const names = new Set(pathsOf(known).map(withoutPlural));
  return pathsOf(labels)
    .filter((path) => !names.has(withoutPlural(path)))
    .map((path) => ({
      code: "labels",
      severity: "warning",
      message: `There is no label “${path.join(".")}”.`,
      hint: "locales/en/labels.json of Hexapla has all of them.",
      locale: code,
      file: `locales/${code}/labels.json`,
      ...at?.(path),
    }));
}

function pathsOf(labels: Labels): readonly (readonly string[])[] {
  return Object.entries(labels).flatMap(([key, value]) =>
    typeof value === "string" ? [[key]] : pathsOf(value).map((path) => [key, ...path]),
  );
}

function withoutPlural(path: readonly string[]): string {
  return path.join(".").replace(/_(zero|one|two|few|many|other)$/, "");
}

/** Said once, however many locales it is about. */
function fallbackFinding(locales: readonly string[]): Finding {
  return {
    code: "labels",
    severity: "info",
    message: `There are no interface words in ${locales.join(", ")}; English ones stand in.`,
    hint: `Copy locales/en/labels.json of Hexapla (its own folder: node_modules/hexapla, or the clone) to locales/${locales[0]}/labels.json and translate it.`,
  };
}

function layOver(below: Labels, above: Labels): Labels {
  const merged: Record<string, string | Labels> = { ...below };
  for (const [key, value] of Object.entries(above)) {
    const under = merged[key];
    const both = typeof under === "object" && typeof value === "object";
    merged[key] = both ? layOver(under, value) : value;
  }
  return merged;
}
