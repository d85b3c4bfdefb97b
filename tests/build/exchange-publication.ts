import { type ExchangeFormat, exportTexts } from "../../src/build/exchange/export.ts";
import { type ImportOptions, type ImportResult, importTexts } from "../../src/build/exchange/import.ts";
import { type MemoryHost, memoryHost } from "../../src/host/memory.ts";

/** The words of a catalog's head. */
export const poHeader = (locale: string, revised = "2026-03-12 12:00+0000"): string =>
  [
    'msgid ""',
    'msgstr ""',
    '"Project-Id-Version: P\\n"',
    `"PO-Revision-Date: ${revised}\\n"`,
    '"Last-Translator: Ana\\n"',
    `"Language: ${locale.replace("-", "_")}\\n"`,
    '"Content-Type: text/plain; charset=UTF-8\\n"',
    "",
    "",
  ].join("\n");

const settings = `title: P
url: https://example.org
publisher: { name: Q }
source: en
locales: [en, de, el, ar, zh-Hans, bn]
`;

/** A publication in memory: one statement `s` with the given body, and catalogs by locale. */
export function publicationOf(body: string, catalogs: Readonly<Record<string, string>>): MemoryHost {
  return memoryHost({
    "/p/hexapla.yaml": settings,
    "/p/content/s.md": `---\ntitle: Title\n---\n\n${body}\n`,
    ...Object.fromEntries(Object.entries(catalogs).map(([locale, text]) => [`/p/locales/${locale}/s.po`, text])),
  });
}

/** A file's text. */
export function read(host: MemoryHost, path: string): string {
  const bytes = host.files.get(path);
  if (bytes === undefined) throw new Error(`no ${path}`);
  return new TextDecoder().decode(bytes);
}

/** Replaces a file's text. */
export function write(host: MemoryHost, path: string, text: string | Uint8Array): void {
  host.files.set(path, typeof text === "string" ? new TextEncoder().encode(text) : text);
}

/** Path of a file that `sendOut` writes. */
export const sent = (locale: string, format: ExchangeFormat): string =>
  `/out/s.${locale}.${{ xliff: "xlf", tmx: "tmx", markdown: "md" }[format]}`;

/** Exports the statement and gives the file's text. */
export async function sendOut(host: MemoryHost, locale: string, format: ExchangeFormat): Promise<string> {
  const { files, findings } = await exportTexts(host, {
    root: "/p",
    out: "/out",
    locales: [locale],
    statements: ["s"],
    formats: [format],
    force: true,
    version: "0",
  });
  if (files.length !== 1) throw new Error(JSON.stringify(findings));
  return read(host, sent(locale, format));
}

/** Imports files that lie in memory. */
export function bringBack(
  host: MemoryHost,
  paths: readonly string[],
  more: Partial<ImportOptions> = {},
): Promise<ImportResult> {
  const files = paths.map((path) => ({ path, shown: path.slice(1) }));
  return importTexts(host, { root: "/p", files, finished: false, dryRun: false, ...more });
}

/** What happened to a text's translations, without the zeros. */
export function happened(result: ImportResult): Readonly<Record<string, number>> {
  return Object.fromEntries(
    result.texts.flatMap(({ counts }) => Object.entries(counts)).filter(([, count]) => count > 0),
  );
}
