import { likelierNumber } from "./facts/heading-kin.ts";
import { bearsNumber, type NumberMark, numberMarkOf, otherNumber } from "./facts/number-mark.ts";
import { knowsSpelled } from "./facts/spelled.ts";
import type { CheckedPair, CheckedStatement, Rule, RuleFinding } from "./rule.ts";

/** The number of a point, an article or a heading. */
export const numbering: Rule = {
  code: "numbering",
  severity: "error",
  documentation: {
    what: "A heading, article or point bears another number than in the source, or none where the others of the catalog do; or two of them have one translation. Figures of every script, Roman, Chinese, Ethiopic and Hebrew numerals and number words are read.",
    why: "References lead by number: a reader who is sent to article 12 must find it there.",
    good: [
      { locale: "hi", source: "Article 12", translation: "अनुच्छेद १२" },
      { locale: "ur", source: "Article 12", translation: "دفعہ ۱۲" },
      { locale: "zh-Hans", source: "Article 12", translation: "第十二条" },
      { locale: "pt-BR", source: "Article 12", translation: "Artigo XII" },
    ],
    bad: [
      { locale: "hi", source: "Article 12", translation: "अनुच्छेद १३" },
      { locale: "ur", source: "Article 12", translation: "دفعہ ۲۱" },
      { locale: "zh-Hans", source: "Article 12", translation: "第二十条" },
      { locale: "pt-BR", source: "Article 12", translation: "Artigo XI" },
    ],
  },
  check: (statement) => {
    const marked = statement.pairs.flatMap((pair): readonly Marked[] => {
      const mark = numberMarkOf(pair);
      return mark === undefined
        ? []
        : [{ pair, mark, bears: bearsNumber(mark.value, pair.target.plain, statement.locale) }];
    });
    return [...wrongNumbers(marked, statement), ...sharedTranslations(marked, statement)];
  },
};

interface Marked {
  readonly pair: CheckedPair;
  readonly mark: NumberMark;
  readonly bears: boolean;
}

function wrongNumbers(marked: readonly Marked[], { locale }: CheckedStatement): readonly RuleFinding[] {
  const bearing = marked.filter(({ bears }) => bears).length;
  // Numbers that are told in words no table knows are told so everywhere.
  const areReadable = marked.length >= 4 && bearing >= 0.8 * marked.length;
  return marked.flatMap(({ pair, mark, bears }): readonly RuleFinding[] => {
    if (bears) return [];
    const actual = otherNumber(pair.target.plain, locale);
    // The first is often told by a word of its own.
    const isFirstInWords = mark.value === "1" && !knowsSpelled(locale.language);
    if (actual === undefined && (!areReadable || isFirstInWords)) return [];
    const message =
      actual === undefined
        ? `The source is number ${mark.value}; the translation bears no number.`
        : `The source is number ${mark.value}, the translation number ${actual}.`;
    const hint = "Number it as the source is numbered, in the digits of the language.";
    return [{ about: pair, message, hint, expected: mark.value, ...(actual === undefined ? {} : { actual }) }];
  });
}

/** Two numbers with one translation: of those that no numeral is found in, this alone can be told. */
function sharedTranslations(marked: readonly Marked[], { locale }: CheckedStatement): readonly RuleFinding[] {
  const unread = marked.filter(({ bears, pair }) => !bears && otherNumber(pair.target.plain, locale) === undefined);
  const groups = Map.groupBy(unread, ({ pair }) => pair.target.plain.trim());
  return [...groups].flatMap(([text, group]): readonly RuleFinding[] => {
    const [first] = group;
    const second = group.find(({ mark }) => mark.value !== first?.mark.value);
    if (first === undefined || second === undefined) return [];
    const others = unread.filter((each) => !group.includes(each));
    const numbered = others.map(({ mark, pair }) => ({ value: mark.value, text: pair.target.plain }));
    const own = likelierNumber(text, [first.mark.value, second.mark.value], numbered);
    return group.flatMap((each) => (each.mark.value === own ? [] : [sharedFinding(each, own)]));
  });
}

function sharedFinding({ pair, mark }: Marked, own: string): RuleFinding {
  return {
    about: pair,
    message: `Number ${mark.value} has the same translation as number ${own}.`,
    hint: "Number it as the source is numbered; see at both which of the two is wrong.",
    expected: mark.value,
  };
}
