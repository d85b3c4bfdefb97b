import { formatDate } from "../localize/dates.ts";
import type { SiteTexts, TextsByLocale } from "../site/texts.ts";
import type { LocaleContext } from "./locale-context.ts";

/** The words of the site in every locale. */
export function siteTexts(locales: readonly LocaleContext[]): TextsByLocale {
  return Object.fromEntries(locales.map((context) => [context.settings.locale.code, textsOfLocale(context)]));
}

function textsOfLocale({ labels, settings: { locale }, texts }: LocaleContext): SiteTexts {
  const numbers = new Intl.NumberFormat([locale.intl, "en"]);
  const isOwn = labels.locale.split("-")[0] === locale.language;
  return {
    publicationTitle: texts.title,
    publisher: texts.publisher,
    text: remembered(labels.text),
    number: (value) => numbers.format(value),
    date: (day) => formatDate(locale, day),
    labelsLang: isOwn ? undefined : labels.locale,
  };
}

/** Words without values are the same on every page: each is looked up once. */
function remembered(text: SiteTexts["text"]): SiteTexts["text"] {
  const known = new Map<string, string>();
  return (key, values) => {
    if (values !== undefined) return text(key, values);
    const word = known.get(key) ?? text(key);
    known.set(key, word);
    return word;
  };
}
