import type { WordCount } from "../../model/alignment.ts";
import type { Finding } from "../../model/finding.ts";
import type { Templates } from "../../model/rendition.ts";
import { createTemplateEngine } from "../../render/html/template.ts";
import type { StatusResult } from "./status.ts";

/**
 * The status as one page that needs nothing else: to be mailed, or put on a screen in the secretariat.
 *
 * @returns The page, or why the template cannot be filled.
 */
export function statusPage(
  status: StatusResult,
  templates: Templates,
): { readonly ok: true; readonly text: string } | { readonly ok: false; readonly findings: readonly Finding[] } {
  const locales = status.locales.map(({ catalogs, ...locale }) => {
    const words = sumOf(catalogs.map((catalog) => catalog.words));
    const cells = catalogs.map((catalog) => ({
      ...catalog,
      // Templates refuse an undefined variable.
      revision: catalog.revision ?? null,
      shares: sharesOf(catalog.words),
      ...headerShown(catalog),
    }));
    return { ...locale, cells, words, percent: percentOf(words), shares: sharesOf(words) };
  });
  const { title, source, statements } = status;
  return createTemplateEngine(templates).fill("status", { title, source, statements, locales });
}

/** What a reader wants of a PO header: the name without the address, the day without the hour. */
function headerShown({ translator, revised }: { translator: string; revised: string }) {
  return {
    translator: translator.replace(/\s*<[^>]*>\s*$/, ""),
    revised: /^\d{4}-\d{2}-\d{2}/.exec(revised)?.[0] ?? "",
  };
}

/** Per cent of the words in each state, with one decimal, for bars. */
function sharesOf(words: WordCount): Readonly<Record<keyof WordCount, string>> {
  const all = totalOf(words);
  const share = (count: number) => (all === 0 ? "0" : ((100 * count) / all).toFixed(1));
  return {
    current: share(words.current),
    stale: share(words.stale),
    fuzzy: share(words.fuzzy),
    missing: share(words.missing),
  };
}

function sumOf(counts: readonly WordCount[]): WordCount {
  const sum = { current: 0, stale: 0, fuzzy: 0, missing: 0 };
  for (const words of counts) {
    sum.current += words.current;
    sum.stale += words.stale;
    sum.fuzzy += words.fuzzy;
    sum.missing += words.missing;
  }
  return sum;
}

function percentOf(words: WordCount): number {
  const all = totalOf(words);
  return all === 0 ? 100 : Math.floor((100 * words.current) / all);
}

function totalOf({ current, stale, fuzzy, missing }: WordCount): number {
  return current + stale + fuzzy + missing;
}
