import { wordsOf } from "../../edits/language-words.ts";

/** Words before a day that is still to come, in languages whose modal verbs are known too. */
const ahead: Readonly<Record<string, string>> = {
  en: "by until till before from deadline due upcoming next latest",
  fr: "jusqu jusqu’au d’ici avant partir échéance prochain prochaine tard",
  es: "hasta antes partir plazo próximo próxima tardar",
  pt: "até antes partir prazo próximo próxima tardar",
  it: "entro fino prima partire scadenza prossimo prossima",
  de: "bis spätestens ab frist vor werden wird nächste nächsten",
  el: "έως μέχρι πριν από προθεσμία επόμενη",
  ru: "до позднее срок начиная будет будут следующий следующая",
  tr: "kadar önce itibaren son gelecek",
  ar: "حتى قبل بحلول ابتداء موعد القادم المقبل",
};

/**
 * Whether a sentence may speak of what is still to come, by its modal verbs and by words for a term.
 *
 * @param language The primary subtag; where nothing is known of it, no sentence does.
 */
export function looksAhead(sentence: string, language: string): boolean {
  const { modals, modal } = wordsOf(language);
  const words = sentence.toLowerCase().match(/\p{L}[\p{L}\p{M}’']*/gu) ?? [];
  const terms = new Set((ahead[language] ?? "").split(" "));
  return words.some((word, at) => {
    const both = `${word} ${words[at + 1] ?? ""}`;
    return terms.has(word) || modals.has(word) || modals.has(both) || modal?.test(word) === true;
  });
}
