import { stringify } from "yaml";
import type { Author, FrontDraft, Note } from "./draft.ts";
import type { Signatory } from "./register-entries.ts";

/** A statement's front matter, fences and all; keys that are not known are comments for the author. */
export function frontText(front: FrontDraft, fallbackTitle: string, signatories: readonly Signatory[]): string {
  const { title, date, place, authors = [] } = front;
  const key = (name: string, value: string | undefined, otherwise?: string): readonly string[] => {
    if (value !== undefined) return [stringify({ [name]: value }, { lineWidth: 0 }).trimEnd()];
    return otherwise === undefined ? [] : [`# ${name}: ${otherwise}`];
  };
  return [
    "---",
    ...key("title", title ?? fallbackTitle),
    "kind: statement",
    ...key("date", date, "YYYY-MM-DD"),
    ...key("place", place, "where it was issued"),
    ...authorLines(authors),
    "# summary: one or two sentences for lists and search engines",
    ...signatoryLines(signatories, date),
    "---",
    "",
  ].join("\n");
}

function authorLines(authors: readonly Author[]): readonly string[] {
  if (authors.length === 0) return [];
  const one = ({ name, role }: Author) =>
    stringify(role === undefined ? { name } : { name, role }, { collectionStyle: "flow", lineWidth: 0 }).trim();
  return ["authors:", ...authors.map((author) => `  - ${one(author)}`)];
}

/** What the author must do for signatures whose day is a comment: one note a day. */
export function lateNotes(signatories: readonly Signatory[], day: string | undefined): readonly Note[] {
  const others = signatories.flatMap(({ date }) =>
    day === undefined || date === undefined || date === day ? [] : date,
  );
  return [...new Set(others)].map((date) => {
    const when = date < (day ?? "") ? "before" : "after";
    const [first, ...more] = signatories.filter((each) => each.date === date).map(({ organization }) => organization);
    const who = more.length === 0 ? `“${first}”` : `“${first}” and ${more.length} more`;
    const stand = more.length === 0 ? "the day stands as a comment" : "the day stands as a comment with each";
    const message = `${who} signed on ${date}, ${when} the statement's day, ${day}: ${stand}. ${lateHint[when]}`;
    return { code: "signatories", sure: false, message };
  });
}

const lateHint = {
  before: "Correct one of the two.",
  after: "Add a revision of that day, and write { organization: …, date: … }.",
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
