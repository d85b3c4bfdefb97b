import type { Change } from "../../model/edit.ts";
import { differences } from "./common.ts";
import { type Fact, type Mark, marksOf, type TextOptions } from "./marks.ts";

/** Facts whose change changes the meaning, in the order they are told. */
const facts: readonly Fact[] = ["number", "date", "negation", "modal", "name", "question", "target"];

/** So many changes are told; a translator sees the rest in the text. */
const mostDetails = 4;

/** A segment's format and language decide how its text is read. */
interface EditedSegment {
  readonly format: TextOptions["format"];
  readonly language?: string | undefined;
}

/**
 * Grades what an author changed in a text.
 *
 * `cosmetic`: spaces, quotation marks, stops that change nothing. `meaning`: a number by its value, a date, a name, a
 * negation, a modal verb, a question, a link's or a note's target. `wording`: everything else.
 */
export function gradeEdit(texts: { readonly before: string; readonly after: string }, segment: EditedSegment): Change {
  const options = { format: segment.format, language: segment.language ?? "und" };
  const before = marksOf(texts.before, options);
  const after = marksOf(texts.after, options);
  if (keysOf(before) === keysOf(after)) return { grade: "cosmetic", details: [] };
  const details = facts.flatMap((fact) =>
    fact === "name" ? nameChanges(before, after) : changes(fact, before, after),
  );
  const told = [...new Set(details)].slice(0, mostDetails);
  return { grade: details.length > 0 ? "meaning" : "wording", details: told };
}

function keysOf(marks: readonly Mark[]): string {
  return JSON.stringify(marks.map(({ key }) => key));
}

/** Facts are compared in their order: ten men and twenty women are not twenty men and ten women. */
function changes(fact: Fact, before: readonly Mark[], after: readonly Mark[]): readonly string[] {
  const [ours, theirs] = [before, after].map((marks) => marks.filter((mark) => mark.fact === fact)) as [Mark[], Mark[]];
  const values = (marks: readonly Mark[]) => marks.map(({ value }) => value ?? "");
  const shown = new Map([...ours, ...theirs].map((mark) => [mark.value ?? "", mark.shown]));
  const show = (list: readonly string[]) => list.map((value) => shown.get(value) ?? value).join(" ");
  return differences(values(ours), values(theirs)).map(({ removed, added }) => {
    if (removed.length === 0) return `+ ${withoutStops(show(added))}`;
    if (added.length === 0) return `− ${withoutStops(show(removed))}`;
    const [before, after] = [withoutStops(show(removed)), withoutStops(show(added))];
    return before === after ? `${show(removed)} → ${show(added)}` : `${before} → ${after}`;
  });
}

/** The stops around a negation are part of it; they are shown only where they are all that has changed. */
function withoutStops(shown: string): string {
  return shown.replace(/(?<=^|\s), |,(?=\s|$)/g, "");
}

/** A name has changed where one of the texts does not have the word at all: a word may only have got another place. */
function nameChanges(before: readonly Mark[], after: readonly Mark[]): readonly string[] {
  const words = (marks: readonly Mark[]) => new Set(marks.map(({ key }) => key.toLowerCase()));
  const without = (marks: readonly Mark[], others: ReadonlySet<string>) =>
    marks.filter(({ fact, value }) => fact !== "name" || !others.has(value ?? ""));
  const changed = (marks: readonly Mark[], others: readonly Mark[]) =>
    without(marks, words(others)).filter(({ fact }) => fact === "name");
  return changes("name", changed(before, after), changed(after, before));
}
