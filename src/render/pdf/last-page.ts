import type { PageData } from "./data.ts";
import type { TypesetOutcome } from "./print/typeset-pages.ts";
import type { TextEnd } from "./typeset.ts";

/** A last page with less text than this share of it looks forgotten. */
const scant = 0.3;

/** By how much lines are set closer to save a page: nobody sees it, and ten pages give the room of eight lines. */
const closer = 0.02;

/** Editions whose last page is nearly empty, by the ids of their titles. */
export function scantEnds(set: TypesetOutcome): readonly string[] {
  const isScant = ({ page, fill }: TextEnd) => page > 1 && fill < scant;
  return set.ok ? set.pdf.ends.filter(isScant).map(({ of }) => of) : [];
}

/** The same edition, its lines closer to each other. */
export function tightened<Data extends Pick<PageData, "languages">>(data: Data): Data {
  const entries = Object.entries(data.languages).map(([code, language]) => [code, { ...language, tight: closer }]);
  return { ...data, languages: Object.fromEntries(entries) };
}

/** Whether a text set anew takes fewer pages; else it stays as it was. */
export function savesPage(first: TypesetOutcome, second: TypesetOutcome): boolean {
  return first.ok && second.ok && second.pdf.pages < first.pdf.pages;
}
