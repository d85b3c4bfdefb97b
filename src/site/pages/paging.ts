import type { PageText } from "../../model/page-text.ts";
import { relativeHref } from "../path.ts";
import { type SiteTexts, wordOf } from "../texts.ts";

/** How many statements one page of an index lists. */
export const pageSize = 50;

/** A page of a list, as its number leads to it. */
interface NumberedPage {
  readonly href: string;
  /** The number in the locale's digits, with what a screen reader says of it. */
  readonly number: string;
  readonly label: PageText;
  readonly current: boolean;
  /** Whether pages before it are left out. */
  readonly afterGap: boolean;
}

/** The way between the pages of a list. */
export interface Pager {
  readonly label: PageText;
  /** That of the page which this is: `Page 2 of 20`. */
  readonly here: PageText;
  readonly newer: (PageText & { readonly href: string }) | null;
  readonly older: (PageText & { readonly href: string }) | null;
  readonly pages: readonly NumberedPage[];
}

/** One page of a list. */
export interface ListPage<Item> {
  /** Path below dist/. */
  readonly path: string;
  /** From 1. */
  readonly number: number;
  readonly total: number;
  readonly items: readonly Item[];
}

/**
 * A list, cut into pages: `index.html`, then `page-2.html` and so on, which no statement's folder can be named like.
 *
 * @param first Path of the first page below dist/; there is always one.
 */
export function listPages<Item>(items: readonly Item[], first: string, size = pageSize): readonly ListPage<Item>[] {
  const total = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: total }, (_, at) => ({
    path: pathOf(first, at + 1),
    number: at + 1,
    total,
    items: items.slice(at * size, (at + 1) * size),
  }));
}

/** What leads from one page of a list to the others; nothing where there is only one. */
export function pagerOf({ path, number, total }: ListPage<unknown>, first: string, texts: SiteTexts): Pager | null {
  if (total === 1) return null;
  const link = (to: number, key: string) =>
    to < 1 || to > total ? null : { ...wordOf(texts, key), href: relativeHref(path, pathOf(first, to)) };
  const shown = shownNumbers(number, total);
  return {
    label: wordOf(texts, "index.pages"),
    here: wordOf(texts, "page.of", { page: number, total }),
    newer: link(number - 1, "index.newer"),
    older: link(number + 1, "index.older"),
    pages: shown.map((each, at) => ({
      href: relativeHref(path, pathOf(first, each)),
      number: texts.number(each),
      label: wordOf(texts, "page.of", { page: each, total }),
      current: each === number,
      afterGap: at > 0 && shown[at - 1] !== each - 1,
    })),
  };
}

/** The first, the last, and those around this one. */
function shownNumbers(number: number, total: number): readonly number[] {
  const all = Array.from({ length: total }, (_, at) => at + 1);
  return all.filter((each) => each === 1 || each === total || Math.abs(each - number) <= 2);
}

function pathOf(first: string, number: number): string {
  return number === 1 ? first : first.replace(/index\.html$/, `page-${number}.html`);
}
