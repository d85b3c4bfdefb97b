import { wordsOf } from "../../edits/language-words.ts";

/** Words next to a day that is still to come, in languages whose modal verbs are known too. */
const ahead: Readonly<Record<string, string>> = {
  en: "by until till before from than deadline due upcoming next latest",
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
 * Whether a sentence may speak of a day as still to come: by a modal verb anywhere, or by a word for a term next to the day.
 *
 * @param day As the sentence writes it.
 * @param language The primary subtag; where nothing is known of it, no sentence does.
 */
export function looksAhead(sentence: string, day: string, language: string): boolean {
  const { modals, modal } = wordsOf(language);
  const words = wordsIn(sentence);
  const isModal = (word: string, at: number) =>
    modals.has(word) || modals.has(`${word} ${words[at + 1] ?? ""}`) || modal?.test(word) === true;
  if (words.some(isModal)) return true;
  const terms = new Set((ahead[language] ?? "").split(" "));
  const [before = "", ...after] = sentence.split(day);
  return [...wordsIn(before).slice(-3), ...wordsIn(after.join(day)).slice(0, 3)].some((word) => terms.has(word));
}

function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}[\p{L}\p{M}’']*/gu) ?? [];
}
