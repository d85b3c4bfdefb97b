import { stringify } from "yaml";
import type { FrontDraft, Note } from "./draft.ts";
import type { Signatory } from "./register-entries.ts";

/** A statement's front matter, fences and all; keys that are not known are comments for the author. */
export function frontText(front: FrontDraft, fallbackTitle: string, signatories: readonly Signatory[]): string {
  const { title, date, place } = front;
  const key = (name: string, value: string | undefined, otherwise?: string): readonly string[] => {
    if (value !== undefined) return [stringify({ [name]: value }, { lineWidth: 0 }).trimEnd()];
    return otherwise === undefined ? [] : [`# ${name}: ${otherwise}`];
  };
  return [
    "---",
    ...key("title", title ?? fallbackTitle),
    "kind: statement",
    ...key("date", date, "2022-01-18"),
    ...key("place", place, "where it was issued"),
    "# summary: one or two sentences for lists and search engines",
    ...signatoryLines(signatories, date),
    "---",
    "",
  ].join("\n");
}

/** What the author must do for signatures whose day is a comment. */
export function lateNotes(signatories: readonly Signatory[], day: string | undefined): readonly Note[] {
  return signatories
    .filter(({ date }) => day !== undefined && date !== undefined && date !== day)
    .map(({ organization, date }) => {
      const when = (date ?? "") < (day ?? "") ? "before" : "after";
      const message = `“${organization}” signed on ${date}, ${when} the statement's day, ${day}: the day stands as a comment. ${lateHint[when]}`;
      return { code: "signatories", sure: false, message };
    });
}

const lateHint = {
  before: "Correct one of the two.",
  after: "Add a revision of that day, and make it { organization: …, date: … }.",
};

/**
 * A signature after the statement's own day needs a revision of that day (docs/formats.md), which only the author can
 * word: until then its day is a comment.
 */
function signatoryLines(signatories: readonly Signatory[], day: string | undefined): readonly string[] {
  if (signatories.length === 0) return [];
  const lines = signatories.map(({ organization, date }) => {
    if (date === undefined || date === day) return `  - ${organization}`;
    return day === undefined ? `  - { organization: ${organization}, date: ${date} }` : `  - ${organization} # ${date}`;
  });
  return ["signatories:", ...lines];
}
