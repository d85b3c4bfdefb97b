import type { ExchangeDocument } from "../../catalog/exchange/exchange.ts";
import { writeMarkdown } from "../../catalog/exchange/markdown/write.ts";
import { writeTmx } from "../../catalog/exchange/tmx/write.ts";
import { writeXliff } from "../../catalog/exchange/xliff/write.ts";
import { type Host, HostError } from "../../host/host.ts";
import type { State } from "../../model/alignment.ts";
import type { Finding } from "../../model/finding.ts";
import { readCatalog, readPublication } from "../publication.ts";
import { exchangeDocument, findBlocks, type Translatable, targetLocales, translatables } from "./exchange.ts";
import { unknownNames } from "./unknown-names.ts";

/** What an export can write; the name of each is also what `--as` takes. */
export const exchangeFormats = ["xliff", "tmx", "markdown"] as const;
export type ExchangeFormat = (typeof exchangeFormats)[number];

const endings = { xliff: "xlf", tmx: "tmx", markdown: "md" } as const satisfies Record<ExchangeFormat, string>;

/** What an export is asked for. */
export interface ExportOptions {
  /** The publication's folder, absolute. */
  readonly root: string;
  /** Where the files go, absolute. */
  readonly out: string;
  readonly locales: readonly string[];
  /** Statements' names, and `hexapla` for the publication's own strings; all where left out. */
  readonly statements?: readonly string[] | undefined;
  readonly formats: readonly ExchangeFormat[];
  /** Whether a file that is there and says something else is replaced. */
  readonly force: boolean;
  /** Hexapla's own version. */
  readonly version: string;
}

/** A file for a translator. */
export interface ExportedFile {
  /** Absolute. */
  readonly path: string;
  readonly statement: string;
  readonly locale: string;
  readonly format: ExchangeFormat;
  /** Texts by the state of their translation. */
  readonly texts: Readonly<Record<State, number>>;
}

/** What an export did. */
export interface ExportResult {
  readonly files: readonly ExportedFile[];
  readonly findings: readonly Finding[];
}

/** Writes what translators work on: each statement in each locale, once a format. No catalog is changed. */
export async function exportTexts(host: Host, options: ExportOptions): Promise<ExportResult> {
  const read = await readPublication(host, options.root);
  if (!read.ok) return { files: [], findings: read.findings };
  const { publication } = read;
  const faults = unknownNames(publication, options);
  if (faults.length > 0) return { files: [], findings: faults };
  const files: ExportedFile[] = [];
  const findings: Finding[] = publication.findings.filter(({ code }) => code !== "labels" && code !== "template");
  const chosen = translatables(host, publication).filter(
    ({ texts }) => options.statements?.includes(texts.statement) ?? true,
  );
  for (const locale of targetLocales(publication).filter(({ code }) => options.locales.includes(code))) {
    for (const each of chosen) {
      const { statement } = each.texts;
      const { catalog, findings: found } = await readCatalog(host, options.root, locale.code, statement);
      findings.push(...found);
      if (found.some(({ severity }) => severity === "error")) continue;
      const document = exchangeDocument(each, catalog, publication.settings.source, locale);
      const written = await writeFormats(host, document, each, options);
      findings.push(...written.findings.map((finding) => ({ ...finding, statement, locale: locale.code })));
      files.push(...written.files);
    }
  }
  return { files, findings };
}

/** Writes one document, once a format. */
async function writeFormats(
  host: Host,
  document: ExchangeDocument,
  translatable: Translatable,
  { out, formats, version, force }: ExportOptions,
): Promise<ExportResult> {
  const files: ExportedFile[] = [];
  const findings: Finding[] = [];
  const { statement } = translatable.texts;
  const locale = document.target.code;
  for (const format of formats) {
    const { text, findings: said } = compose(document, translatable, { format, version });
    const path = `${out}/${statement}.${locale}.${endings[format]}`;
    const faults = await put(host, path, text, force);
    findings.push(...said, ...faults);
    if (faults.length === 0) files.push({ path, statement, locale, format, texts: countTexts(document) });
  }
  return { files, findings };
}

function compose(
  document: ExchangeDocument,
  { segmented }: Translatable,
  { format, version }: { readonly format: ExchangeFormat; readonly version: string },
): { readonly text: string; readonly findings: readonly Finding[] } {
  if (format === "xliff") return { text: writeXliff(document), findings: [] };
  if (format === "tmx") return { text: writeTmx(document, version), findings: [] };
  const { text, unwritable } = writeMarkdown(document, segmented, findBlocks);
  return { text, findings: unwritable.map(unwritableBlock) };
}

function unwritableBlock(block: string): Finding {
  return {
    code: "exchange-block",
    severity: "warning",
    message: "This translation would not stay one block in a Markdown file; the source stands there in its place.",
    hint: "Translate it in the catalog or in XLIFF.",
    block,
  };
}

/** A file that is there may hold a translator's work: it is not replaced unasked. */
async function put(host: Host, path: string, text: string, force: boolean): Promise<readonly Finding[]> {
  try {
    const kind = await host.kind(path);
    if (!force && kind === "file") {
      return new TextDecoder().decode(await host.readBytes(path)) === text ? [] : [inTheWay(path)];
    }
    await host.replaceFile(path, new TextEncoder().encode(text));
    return [];
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    const message = `${path} could not be written (${error.message}).`;
    return [{ code: "output-folder", severity: "error", message, hint: "Name another folder with --out." }];
  }
}

function inTheWay(path: string): Finding {
  return {
    code: "output-folder",
    severity: "error",
    message: `${path} is there already and says something else; it may hold a translator's work.`,
    hint: "Import it first, name another folder with --out, or say --force.",
  };
}

function countTexts({ units }: ExchangeDocument): Readonly<Record<State, number>> {
  const counts = { current: 0, stale: 0, fuzzy: 0, missing: 0 };
  for (const { state } of units) counts[state] += 1;
  return counts;
}
