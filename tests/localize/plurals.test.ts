import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { createLabels } from "../../src/localize/labels.ts";
import { repository } from "../support/repository.ts";

const rulesSchema = z.object({
  supplemental: z.object({ "plurals-type-cardinal": z.record(z.string(), z.record(z.string(), z.string())) }),
});
const file = createRequire(import.meta.url).resolve("cldr-core/supplemental/plurals.json");
const cardinal = rulesSchema.parse(JSON.parse(readFileSync(file, "utf8"))).supplemental["plurals-type-cardinal"];

/** Whole numbers that CLDR gives as examples of each plural form (UTS 35 part 3, “Samples”), small ones only. */
function samplesOf(language: string): readonly { readonly form: string; readonly count: number }[] {
  return Object.entries(cardinal[language] ?? {}).flatMap(([rule, text]) => {
    const form = rule.replace("pluralRule-count-", "");
    const integers = /@integer ([^@]*)/.exec(text)?.[1] ?? "";
    return [...integers.matchAll(/(?<![\d.c])(\d{1,4})(?:~(\d{1,4}))?(?![\dc.])/g)].flatMap(([, first = "", last]) =>
      Array.from({ length: Number(last ?? first) - Number(first) + 1 }, (_, at) => ({
        form,
        count: Number(first) + at,
      })),
    );
  });
}

function labelsOf(tag: string): Readonly<Record<string, unknown>> {
  return JSON.parse(readFileSync(join(repository, "locales", tag, "labels.json"), "utf8"));
}

const ours = ["en", "es", "fr", "de", "pt-BR", "el", "ru", "tr", "ar", "ur", "bn", "zh-Hans"];

describe.each(ours)("plurals in %s", (tag) => {
  const language = tag.split("-")[0] ?? tag;
  const labels = labelsOf(tag);
  const signatories = z.record(z.string(), z.string()).parse(labels.signatories);

  it.each(["heading", "signed", "signedBy"])("has every form that CLDR has of %s, and no other", (key) => {
    const forms = Object.keys(signatories).filter((each) => each.startsWith(`${key}_`));
    const wanted = Object.keys(cardinal[language] ?? {}).map((rule) => rule.replace("pluralRule-count", key));
    expect(forms.toSorted()).toEqual(wanted.map((each) => each.replace("-", "_")).toSorted());
  });

  it("chooses the form that CLDR's examples have", () => {
    // Each form says its own name, so that the choice can be seen.
    const forms = Object.fromEntries(Object.keys(signatories).map((key) => [key, key.replace(/^.*_/, "")]));
    const { text } = createLabels({ [tag]: { ...labels, signatories: forms } }, tag).labelsOf(tag, tag);
    const samples = samplesOf(language);
    expect(samples.length).toBeGreaterThan(10);
    for (const { form, count } of samples)
      expect([count, text("signatories.heading", { count })]).toEqual([count, form]);
  });
});

// Languages that the sample does not have, with other rules.
describe.each(["lt", "sv", "pl", "cs", "ga", "cy", "sl", "he", "lv", "ja"])("plurals in %s", (tag) => {
  it("chooses the form that CLDR's examples have", () => {
    const rules = Object.keys(cardinal[tag] ?? {}).map((rule) => rule.replace("pluralRule-count-", ""));
    const forms = rules.map((form) => [`n_${form}`, form]);
    const { text } = createLabels({ [tag]: Object.fromEntries(forms) }, tag).labelsOf(tag, tag);
    for (const { form, count } of samplesOf(tag)) expect([count, text("n", { count })]).toEqual([count, form]);
  });
});
