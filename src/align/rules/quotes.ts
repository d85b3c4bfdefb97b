import type { Rule } from "./rule.ts";
import { conventionsOf } from "./typography/conventions.ts";
import { habitCheck } from "./typography/habit.ts";
import { mendQuotes } from "./typography/mend-quotes.ts";
import { quoteFault, quoteMarks } from "./typography/quote-marks.ts";

/** Quotation marks of the language, in pairs. */
export const quotes: Rule = {
  code: "quotes",
  severity: "warning",
  documentation: {
    what: "A quotation mark that the language does not use, or one without its partner where the source's have theirs. Accepted is what CLDR and the language's authority name (docs/typography.md); a catalog that is typed otherwise throughout is told once.",
    why: "Marks of another language look like a mistake to every reader, and an open quotation runs on to the end.",
    mended:
      "marks that plainly open and close, where it is certain which ones are right: those that the catalog uses elsewhere, or the only ones that the table has. One without its partner is not mended.",
    good: [
      { locale: "de", source: "The word “open”", translation: "Das Wort „offen“" },
      { locale: "fr", source: "The word “open”", translation: "Le mot «\u00a0ouvert\u00a0»" },
      { locale: "ar", source: "The word “open”", translation: "كلمة «مفتوح»" },
      { locale: "ja", source: "The word “open”", translation: "「開かれた」という語" },
    ],
    bad: [
      { locale: "de", source: "The word “open”", translation: "Das Wort “offen”" },
      { locale: "el", source: "The word “open”", translation: 'Η λέξη "ανοιχτός"' },
      { locale: "ar", source: "The word “open”", translation: "كلمة «مفتوح" },
      { locale: "bn", source: "The word “open”", translation: '"উন্মুক্ত" শব্দটি' },
      { locale: "tr", source: "The word “open”", translation: "“açık sözcüğü" },
    ],
  },
  check: habitCheck(({ source, target }, conventions) => {
    if (quoteMarks(target.plain).length === 0) return undefined;
    const fault = quoteFault(target.plain, conventions);
    if (fault === undefined) return "kept";
    const [[open, close] = ["", ""]] = conventions.quotes;
    const hint = `The language writes ${open}…${close}.`;
    if (!fault.isUnpaired) {
      return {
        message: `${fault.mark} is no quotation mark of the language here.`,
        hint,
        expected: open + close,
        actual: fault.mark,
      };
    }
    const sourceIsOdd = quoteMarks(source.plain).length % 2 === 1;
    if (sourceIsOdd) return undefined;
    return { message: `The quotation mark ${fault.mark} has no partner.`, hint, actual: fault.mark };
  }),
  fix: (words, _, statement) => {
    const conventions = conventionsOf(statement.locale);
    const others = statement.pairs.map(({ target }) => target.plain);
    return conventions === undefined ? [] : mendQuotes(words, conventions, others);
  },
};
