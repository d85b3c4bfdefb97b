import { parseCatalog } from "../catalog/catalog.ts";
import { parseSettings } from "../config/settings.ts";
import type { Host } from "../host/host.ts";
import { ownFolder } from "../host/node.ts";
import { createLabels, fallbackChain, type LabelFiles, type LabelSource } from "../localize/labels.ts";
import type { Catalog } from "../model/catalog.ts";
import type { Finding } from "../model/finding.ts";
import type { Templates } from "../model/rendition.ts";
import type { SegmentedStatement } from "../model/segment.ts";
import type { Settings } from "../model/settings.ts";
import { decodeText } from "../read/decode.ts";
import { readStatements } from "../read/publication.ts";
import { segment } from "../segment/segment.ts";

/** A publication's files, read, checked and taken apart; each is parsed once. */
export interface Publication {
  /** Absolute. */
  readonly root: string;
  readonly settings: Settings;
  readonly statements: readonly SegmentedStatement[];
  readonly labels: LabelSource;
  readonly templates: Templates;
  /** What is wrong with any file; the others can be built. */
  readonly findings: readonly Finding[];
}

/** A publication, or why there is none. */
export type PublicationResult =
  | { readonly ok: true; readonly publication: Publication }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** Reads everything of a publication but its catalogs. */
export async function readPublication(host: Host, root: string): Promise<PublicationResult> {
  const settings = await readSettings(host, root);
  if (!settings.ok) return settings;
  const read = await readStatements(host, root);
  const labelFiles = await readLabels(host, root, settings.settings);
  const statements = read.statements.map((statement) => segment(statement, settings.settings.source.code));
  return {
    ok: true,
    publication: {
      root,
      settings: settings.settings,
      statements,
      labels: createLabels(labelFiles.labels, "en"),
      templates: await readTemplates(host, root),
      findings: [...read.findings, ...labelFiles.findings],
    },
  };
}

async function readSettings(host: Host, root: string): Promise<ReturnType<typeof parseSettings>> {
  const file = "hexapla.yaml";
  if ((await host.kind(`${root}/${file}`)) !== "file") {
    const message = "There is no hexapla.yaml here: this folder is no publication.";
    const hint = "Name the publication's folder with --root.";
    return { ok: false, findings: [{ code: "unreadable", severity: "error", message, hint, file }] };
  }
  const decoded = decodeText(await host.readBytes(`${root}/${file}`), file);
  return decoded.ok ? parseSettings(decoded.text, file) : decoded;
}

/**
 * Reads the catalog of one statement in one locale.
 *
 * @returns No catalog and no finding where there is no file.
 */
export async function readCatalog(
  host: Host,
  root: string,
  locale: string,
  statement: string,
): Promise<{ catalog: Catalog | undefined; findings: readonly Finding[] }> {
  const file = `locales/${locale}/${statement}.po`;
  if ((await host.kind(`${root}/${file}`)) !== "file") return { catalog: undefined, findings: [] };
  const decoded = decodeText(await host.readBytes(`${root}/${file}`), file);
  const place = { file, locale, statement };
  if (decoded.ok) return parseCatalog(decoded.text, place);
  return { catalog: undefined, findings: decoded.findings.map((finding) => ({ ...finding, locale, statement })) };
}

/** The labels of the publication's locales and their fallbacks: Hexapla's own, the publication's laid over them. */
async function readLabels(
  host: Host,
  root: string,
  settings: Settings,
): Promise<{ labels: LabelFiles; findings: readonly Finding[] }> {
  const codes = settings.locales.flatMap(({ locale }) => [locale.code, ...fallbackChain(locale.code)]);
  const labels: Record<string, Readonly<Record<string, unknown>>> = {};
  const findings: Finding[] = [];
  for (const code of new Set([...codes, "en"])) {
    for (const folder of new Set([ownFolder.replace(/\/$/, ""), root])) {
      const file = `locales/${code}/labels.json`;
      if ((await host.kind(`${folder}/${file}`)) !== "file") continue;
      const parsed = parseLabels(await host.readBytes(`${folder}/${file}`), file);
      if ("code" in parsed) findings.push({ ...parsed, locale: code });
      else labels[code] = layOver(labels[code] ?? {}, parsed.labels);
    }
  }
  const without = settings.locales
    .map(({ locale }) => locale.code)
    .filter((code) => ![code, ...fallbackChain(code)].some((each) => each in labels));
  return { labels, findings: without.length === 0 ? findings : [...findings, fallbackFinding(without)] };
}

/** Said once, however many locales it is about. */
function fallbackFinding(locales: readonly string[]): Finding {
  return {
    code: "labels",
    severity: "info",
    message: `There are no interface words in ${locales.join(", ")}; English ones stand in.`,
    hint: `Copy locales/en/labels.json to locales/${locales[0]}/labels.json and translate it.`,
  };
}

function parseLabels(bytes: Uint8Array, file: string): { labels: Readonly<Record<string, unknown>> } | Finding {
  const decoded = decodeText(bytes, file);
  if (!decoded.ok) return decoded.findings[0] as Finding;
  const fault = { code: "labels", severity: "error", file, line: 1, column: 1 } as const;
  try {
    const labels: unknown = JSON.parse(decoded.text);
    if (typeof labels === "object" && labels !== null && !Array.isArray(labels)) return { labels: { ...labels } };
    return { ...fault, message: "The interface words must be an object of keys and texts." };
  } catch (error) {
    const [, line, column] = /\(line (\d+) column (\d+)\)/.exec(String(error)) ?? [];
    const place = line === undefined ? {} : { line: Number(line), column: Number(column) };
    return {
      ...fault,
      message: "The interface words are not valid JSON.",
      hint: String(error).replace(/^SyntaxError: /, ""),
      ...place,
    };
  }
}

function layOver(
  below: Readonly<Record<string, unknown>>,
  above: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const merged: Record<string, unknown> = { ...below };
  for (const [key, value] of Object.entries(above)) {
    const under = merged[key];
    merged[key] = isRecord(under) && isRecord(value) ? layOver(under, value) : value;
  }
  return merged;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Our templates, a publication's own over them file by file. */
async function readTemplates(host: Host, root: string): Promise<Templates> {
  const templates: Record<string, string> = {};
  for (const folder of new Set([ownFolder.replace(/\/$/, ""), root])) {
    for (const kind of ["html", "pdf", "epub"]) {
      for (const name of await host.list(`${folder}/templates/${kind}`)) {
        const path = `${kind}/${name}`;
        if ((await host.kind(`${folder}/templates/${path}`)) !== "file") continue;
        const decoded = decodeText(await host.readBytes(`${folder}/templates/${path}`), path);
        if (decoded.ok) templates[path] = decoded.text;
      }
    }
  }
  return templates;
}
