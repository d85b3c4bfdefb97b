import { z } from "zod";
import { findingCodes } from "../model/finding.ts";
import { defaultFormats, formats } from "../model/formats.ts";
import { papers, parallelPages } from "../model/settings.ts";
import { siteAddress } from "./address.ts";

const text = z.string({ error: "a text is wanted here" }).trim().min(1, { error: "this must not be empty" });
const severity = z.enum(["error", "warning", "info"], { error: "one of error, warning, info is wanted here" });
const policy = z.enum(["withhold", "source", "stale"], { error: "one of withhold, source, stale is wanted here" });
const paper = z.enum(papers, { error: `one of ${papers.join(", ")} is wanted here` });
const minimum = z
  .number({ error: "a number from 0 to 100 is wanted here" })
  .min(0, { error: "a number from 0 to 100 is wanted here" })
  .max(100, { error: "a number from 0 to 100 is wanted here" });
const fonts = z.array(text, { error: "a list of packages or folders is wanted here" });

const localeEntry = z.union(
  [
    text,
    z.strictObject({
      code: text,
      name: text.optional(),
      digits: text.optional(),
      paper: paper.optional(),
      untranslated: policy.optional(),
      minimum: minimum.optional(),
      fonts: fonts.optional(),
    }),
  ],
  {
    error: (issue) =>
      issue.code === "invalid_union" && issue.errors[1]?.[0] !== undefined && typeof issue.input === "object"
        ? issue.errors[1][0].message
        : "a language tag or a mapping with `code` is wanted here",
  },
);

const locales = z.array(text, { error: "a list of locales is wanted here" });
const parallelEntry = z.union(
  [
    locales,
    z.strictObject({
      locales,
      pages: z
        .enum(parallelPages, { error: `one of ${parallelPages.join(", ")} is wanted here` })
        .default(parallelPages[0]),
    }),
  ],
  {
    error: (issue) =>
      issue.code === "invalid_union" && issue.errors[1]?.[0] !== undefined && isMapping(issue.input)
        ? issue.errors[1][0].message
        : "two or three locales are wanted here, or a mapping with `locales`",
  },
);

const volumeEntry = z.strictObject(
  {
    name: text.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
      error: "small letters a to z, digits and single hyphens are wanted here: it becomes part of an address",
    }),
    title: text,
    statements: z
      .array(text, { error: "a list of statements is wanted here" })
      .min(1, { error: "at least one statement is wanted here; leave `statements` out for all" })
      .optional(),
    locales: locales.min(1, { error: "at least one locale is wanted here; leave `locales` out for all" }).optional(),
  },
  { error: "a mapping with `name` and `title` is wanted here" },
);

function isMapping(input: unknown): boolean {
  return typeof input === "object" && !Array.isArray(input);
}

/** hexapla.yaml as it may be written; docs/formats.md explains each key. */
export const configSchema = z.strictObject({
  title: text,
  url: siteAddress,
  publisher: z.strictObject({ name: text }, { error: "a mapping with `name` is wanted here" }),
  rights: text.optional(),
  accessibility: z
    .strictObject(
      {
        certifiedBy: text,
        report: z.url({ protocol: /^https?$/, error: "an absolute address is wanted here" }).optional(),
      },
      { error: "a mapping with `certifiedBy` is wanted here" },
    )
    .optional(),
  source: text,
  locales: z.array(localeEntry, { error: "a list of language tags is wanted here" }).min(1, {
    error: "at least one locale is wanted here",
  }),
  formats: z
    .array(z.enum(formats, { error: `only ${formats.join(", ")} can be made` }), {
      error: `a list of ${formats.join(", ")} is wanted here`,
    })
    .min(1, { error: "at least one format is wanted here" })
    .default([...defaultFormats]),
  parallel: z.array(parallelEntry, { error: "a list of parallel editions is wanted here" }).default([]),
  volume: z.array(volumeEntry, { error: "a list of volumes is wanted here" }).default([]),
  untranslated: policy.default("withhold"),
  minimum: minimum.default(100),
  fonts: fonts.default([]),
  paper: paper.default("a4"),
  check: z
    .strictObject({
      fail: z
        .enum(["error", "warning", "info", "never"], { error: "one of error, warning, info, never is wanted here" })
        .default("error"),
      rules: z
        .partialRecord(
          z.enum(findingCodes, { error: "docs/findings.md lists the codes" }),
          z.union([severity, z.literal("off")]),
        )
        .default({}),
      localized: z.array(text, { error: "a list of addresses is wanted here" }).default([]),
    })
    .default({ fail: "error", rules: {}, localized: [] }),
});

/** A checked hexapla.yaml, not yet with its locales described. */
export type Config = z.infer<typeof configSchema>;
