import type { GlossaryTerm } from "../../model/glossary.ts";
import { isOwnCatalog } from "../../model/own-catalogs.ts";
import type { PairFinding } from "./each-pair.ts";
import { lostOrganizations, type OrganizationTerm, organizationTerms } from "./name/register.ts";
import { hasForm, hasTerm } from "./name/terms.ts";
import type { CheckedPair, Rule, RuleFinding } from "./rule.ts";

/** Names and terms as the locale's glossary has them. */
export const name: Rule = {
  code: "name",
  severity: "error",
  documentation: {
    what: "A term of locales/<locale>/glossary.csv is not translated as the glossary says (required), is translated as it must not be (forbidden), or is not kept as it is (untranslatable). A translation is found in any grammatical form. An organization of the register that the source names, in full or by its abbreviation, is not named in the translation as locales/<locale>/organizations.po has it, in any grammatical form, nor by its abbreviation; looked at where that name's translation is current.",
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
  check: (statement, all) => {
    const { glossary = [], pairs, alignment } = statement;
    const organizations = isOwnCatalog(alignment.statement) ? [] : organizationTerms(statement, all);
    if (glossary.length + organizations.length === 0) return [];
    return pairs.flatMap((about): readonly RuleFinding[] => [
      ...glossary.flatMap((term) => faultIn(about, term) ?? []).map((fault) => ({ about, ...fault })),
      ...lostOrganizations(about.source.plain, about.target.plain, organizations).map((term) =>
        lostFinding(about, term),
      ),
    ]);
  },
};

function lostFinding(about: CheckedPair, { source, target, file }: OrganizationTerm): RuleFinding {
  return {
    about,
    message: `The organization “${source.name}” is not named in the translation as the register has it.`,
    hint: `${file} says “${target.name}”; :organization[…] in the canonical text writes the name by itself.`,
    expected: target.name,
  };
}

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
