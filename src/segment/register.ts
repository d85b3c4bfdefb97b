import { fullName, type Register } from "../model/organization.ts";
import type { Segment } from "../model/segment.ts";
import { countWords } from "./words.ts";

/**
 * The names of a register as segments; each is known by its organization's id, so that two of the same name can have
 * two translations.
 *
 * @param sourceLocale The language in which countries are named to translators.
 */
export function registerSegments({ file, organizations }: Register, sourceLocale: string): readonly Segment[] {
  const countries = new Intl.DisplayNames([sourceLocale, "en"], { type: "region" });
  return organizations.map((organization): Segment => {
    const { id, country, language, line } = organization;
    const source = fullName(organization);
    return {
      id,
      kind: "organization",
      source,
      format: "text",
      note: country === undefined ? undefined : countries.of(country),
      context: id,
      words: countWords(source, language.code),
      language: language.code,
      file,
      line,
    };
  });
}
