import type { RootContent } from "mdast";
import { plainText } from "../../model/tree.ts";
import { cleanText } from "./characters.ts";
import { isDateLabel } from "./date-words.ts";
import { daysIn, type FoundDay } from "./days.ts";
import { type Draft, letterNotes, type Note, noteOn } from "./draft.ts";
import type { PageFacts } from "./page-facts.ts";
import { signingHeading } from "./signing-headings.ts";

/** A dateline stands before the text or behind it, on a line of its own. */
const longest = 90;

interface Dateline {
  readonly at: number;
  readonly day: string;
  readonly place: string | undefined;
  /** Whether the line only says when the text was published. */
  readonly isPublished: boolean;
}

/** Takes date and place from the dateline, or from what the page says of itself; what is not certain stays open. */
export function takeDate(draft: Draft, facts: PageFacts | undefined): Draft {
  const line = datelineOf(draft);
  const block = line === undefined ? undefined : draft.blocks[line.at];
  const place = facts?.place === undefined ? undefined : cleanText(facts.place);
  if (line !== undefined && block !== undefined) {
    const notes: Note[] = [lineNote(block, line), ...letterNotes(block)];
    const others = (facts?.dates ?? []).filter((day) => day !== line.day);
    if (others.length > 0)
      notes.push({ code: "date", sure: false, message: `The page itself was published on ${others.join(", ")}.` });
    const front = { ...draft.front, date: line.day, place: line.place ?? place };
    return {
      ...draft,
      front,
      blocks: draft.blocks.filter((each) => each !== block),
      notes: [...draft.notes, ...notes],
    };
  }
  const [day, ...more] = facts?.dates ?? [];
  const front = { ...draft.front, place, date: more.length === 0 ? day : undefined };
  const offered = front.date === undefined ? offers(draft) : [];
  return { ...draft, front, notes: [...draft.notes, dateNote(day, more), ...offered] };
}

function lineNote(block: RootContent, { place, isPublished }: Dateline): Note {
  const what = place === undefined ? "The date is" : "Date and place are";
  const look = isPublished ? " It is the day of publication: look whether it is the statement's own." : "";
  const message = `${what} from this line, which was taken out.${look}`;
  return noteOn(block, { code: "date", sure: !isPublished, message });
}

/** Days that lines near the beginning and the end name, for the author to choose from. */
function offers(draft: Draft): readonly Note[] {
  return shortLines(draft).flatMap(({ block, days: [found, ...more] }) => {
    if (found === undefined || more.length > 0) return [];
    const message = `This line names a day: write “date: ${found.day}” if it is the statement's.`;
    return [noteOn(block, { code: "date", sure: false, message })];
  });
}

function dateNote(day: string | undefined, more: readonly string[]): Note {
  if (day === undefined) return { code: "date", sure: false, message: "No date was found; the key is left for you." };
  if (more.length === 0)
    return { code: "date", sure: true, message: `The date ${day} is when the page says it was published.` };
  const message = `The page names several dates (${[day, ...more].join(", ")}); the key is left for you.`;
  return { code: "date", sure: false, message };
}

/** The first or last few lines are looked at. */
const near = 4;

function datelineOf(draft: Draft): Dateline | undefined {
  const lines = shortLines(draft).flatMap(({ at, text, days: [found, ...more] }): readonly Dateline[] => {
    if (found === undefined || more.length > 0) return [];
    const after = text.slice(found.index + found.length);
    const before = text.slice(0, found.index);
    const isPublished = isDateLabel(before);
    const place = isPublished ? "" : placeBefore(before);
    const isEnd = /^(?:\s*(?:г\.|года))?[\s.。)]*$/u.test(after) || (isPublished && clock.test(after));
    return isEnd && place !== undefined
      ? [{ at, day: found.day, place: place === "" ? undefined : place, isPublished }]
      : [];
  });
  return lines.find(({ isPublished }) => !isPublished) ?? lines[0];
}

/** The time of day that some pages put behind the day. */
const clock =
  /^[\s,،|–—-]*(?:at|um|à|a las|às|στις|в|saat)?\s*\p{Nd}{1,2}[:.]\p{Nd}{2}(?:[:.]\p{Nd}{2})?(?:\s*(?:[ap]\.?m\.?|Uhr))?\s*$/iu;

interface ShortLine {
  readonly at: number;
  readonly block: RootContent;
  readonly text: string;
  readonly days: readonly FoundDay[];
}

/** The lines that may be a dateline, with the days they name; a heading of signatories has a day of its own. */
function shortLines({ blocks, language }: Draft): readonly ShortLine[] {
  return blocks.flatMap((block, at) => {
    const isNear = at < near || at >= blocks.length - near;
    const text = isNear && block.type === "paragraph" ? plainText(block).replace(/\s+/g, " ").trim() : "";
    if (text === "" || text.length > longest || signingHeading(text, language) !== undefined) return [];
    return [{ at, block, text, days: daysIn(text, language) }];
  });
}

/** Words that some languages put between the place and the date. */
const between = /(?<=[,،，]\s*)(?:le|el|a|al|den|am|em|aos|il|στις|την|on|the)\s*$/iu;

/** “Athens, ”, “雅典，”, a weekday between; empty where nothing stands before the date, undefined where it is no place. */
function placeBefore(before: string): string | undefined {
  const text = before.replace(between, "");
  const words = text.replace(/^[\s(]+|[\s,،，:：–—-]+$/gu, "").trim();
  if (words === "") return "";
  const hasComma = /[,،，–—-]\s*$/u.test(text);
  const [place = "", ...rest] = words.split(/\s*[,،，]\s*/u);
  const isName = !/^\p{Ll}/u.test(place) && place.split(" ").length <= 4 && !/[.:;!?\p{Nd}]/u.test(place);
  return hasComma && rest.length <= 1 && isName ? place : undefined;
}
