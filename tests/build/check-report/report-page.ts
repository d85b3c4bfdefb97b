import { check } from "../../../src/build/check.ts";
import { checkReport } from "../../../src/build/check-report/report.ts";
import { memoryHost } from "../../../src/host/memory.ts";
import { ownFolder } from "../../../src/host/node.ts";
import { ownTemplates } from "../../render/html/own-templates.ts";
import { publicationFiles } from "../../support/small-publication.ts";

const head = (locale: string) => `msgid ""\nmsgstr ""\n"Language: ${locale}\\n"\n\n`;

/**
 * The page of a check of the small publication.
 *
 * @param catalogs Entries by locale, as they stand in a PO file.
 */
export async function reportPage(
  body: string,
  catalogs: Readonly<Record<string, string>>,
  more: Readonly<Record<string, string>> = {},
): Promise<string> {
  const templates = Object.entries(ownTemplates).map(([path, text]) => [`${ownFolder}templates/${path}`, text]);
  const written = Object.entries(catalogs).map(([locale, entries]) => [
    `/p/locales/${locale}/s.po`,
    head(locale) + entries,
  ]);
  const files = publicationFiles(body, { ...Object.fromEntries([...templates, ...written]), ...more });
  const host = memoryHost(files);
  const checked = await check(host, { root: "/p", locales: Object.keys(catalogs), statements: ["s"] });
  const filled = await checkReport(host, "/p", checked);
  if (!filled.ok) throw new Error(JSON.stringify(filled.findings));
  return filled.text;
}
