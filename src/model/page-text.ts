import type { LinePart, LocalizedText } from "./edition.ts";
import type { Direction } from "./locale.ts";

/** A text with its language where it is not the page's. */
export interface PageText {
  readonly text: string;
  /** `null`, as below, where there is nothing: templates refuse an undefined variable. */
  readonly lang: string | null;
  readonly dir: Direction | "auto" | null;
}

/** A localized string for a template. */
export function pageText({ text, lang, dir }: Pick<LocalizedText, "text" | "lang" | "dir">): PageText {
  return { text, lang: lang ?? null, dir: dir ?? null };
}

/** A piece of a line about the text, for a template. */
export interface PageLinePart extends PageText {
  readonly role: LinePart["role"];
}

/** A line about the text, as templates/html/line.liquid takes it. */
export function pageLine(parts: readonly LinePart[]): readonly PageLinePart[] {
  return parts.map((part) => ({ role: part.role, ...pageText(part) }));
}
