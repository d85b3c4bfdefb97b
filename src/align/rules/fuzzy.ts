import type { Rule } from "./rule.ts";

/** A translation that is marked as one a translator must look at. */
export const fuzzy: Rule = {
  code: "fuzzy",
  severity: "error",
  documentation: {
    what: "An entry is marked `fuzzy`, and its source text has not changed: a translator has to look at it.",
    why: "A fuzzy translation is a guess of a person or a program; it goes into no edition.",
    good: [{ locale: "ur", source: "We agree.", translation: "ہم متفق ہیں۔" }],
    bad: [{ locale: "ur", source: "We agree.", translation: "ہم متفق نہیں ہیں۔" }],
  },
  check: ({ alignment }) =>
    alignment.pairs
      .filter(({ state }) => state === "fuzzy")
      .map((pair) => ({
        pair,
        message: "This translation is marked “fuzzy”: a translator has to look at it.",
        hint: "Where it is right, take the mark away; otherwise mend it first.",
      })),
};
