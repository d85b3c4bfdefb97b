import { z } from "zod";
import { type Position, parseYaml } from "../config/yaml.ts";
import { isDay, parseDays } from "../model/day.ts";
import type { Finding } from "../model/finding.ts";
import type { FrontMatter, Placed } from "../model/statement.ts";

const text = z.string({ error: "a text is wanted here" }).trim().min(1, { error: "this must not be empty" });

const day = z
  .string({ error: "a date like 2022-01-18 is wanted here" })
  .refine(isDay, { error: "a date like 2022-01-18 is wanted here" });

const dayWanted = "a date like 2022-01-18, or an interval like 2022-01-22/2022-01-23, is wanted here";

const dayOrInterval = z.string({ error: dayWanted }).transform((value, context) => {
  const [start = "", end] = value.split("/");
  const isReversed = end !== undefined && isDay(start) && isDay(end) && end < start;
  if (isReversed) context.addIssue("the interval ends before it starts");
  else if (parseDays(value) === undefined) context.addIssue(dayWanted);
  return { start, end };
});

const signatory = z.union(
  [
    text.transform((organization) => ({ organization, date: undefined })),
    z.strictObject({ organization: text, date: day.optional() }),
  ],
  { error: "an organization's id, or a mapping with `organization` and `date`, is wanted here" },
);

const schema = z.strictObject({
  title: text,
  subtitle: text.optional(),
  kind: z
    .enum(["statement", "report", "article"], { error: "one of statement, report, article is wanted here" })
    .default("statement"),
  date: dayOrInterval.optional(),
  place: text.optional(),
  summary: text.optional(),
  authors: z
    .array(
      z.strictObject(
        { name: text, role: text.optional() },
        { error: "a mapping with `name` and `role` is wanted here" },
      ),
      { error: "a list of authors is wanted here" },
    )
    .default([]),
  source: z
    .strictObject(
      {
        title: text,
        date: dayOrInterval.optional(),
        translate: z.boolean({ error: "true or false is wanted here" }).default(false),
      },
      { error: "a mapping with `title` and `date` is wanted here" },
    )
    .optional(),
  subscription: z.enum(["open", "closed"], { error: "one of open, closed is wanted here" }).optional(),
  signatories: z.array(signatory, { error: "a list of organizations is wanted here" }).default([]),
  revisions: z
    .array(z.strictObject({ date: day, note: text }, { error: "a mapping with `date` and `note` is wanted here" }), {
      error: "a list of revisions is wanted here",
    })
    .default([]),
  aliases: z.array(text, { error: "a list of former addresses is wanted here" }).default([]),
});

/** A checked front matter, or what is wrong with it. */
export type FrontMatterResult =
  | { readonly ok: true; readonly frontMatter: FrontMatter }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/**
 * Checks a statement's front matter.
 *
 * @param yaml The text between the fences.
 * @param firstLine The line on which it begins, from 1.
 */
export function parseFrontMatter(yaml: string, file: string, firstLine: number): FrontMatterResult {
  const codes = { syntax: "front-matter", key: "front-matter", value: "front-matter" } as const;
  const parsed = parseYaml(yaml, schema, { file, firstLine }, codes);
  if (!parsed.ok) return parsed;
  return { ok: true, frontMatter: placedFacts(parsed.value, parsed.at) };
}

/** What is written, each string with its place. */
function placedFacts(
  written: z.infer<typeof schema>,
  at: (path: readonly (string | number)[]) => Position,
): FrontMatter {
  const { kind, date, source, subscription, authors, signatories, revisions, aliases } = written;
  const placed = (value: string, ...path: readonly (string | number)[]): Placed<string> => ({ value, ...at(path) });
  const optional = (value: string | undefined, ...path: readonly (string | number)[]) =>
    value === undefined ? undefined : placed(value, ...path);
  const signatures = signatories.map((signed, index) => {
    return { ...signed, date: signed.date, ...at(["signatories", index, "organization"]) };
  });
  return {
    title: placed(written.title, "title"),
    subtitle: optional(written.subtitle, "subtitle"),
    summary: optional(written.summary, "summary"),
    place: optional(written.place, "place"),
    kind,
    date,
    authors: authors.map(({ name, role }, index) => ({
      name: placed(name, "authors", index, "name"),
      role: optional(role, "authors", index, "role"),
    })),
    source: source && { ...source, date: source.date, title: placed(source.title, "source", "title") },
    signing: { date: date?.start, subscription, signatures },
    revisions: revisions.map((each, index) => ({
      date: each.date,
      note: placed(each.note, "revisions", index, "note"),
    })),
    aliases: aliases.map((alias, index) => placed(alias, "aliases", index)),
  };
}
