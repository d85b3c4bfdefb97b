import { parseCatalog, sameLanguage } from "../../catalog/catalog.ts";
import type { IncomingText } from "../../catalog/exchange/incoming.ts";
import type { Finding } from "../../model/finding.ts";
import type { Locale } from "../../model/locale.ts";
import type { Publication } from "../publication.ts";
import { type Translatable, targetLocales } from "./exchange.ts";

/** What a text can be for. */
export interface Destinations {
  readonly publication: Publication;
  readonly documents: readonly Translatable[];
  /** Instead of what the file says. */
  readonly locale?: string | undefined;
  readonly statement?: string | undefined;
}

/** What is wrong with a text, not yet with its place. */
export type Fault = Omit<Finding, "severity">;

/** That a file is of another publication: it translates from another language. */
export function sourceFault({ sourceLanguage }: IncomingText, { publication }: Destinations): Fault | undefined {
  const { source } = publication.settings;
  if (sourceLanguage === undefined || sourceLanguage === "*all*" || sameLanguage(sourceLanguage, source.code))
    return undefined;
  return {
    code: "exchange-language",
    message: `This file translates from “${sourceLanguage}”; this publication's texts are in “${source.code}”.`,
    hint: "Is it a file of another publication?",
    expected: source.code,
    actual: sourceLanguage,
  };
}

/** The publication's locale of that name; else the only one in the same language and script. */
export function localeOf(tag: string | undefined, locales: readonly Locale[]): Locale | undefined {
  if (tag === undefined) return undefined;
  const code = canonical(tag);
  const exact = locales.find((locale) => locale.code === code);
  if (exact !== undefined) return exact;
  const same = locales.filter((locale) => sameLanguage(tag, locale.code));
  return same.length === 1 ? same[0] : undefined;
}

/** The tag in canonical BCP 47 form; as it is where it is none. */
function canonical(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag.replaceAll("_", "-"))[0] ?? tag;
  } catch {
    return tag;
  }
}

/** That the publication is not translated into the language of a file, or that nobody knows which that is. */
export function languageFault({ language }: IncomingText, known: Destinations): Fault {
  const codes = targetLocales(known.publication).map(({ code }) => code);
  const tag = known.locale ?? language;
  if (tag === undefined) {
    return {
      code: "exchange-language",
      message: "This file does not say which language it is in.",
      hint: "Name it with --locale.",
    };
  }
  const message = `This file is in “${tag}”; this publication is not translated into that.`;
  return {
    code: "exchange-language",
    message,
    hint: `It is translated into ${codes.join(", ")}; --locale names another.`,
    actual: tag,
  };
}

/** That the publication has no such statement, or that nobody knows which is meant. */
export function statementFault({ statement, file }: IncomingText, known: Destinations): Fault {
  const name = known.statement ?? statement ?? file;
  const names = known.documents.map(({ texts }) => texts.statement).join(", ");
  if (name === undefined) {
    return {
      code: "statement-unknown",
      message: "This file does not say which statement it translates.",
      hint: `Name it with --statement: ${names}.`,
    };
  }
  return {
    code: "statement-unknown",
    message: `This publication has no statement “${name}”.`,
    hint: `It has ${names}; --statement names one.`,
  };
}

/**
 * A PO file that comes back has to be as good as one that lies here.
 *
 * @param isForced Whether the call names another locale than the file may do.
 */
export function poFaults(
  text: string,
  place: Parameters<typeof parseCatalog>[1],
  isForced: boolean,
): readonly Finding[] {
  const { findings } = parseCatalog(text, place);
  return findings.filter(({ code, expected }) => !(isForced && code === "po-header" && expected === place.locale));
}
