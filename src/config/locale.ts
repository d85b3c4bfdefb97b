import type { Finding } from "../model/finding.ts";
import type { Direction, Locale } from "../model/locale.ts";

/** What a publication may say of a locale that CLDR does not, or says otherwise. */
export interface LocaleChoices {
  readonly name?: string | undefined;
  readonly digits?: string | undefined;
}

/**
 * What Intl (CLDR) knows of a BCP 47 tag.
 *
 * @param tag The tag as written; case does not matter.
 * @param choices The language's name in itself where CLDR has none, and a numbering system (UTS 35, for example
 *   `arab`) where CLDR's default is not the publication's choice.
 * @returns Nothing where the tag is not well formed (RFC 5646, section 2.2.9).
 */
export function describeLocale(tag: string, choices: LocaleChoices = {}): Locale | undefined {
  const code = canonicalTag(tag);
  if (code === undefined) return undefined;
  const locale = new Intl.Locale(code);
  const likely = locale.maximize();
  const intl = choices.digits === undefined ? code : `${code}-u-nu-${choices.digits}`;
  const numbers = new Intl.NumberFormat(isKnown(code) ? intl : "en", { useGrouping: false });
  return {
    code,
    intl,
    language: locale.language,
    script: likely.script ?? "Zyyy",
    region: likely.region,
    direction: directionOf(locale),
    digits: Array.from({ length: 10 }, (_, digit) => numbers.format(digit)),
    numberingSystem: numbers.resolvedOptions().numberingSystem,
    ownName: choices.name ?? nameInItself(code),
  };
}

/** What is said of a tag in the call that is not well formed. */
export function tagFault(tag: string): Finding {
  const message = `“${tag}” is no language tag.`;
  const hint = "Write it as BCP 47 has it, for example de, pt-BR or zh-Hant.";
  return { code: "locale-tag", severity: "error", message, hint };
}

/** The tag in canonical form; nothing where it is not well formed. */
function canonicalTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/** Whether CLDR has data of its own for the locale; Intl would else answer with the host's language. */
function isKnown(code: string): boolean {
  return Intl.DisplayNames.supportedLocalesOf(code).length > 0;
}

function directionOf(locale: Intl.Locale): Direction {
  return locale.getTextInfo().direction === "rtl" ? "rtl" : "ltr";
}

/** CLDR writes many language names in lower case, for use in a sentence; alone they begin with a capital. */
function nameInItself(code: string): string {
  const [first = "", ...rest] = languageName(code, isKnown(code) ? code : "en");
  return first.toLocaleUpperCase(code) + rest.join("");
}

/** CLDR's name of a language; the tag itself where it is one that `Intl` does not take, such as `mis-x-013`. */
function languageName(code: string, inLocale: string): string {
  try {
    return new Intl.DisplayNames(inLocale, { type: "language" }).of(code) ?? code;
  } catch {
    return code;
  }
}
