import { strangersIn } from "./learned/evidence.ts";
import type { Rule } from "./rule.ts";

/** A translation in another of the publication's languages. */
export const wrongLanguage: Rule = {
  code: "wrong-language",
  severity: "error",
  documentation: {
    what: "A translation's letters go together as they do in another of the publication's languages, and not as in its own. Both are known from the publication's own catalogs alone, so a language that is not among them is not recognized, nor is one that is very close.",
    why: "A paragraph was pasted into the wrong file.",
    good: [{ locale: "es", source: "All are equal before the law.", translation: "Todos son iguales ante la ley." }],
    bad: [
      {
        locale: "es",
        source: "All are equal before the law.",
        translation: "Alle Menschen sind vor dem Gesetz gleich.",
      },
    ],
  },
  check: (statement, all) =>
    strangersIn(statement, all).map(({ paragraph, locale }) => ({
      about: paragraph.checked,
      message: `This translation reads as ${locale}, not as ${statement.locale.code}.`,
      hint: "See whether it belongs in the other language's catalog.",
      expected: statement.locale.code,
      actual: locale,
    })),
};
