import type { Locale } from "../../../model/locale.ts";
import type { Conventions } from "./conventions.ts";

/** Words that are never doubled, of languages that may double any other. */
const neverDoubled: Readonly<Record<string, readonly string[]>> = {
  el: ["και", "της", "του", "των", "την", "τον", "στην", "στον", "στη", "στο", "από", "για", "που", "είναι"],
  tr: ["ve", "için", "olan", "ile", "bu", "gibi", "olarak"],
  ar: ["في", "من", "على", "إلى", "عن", "التي", "الذي", "أن", "هذا", "هذه", "ذلك"],
  fa: ["در", "از", "به", "که", "را", "این", "آن", "برای", "است"],
  ur: ["میں", "سے", "کو", "نے", "ہے", "ہیں", "اور", "کا", "کی", "کے", "پر"],
  he: ["של", "את", "על", "הוא", "היא", "כל", "או", "לא"],
  hi: ["में", "से", "को", "ने", "है", "हैं", "और", "का", "की", "के", "पर"],
  bn: ["এবং", "জন্য", "থেকে", "করে", "এই", "তার", "ও"],
};

const repeated = /(?<![\p{L}\p{M}\p{N}’'-])([\p{L}\p{M}’']{2,})[ \u00a0]+\1(?![\p{L}\p{M}\p{N}’'-])/giu;

/** The first word of a text that stands twice in a row and should not. */
export function doubledWord(
  text: string,
  { doubled }: Pick<Conventions, "doubled">,
  { code, language }: Pick<Locale, "code" | "language">,
): string | undefined {
  for (const { 0: found, 1: word = "" } of text.matchAll(repeated)) {
    const plain = word.toLocaleLowerCase(code);
    const isWrong = doubled === "productive" ? neverDoubled[language]?.includes(plain) : !doubled.includes(plain);
    if (isWrong) return found;
  }
  return undefined;
}
