import type { GlossaryTerm } from "../../model/glossary.ts";
import type { PairFinding } from "./each-pair.ts";
import { hasForm, hasTerm } from "./name/terms.ts";
import type { CheckedPair, Rule, RuleFinding } from "./rule.ts";

/** Names and terms as the locale's glossary has them. */
export const name: Rule = {
  code: "name",
  severity: "error",
  documentation: {
    what: "A term of locales/<locale>/glossary.csv is not translated as the glossary says (required), is translated as it must not be (forbidden), or is not kept as it is (untranslatable). A translation is found in any grammatical form.",
    why: "An organization's name that is lost, or translated in two ways, is a wrong fact about somebody who signed.",
    good: [
      { locale: "de", source: "The Archive Network met.", translation: "Das Archivnetz trat zusammen." },
      { locale: "ru", source: "the Archive Network's members", translation: "члены Архивной сети" },
      { locale: "ar", source: "The Archive Network met.", translation: "اجتمعت شبكة الأرشيف." },
    ],
    bad: [
      { locale: "de", source: "The Archive Network met.", translation: "Das Netz der Archive trat zusammen." },
      { locale: "ru", source: "the Archive Network's members", translation: "члены сообщества" },
      { locale: "ar", source: "The Archive Network met.", translation: "اجتمعت المؤسسات." },
    ],
  },
  check: ({ glossary = [], pairs }) =>
    glossary.length === 0
      ? []
      : pairs.flatMap((about): readonly RuleFinding[] =>
          glossary.flatMap((term): readonly RuleFinding[] => {
            const fault = faultIn(about, term);
            return fault === undefined ? [] : [{ about, ...fault }];
          }),
        ),
};

function faultIn({ source, target }: CheckedPair, { rule, term, translations }: GlossaryTerm): PairFinding | undefined {
  if (term !== "" && !hasTerm(source.plain, term)) return undefined;
  const hint = "The glossary of the locale says so.";
  switch (rule) {
    case "required": {
      if (translations.some((each) => hasForm(target.plain, each))) return undefined;
      const expected = translations.join(" | ");
      return { message: `“${term}” is not translated as “${expected}”.`, hint, expected };
    }
    case "untranslatable":
      if (hasTerm(target.plain, term)) return undefined;
      return { message: `“${term}” must stand in the translation as it is.`, hint, expected: term };
    case "forbidden": {
      const actual = translations.find((each) => hasTerm(target.plain, each));
      if (actual === undefined) return undefined;
      return { message: `“${actual}” must not be used${term === "" ? "" : ` for “${term}”`}.`, hint, actual };
    }
  }
}
