import { type CheckOptions, type CheckResult, check } from "../../src/build/check.ts";
import { memoryHost } from "../../src/host/memory.ts";
import { publicationFiles } from "./small-publication.ts";

/** Catalogs of the small publication's statement, by locale: entries as they stand in a PO file. */
export type Catalogs = Readonly<Record<string, string>>;

/** Checks a small publication in memory with these catalogs; the title is translated. */
export function checkText(
  body: string,
  catalogs: Catalogs,
  { settings = "", ...options }: Partial<CheckOptions> & { readonly settings?: string } = {},
): Promise<CheckResult> {
  const files = publicationFiles(body);
  for (const [locale, entries] of Object.entries(catalogs)) {
    files[`/p/locales/${locale}/s.po`] = catalogText(locale, entries);
  }
  files["/p/hexapla.yaml"] = `${files["/p/hexapla.yaml"]}${settings}`;
  return check(memoryHost(files), { root: "/p", ...options });
}

/** The lines before the first of the entries. */
const head = (locale: string) => `msgid ""
msgstr ""
"Language: ${locale.replace("-", "_")}\\n"
"Content-Type: text/plain; charset=UTF-8\\n"

msgid "Open archives"
msgstr "***"

`;

function catalogText(locale: string, entries: string): string {
  const title = { el: "Ανοιχτά αρχεία", ar: "أرشيفات مفتوحة", "zh-Hans": "开放的档案" }[locale] ?? "?";
  return head(locale).replace("***", title) + entries;
}

/** Line of a catalog's n-th line of entries, from 1. */
export const lineOf = (line: number): number => head("el").split("\n").length - 1 + line;
