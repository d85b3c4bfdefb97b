import type { RootContent } from "mdast";
import { countryFinder } from "./countries.ts";
import { type Draft, letterNotes, type Note, noted, noteOn, type Signature } from "./draft.ts";
import type { LineReader } from "./organization-line.ts";
import type { SigningHeading } from "./signing-headings.ts";
import { headingApart, unreadNote } from "./signing-lines.ts";
import { headingOf, type Reading, readList } from "./signing-list.ts";

/** One round of signing: its heading, where that stands, and its list. */
interface Round {
  readonly at: number;
  readonly heading: SigningHeading;
  readonly reading: Reading;
}

/** Takes the lists of those who signed out of the text, all rounds in order; a directive stands where the first stood. */
export function takeSignatories(source: Draft): Draft {
  const reader = { country: countryFinder([source.language]), language: source.language };
  const draft = { ...source, blocks: source.blocks.flatMap((block) => headingApart(block, reader)) };
  const rounds = roundsIn(draft.blocks, reader);
  const starts = new Set(rounds.map(({ at }) => at));
  const isTaken = (at: number) => rounds.some((round) => at > round.at && at <= round.at + round.reading.blocks);
  const notes: Note[] = [];
  const blocks = draft.blocks.flatMap((block, at): readonly RootContent[] => {
    if (isTaken(at)) return [];
    const isWhole = headingOf(block, draft.language)?.kind === "whole";
    // A heading over nothing but headings of rounds goes with them.
    if (starts.has(at) || (isWhole && starts.has(at + 1))) {
      notes.push(headingNote(block, at <= (rounds[0]?.at ?? 0)));
      return at === rounds[0]?.at ? [directiveFor(rounds, draft.blocks[at + 1])] : [];
    }
    if (rounds.some((round) => round.reading.isOpen && at === round.at + round.reading.blocks + 1))
      return [noted(block, openNote)];
    return isWhole ? [noted(block, unreadNote)] : [block];
  });
  notes.push(...draft.blocks.flatMap((block, at) => (isTaken(at) || starts.has(at) ? letterNotes(block) : [])));
  notes.push(...rounds.flatMap((round) => dayNotes(round, draft.blocks[round.at])));
  return { ...draft, blocks, signatures: rounds.flatMap(signaturesOf), notes: [...draft.notes, ...notes] };
}

const openNote = {
  ...{ code: "signatories" as const, sure: false },
  message:
    "This stands below the names, and says no country as they do: it stays text. Look whether it is one of them.",
};

function roundsIn(blocks: readonly RootContent[], reader: LineReader): readonly Round[] {
  const rounds: Round[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at];
    const heading = block === undefined ? undefined : headingOf(block, reader.language);
    const reading = heading === undefined ? undefined : readList(blocks.slice(at + 1), reader);
    if (heading === undefined || reading === undefined) continue;
    if (heading.kind === "begins" && !isCertain(reading)) continue;
    rounds.push({ at, heading, reading });
    at += reading.blocks;
  }
  return rounds;
}

/** Whether what was read can be nothing but names, whatever the heading says. */
function isCertain({ signatures, isTable }: Reading): boolean {
  return isTable || signatures.every(({ country }) => country !== undefined);
}

/** The day of a round is that of its signatures, unless they say it themselves. */
function signaturesOf({ heading, reading }: Round): readonly Signature[] {
  return reading.signatures.map((signature) => ({ ...signature, date: signature.date ?? heading.day }));
}

/** Where the names are shown; how many they are is told when the register has been asked (write.ts). */
function directiveFor(rounds: readonly Round[], first: RootContent | undefined): RootContent {
  const attributes = rounds.every(({ reading }) => reading.isTable) ? { as: "table" } : {};
  return { type: "leafDirective", name: "signatories", attributes, children: [], position: first?.position };
}

function headingNote(heading: RootContent, isFirst: boolean): Note {
  const message = isFirst
    ? "Left out: ::signatories has a heading of its own, with their number, in every language."
    : "Left out: the heading of a further list; its names are behind those of the first.";
  return noteOn(heading, { code: "signatories", sure: true, message });
}

function dayNotes({ heading, reading }: Round, block: RootContent | undefined): readonly Note[] {
  const isTaken = reading.signatures.some(({ date }) => date === undefined);
  if (heading.day === undefined || block === undefined || !isTaken) return [];
  const message = `${heading.day} was taken for the day of signing of all below this heading that name none: look whether it is.`;
  return [noteOn(block, { code: "signatories", sure: false, message })];
}
