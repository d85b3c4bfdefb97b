import { differenceSentence, factCheck } from "./facts/fact-check.ts";
import type { Rule } from "./rule.ts";

/** An amount of money: its value and its currency. */
export const currency: Rule = {
  code: "currency",
  severity: "error",
  documentation: {
    what: "An amount of the source has another value or another currency in the translation. Signs, ISO 4217 codes and the names of currencies in CLDR are read.",
    why: "The amount is copied with care and the sign next to it is not.",
    good: [
      { locale: "fr", source: "€1,500", translation: "1 500 €" },
      { locale: "ar", source: "€1,500", translation: "١٬٥٠٠ يورو" },
      { locale: "de", source: "$2 million", translation: "2 Millionen US-Dollar" },
    ],
    bad: [
      { locale: "fr", source: "€1,500", translation: "1 500 $" },
      { locale: "ar", source: "€1,500", translation: "١٬٨٠٠ يورو" },
      { locale: "de", source: "$2 million", translation: "2 Millionen Euro" },
    ],
  },
  check: factCheck("currency", (difference) => ({
    message:
      difference.unit === undefined
        ? differenceSentence("an amount", difference)
        : `The source has ${difference.expected?.currencies?.[0] ?? ""}, the translation ${difference.actual?.currencies?.[0] ?? ""}.`,
    hint: "An amount that is converted needs the one of the source beside it.",
  })),
};
