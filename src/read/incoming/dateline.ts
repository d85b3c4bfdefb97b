import { plainText } from "../../model/tree.ts";
import { daysIn } from "./days.ts";
import { type Draft, type Note, noteOn } from "./draft.ts";
import type { PageFacts } from "./page-facts.ts";

/** A dateline stands before the text or behind it, on a line of its own. */
const longest = 90;

interface Dateline {
  readonly at: number;
  readonly day: string;
  readonly place: string | undefined;
}

/** Takes date and place from the dateline, or from what the page says of itself; what is not certain stays open. */
export function takeDate(draft: Draft, facts: PageFacts | undefined): Draft {
  const line = datelineOf(draft);
  const block = line === undefined ? undefined : draft.blocks[line.at];
  const places = facts?.place;
  if (line !== undefined && block !== undefined) {
    const what = line.place === undefined ? "The date is" : "Date and place are";
    const notes: Note[] = [
      noteOn(block, { code: "date", sure: true, message: `${what} from this line, which was taken out.` }),
    ];
    const others = (facts?.dates ?? []).filter((day) => day !== line.day);
    if (others.length > 0)
      notes.push({ code: "date", sure: false, message: `The page itself was published on ${others.join(", ")}.` });
    const front = { ...draft.front, date: line.day, place: line.place ?? places };
    return {
      ...draft,
      front,
      blocks: draft.blocks.filter((each) => each !== block),
      notes: [...draft.notes, ...notes],
    };
  }
  const [day, ...more] = facts?.dates ?? [];
  const front = { ...draft.front, place: places, date: more.length === 0 ? day : undefined };
  return { ...draft, front, notes: [...draft.notes, dateNote(day, more)] };
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

function datelineOf({ blocks, language }: Draft): Dateline | undefined {
  const lines = blocks.flatMap((block, at) => {
    const isNear = at < near || at >= blocks.length - near;
    if (!isNear || block.type !== "paragraph") return [];
    const text = plainText(block).replace(/\s+/g, " ").trim();
    const days = text.length <= longest ? daysIn(text, language) : [];
    const [found] = days;
    if (found === undefined || days.length > 1) return [];
    const after = text.slice(found.index + found.length);
    const before = text.slice(0, found.index);
    const place = placeBefore(before);
    return /^(?:\s*(?:г\.|года))?[\s.。)]*$/u.test(after) && place !== undefined
      ? [{ at, day: found.day, place: place === "" ? undefined : place }]
      : [];
  });
  return lines[0];
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
