import type { Catalog, CatalogEntry } from "../model/catalog.ts";
import type { Finding } from "../model/finding.ts";
import { type PoEntry, readPo } from "./po.ts";

/** A catalog, where the file can be used, and what is wrong with it. */
export interface CatalogResult {
  readonly catalog: Catalog | undefined;
  readonly findings: readonly Finding[];
}

/** Which catalog a file should be. */
export interface CatalogPlace {
  readonly file: string;
  readonly statement: string;
  /** The locale's tag, canonical. */
  readonly locale: string;
}

/**
 * Reads the catalog of one statement in one locale.
 *
 * @param text The file's text, line ends as `\n`.
 */
export function parseCatalog(text: string, place: CatalogPlace): CatalogResult {
  if (text.trim() === "") return { catalog: undefined, findings: [emptyFinding(place)] };
  const { entries, faults } = readPo(text);
  const at = { statement: place.statement, locale: place.locale, file: place.file, column: 1 };
  if (faults.length > 0) {
    const hint = "Open the file in a PO editor, or run msgfmt --check on it.";
    const findings = faults.map(
      ({ line, message }) => ({ code: "po-syntax", severity: "error", message, hint, line, ...at }) as const,
    );
    return { catalog: undefined, findings };
  }
  const header = headerOf(entries);
  const findings = [...headerFindings(header, entries[0]?.line ?? 1, place), ...duplicates(entries, place)];
  if (findings.some(({ severity }) => severity === "error")) return { catalog: undefined, findings };
  const catalog = { ...place, header, entries: entries.filter(({ source }) => source !== "").map(catalogEntry), text };
  return { catalog, findings };
}

/** A catalog has a head at least; a file without one was emptied, and its translations are lost. */
function emptyFinding(place: CatalogPlace): Finding {
  return {
    code: "po-syntax",
    severity: "error",
    message: "The file is empty: a catalog has a header at least.",
    hint: "Get the translations back, from version control or a copy; or take the file away, then hexapla sync makes a new one.",
    ...place,
    line: 1,
    column: 1,
  };
}

function catalogEntry(entry: PoEntry): CatalogEntry {
  const { context, source, previous, obsolete, line, targets, flags } = entry;
  return { context, source, target: targets[0] ?? "", fuzzy: flags.includes("fuzzy"), previous, obsolete, line };
}

function headerOf(entries: readonly PoEntry[]): Readonly<Record<string, string>> {
  const header = entries.find(({ source, context, obsolete }) => source === "" && context === undefined && !obsolete);
  const lines = (header?.targets[0] ?? "").split("\n");
  return Object.fromEntries(
    lines.flatMap((line) => {
      const [, name, value] = /^([A-Za-z-]+):\s*(.*)$/.exec(line) ?? [];
      return name === undefined || value === undefined ? [] : [[name.toLowerCase(), value.trim()] as const];
    }),
  );
}

/** C's operators on `n` (gettext manual, “Plural forms”). */
export const pluralExpression = /^nplurals\s*=\s*[1-9]\d*\s*;\s*plural\s*=[n\d\s()?:<>=!%&|+*/-]+;?$/;

function headerFindings(
  header: Readonly<Record<string, string>>,
  line: number,
  place: CatalogPlace,
): readonly Finding[] {
  const at = { statement: place.statement, locale: place.locale, file: place.file, line, column: 1 };
  const charset = /charset=\s*([^;\s]+)/i.exec(header["content-type"] ?? "")?.[1];
  const findings: Finding[] = [];
  if (charset !== undefined && !/^utf-?8$/i.test(charset)) {
    findings.push({
      code: "po-header",
      severity: "error",
      message: `The header says the file is ${charset}; catalogs are UTF-8.`,
      hint: "Save the file as UTF-8 and write charset=UTF-8 in its header.",
      ...at,
      expected: "UTF-8",
      actual: charset,
    });
  }
  const plural = header["plural-forms"] ?? "";
  if (plural !== "" && !pluralExpression.test(plural)) {
    findings.push({
      code: "po-header",
      severity: "warning",
      message: "The header's line “Plural-Forms” is no expression that gettext can read.",
      hint: "Write it as gettext has it for the language, for example nplurals=2; plural=(n != 1);",
      ...at,
      actual: plural,
    });
  }
  const language = header.language ?? "";
  if (language === "") {
    findings.push({
      code: "po-header",
      severity: "warning",
      message: "The header does not say which language this file is in.",
      hint: `Add the line "Language: ${place.locale}\\n" to the header.`,
      ...at,
      expected: place.locale,
    });
  } else if (!sameLanguage(language, place.locale)) {
    findings.push({
      code: "po-header",
      severity: "error",
      message: `This file says it is in “${language}”; in this folder it should be in “${place.locale}”.`,
      hint: `Move the file to the folder of its language, or mend the header's line "Language:".`,
      ...at,
      expected: place.locale,
      actual: language,
    });
  }
  return findings;
}

/** Compares a gettext name (`pt_BR`, `sr@latin`) with a BCP 47 tag by language and likely script. */
export function sameLanguage(gettextName: string, tag: string): boolean {
  const likely = likelyOf(localeTag(gettextName));
  const wanted = likelyOf(tag);
  return likely !== undefined && likely.language === wanted?.language && likely.script === wanted.script;
}

/** A gettext locale name as a BCP 47 tag (gettext manual, “Locale Names”); the encoding is left out. */
function localeTag(gettextName: string): string {
  const [, base = "", modifier = ""] = /^([^.@]*)(?:\.[^@]*)?(?:@(.*))?$/.exec(gettextName) ?? [];
  const scripts: Readonly<Record<string, string>> = {
    latin: "Latn",
    cyrillic: "Cyrl",
    devanagari: "Deva",
    arabic: "Arab",
  };
  const [language = "", ...rest] = base.replaceAll("_", "-").split("-");
  const script = scripts[modifier.toLowerCase()];
  return [language, ...(script === undefined ? [] : [script]), ...rest].join("-");
}

function likelyOf(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag).maximize();
  } catch {
    return undefined;
  }
}

function duplicates(entries: readonly PoEntry[], place: CatalogPlace): readonly Finding[] {
  const first = new Map<string, number>();
  return entries.flatMap(({ context, source, obsolete, line }): readonly Finding[] => {
    const key = JSON.stringify([context, source]);
    const before = first.get(key);
    if (obsolete || before === undefined) {
      if (!obsolete) first.set(key, line);
      return [];
    }
    return [
      {
        code: "po-duplicate",
        severity: "error",
        message: `The entry of line ${before} stands here again.`,
        hint: "Keep one of the two; msguniq can merge them.",
        statement: place.statement,
        locale: place.locale,
        file: place.file,
        line,
        column: 1,
        source,
      },
    ];
  });
}
