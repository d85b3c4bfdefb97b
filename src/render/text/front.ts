import { firstStrong } from "../../model/direction.ts";
import type { Edition, LinePart, LocalizedText } from "../../model/edition.ts";
import { listOf } from "../../model/list.ts";
import { isolated } from "./direction.ts";
import { underlined } from "./headings.ts";
import { apart, type Block, linesOf } from "./lines.ts";
import { plain } from "./plain.ts";
import { labelDirection, type Scope, writeNotices } from "./scope.ts";
import { wrap } from "./wrap.ts";

/** What stands before the text, in the order of the page. */
export function writeFront(scope: Scope): Block {
  const { edition } = scope;
  const { title, subtitle, summary } = edition;
  const line = (parts: readonly LinePart[]) => writeLine(parts, scope);
  return apart([
    writeLabel(edition.labels.kind, scope),
    [...writeNotices([title], scope), ...underlined(wordsOf(title, scope), 1, scope)],
    subtitle === undefined ? [] : writeLocalized(subtitle, scope),
    [...edition.authors.flatMap(line), ...line(edition.dateline)],
    [...line(edition.firstPublished), ...writeLabel(edition.version, scope)],
    summary === undefined ? [] : writeLocalized(summary, scope),
    writeOrigin(scope),
    edition.notice === undefined ? [] : writeLabel(`[${edition.notice}]`, scope),
  ]);
}

/** A string of the front matter or of the publication, with its notice. */
export function writeLocalized(text: LocalizedText, scope: Scope): Block {
  return [...writeNotices([text], scope), ...wordsOf(text, scope)];
}

function wordsOf({ text, dir }: LocalizedText, { width, direction }: Scope): Block {
  return linesOf(wrap(plain(text), width), dir ?? direction);
}

/** Interface words as lines of their own. */
export function writeLabel(text: string | undefined, scope: Scope): Block {
  return text === undefined ? [] : linesOf(wrap(plain(text), scope.width), labelDirection(scope));
}

/** A line of pieces, those of another language kept apart from the direction around them. */
function writeLine(parts: readonly LinePart[], { width, direction }: Scope): Block {
  const pieces = parts.map(({ text, lang, dir }) =>
    lang === undefined ? plain(text) : isolated(plain(text), dir, direction),
  );
  return linesOf(wrap(pieces.join(""), width), direction);
}

/** From which language, and by whom. */
function writeOrigin(scope: Scope): Block {
  const { edition, width, direction } = scope;
  if (edition.translatedFrom === undefined) return [];
  const label = isolated(plain(edition.translatedFrom), labelDirection(scope), direction);
  const line = [label, translatorsOf(edition)].filter((part) => part !== "").join(" · ");
  return linesOf(wrap(line, width), direction);
}

function translatorsOf({ translators, locale }: Edition): string {
  const names = translators.map((name) => isolated(plain(name), firstStrong(name), locale.direction));
  return listOf(names, locale);
}
