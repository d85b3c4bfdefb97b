import type { Locale } from "../../model/locale.ts";

/**
 * Scripts for which a reader has a font, and why that can be relied on. For every other script the book brings its own:
 * e-ink readers have none for it, telephones and computers not always, and rarely a good one.
 */
const atHand: Readonly<Record<string, string>> = {
  Latn: "every reading system has it",
  Grek: "every reading system has it",
  Cyrl: "every reading system has it",
  Arab: "a Naskh is on every telephone, tablet and computer, and on the e-ink readers sold today",
  Hebr: "as Arabic",
  Hans: "on every telephone, tablet and computer and on readers sold where it is read; a text's characters are megabytes",
  Hant: "as simplified Chinese",
  Jpan: "as simplified Chinese",
  Kore: "as simplified Chinese",
};

/**
 * Languages that in Arabic letters are read in Nastaliq, which hardly a reading system has: in Naskh they look foreign.
 * Western Punjabi, `pnb`, is `lah` in its canonical form.
 */
const inNastaliq: ReadonlySet<string> = new Set(["ur", "ks", "lah", "pa", "skr"]);

/** Whether a book in this language brings its font. */
export function needsFont({ language, script }: Locale): boolean {
  return !(script in atHand) || (script === "Arab" && inNastaliq.has(language));
}
