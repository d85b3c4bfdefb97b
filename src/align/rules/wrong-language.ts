import { strangersIn } from "./learned/evidence.ts";
import type { Rule } from "./rule.ts";

/** A translation in another of the publication's languages. */
export const wrongLanguage: Rule = {
  code: "wrong-language",
  severity: "error",
  documentation: {
    what: "A translation's letters go together as they do in another of the publication's languages, and not as in its own. Both are known from the publication's own catalogs: the statement that is judged does not vouch for itself where the locale has others. Where it has none, a text that stands word for word in another locale does not vouch, and a whole catalog is compared with what is known of languages everywhere. A language that the publication does not have is not recognized; words of the source (names, codes) are not asked, nor are texts of a few words. Where most of a catalog is in another language, one finding says so.",
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
  check: (statement, all) => {
    const found = strangersIn(statement, all);
    const findings = found.map(({ paragraph, locale }) => ({
      about: paragraph.checked,
      message: `This translation reads as ${locale}, not as ${statement.locale.code}.`,
      hint: "See whether it belongs in the other language's catalog.",
      expected: statement.locale.code,
      actual: locale,
    }));
    const [first] = findings;
    if (first === undefined || found.length < Math.max(0.4 * statement.pairs.length, 3)) return findings;
    const message = `Most of this catalog reads as ${first.actual}, not as ${statement.locale.code}.`;
    return [{ ...first, message, hint: "See whether the other language's catalog was saved under this one's name." }];
  },
};
