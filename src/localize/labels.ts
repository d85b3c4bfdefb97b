import i18next, { type i18n } from "i18next";

/** What labels.json of each locale holds, already laid over each other: i18next JSON v4. */
export type LabelFiles = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The interface words of one locale. */
export interface Labels {
  /**
   * @param key Path of the label, for example `note.back`.
   * @param values What stands in for `{{…}}`; `count` chooses the plural form. Numbers are written in the locale's digits.
   */
  readonly text: (key: string, values?: Readonly<Record<string, string | number>>) => string;
  /** The locale whose words these are: another than the one asked for where that has none. */
  readonly locale: string;
}

/** Gives each locale its labels. */
export interface LabelSource {
  /**
   * @param code The locale's tag.
   * @param intl The tag to format numbers with.
   */
  readonly labelsOf: (code: string, intl: string) => Labels;
}

/**
 * @param files Labels by locale.
 * @param last The locale whose words stand in where a locale and its fallbacks have none.
 */
export function createLabels(files: LabelFiles, last: string): LabelSource {
  const instance: i18n = i18next.createInstance();
  const resources = Object.fromEntries(
    Object.entries(files).map(([locale, labels]) => [locale, { translation: labels }]),
  );
  instance.init({
    resources,
    lng: last,
    fallbackLng: (code) => [...fallbackChain(code ?? last), last],
    initAsync: false,
    load: "currentOnly",
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  return {
    labelsOf: (code, intl) => {
      const locale = [code, ...fallbackChain(code)].find((each) => files[each] !== undefined) ?? last;
      const translate = instance.getFixedT(locale);
      const numbers = new Intl.NumberFormat([intl, "en"]);
      return {
        locale,
        text: (key, values = {}) => {
          const shown = Object.entries(values).map(([name, value]) => [
            name,
            typeof value === "number" ? numbers.format(value) : value,
          ]);
          const { count } = values;
          const options = { ...Object.fromEntries(shown), ...(count === undefined ? {} : { count: Number(count) }) };
          return String(
            translate(key, { ...options, ...(count === undefined ? {} : { replace: Object.fromEntries(shown) }) }),
          );
        },
      };
    },
  };
}

/** The tags that a tag falls back to, nearest first: RFC 4647, section 3.4, “Lookup”. */
export function fallbackChain(code: string): readonly string[] {
  const parts = code.split("-").slice(0, -1);
  if (parts.length === 0) return [];
  const shorter = parts.at(-1)?.length === 1 ? parts.slice(0, -1) : parts;
  const tag = shorter.join("-");
  return [tag, ...fallbackChain(tag)];
}
