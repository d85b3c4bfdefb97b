import { stringify } from "yaml";

/** A title to start from: the name's last part, as words. */
export function titleFrom(name: string): string {
  const words = (name.split("/").at(-1) ?? name).replace(/[-_.]+/g, " ").trim();
  const [first = "", ...rest] = words;
  return first.toUpperCase() + rest.join("");
}

/**
 * A statement to start from.
 *
 * @param day Its date, ISO 8601.
 * @param signatories Ids of who has signed it.
 */
export function blankStatement(name: string, day: string, signatories: readonly string[] = []): string {
  const signed = signatories.length > 0;
  return `---
# Every key is explained in docs/formats.md. Take the # away from those that you need.
${stringify({ title: titleFrom(name) }, { lineWidth: 0 }).trimEnd()}
kind: statement
date: ${day}
# subtitle: a second line below the title
# place: where it was issued
# summary: one or two sentences for lists and search engines
# subscription: open
${signed ? `signatories: [${signatories.join(", ")}]` : "# signatories: [ids of content/organizations.yaml]"}
---

<!-- Replace the words below. A comment like this one, before a paragraph, is a word to its translators. -->

Say here who speaks, and why now.

## What we ask

1. **The first point.** One demand or undertaking a point; its number stays the same in every language.

2. **The second point.** A number, a date, a link: translators copy them as they stand, and the check compares them.

3. **The third point.** Run \`hexapla check\` when you are done, and \`hexapla sync\` to tell the translators.
${signed ? "\n::signatories\n" : ""}`;
}
