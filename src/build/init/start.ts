import { siteAddress } from "../../config/address.ts";
import { describeLocale, tagFault } from "../../config/locale.ts";
import type { Finding } from "../../model/finding.ts";
import type { Locale } from "../../model/locale.ts";
import type { Start } from "./settings-text.ts";

/** What is wished of a new publication, as it was typed. */
export interface StartWishes {
  readonly title: string;
  readonly url: string;
  /** Its title, where it is undefined. */
  readonly publisher?: string | undefined;
  /** BCP 47. */
  readonly source: string;
  /** BCP 47, of the translations; the source may be among them. */
  readonly locales: readonly string[];
}

/** A start, or why there is none. */
export type StartResult =
  | { readonly ok: true; readonly start: Start }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** Checks what is wished; every fault is told at once. */
export function readStart({ title, url, publisher = title, source, locales }: StartWishes): StartResult {
  const findings: Finding[] = [];
  const texts = { title: oneLine(title), publisher: oneLine(publisher) };
  if (texts.title === "" || texts.publisher === "") findings.push(fault("A title is no empty text."));
  const address = siteAddress.safeParse(url);
  for (const { message } of address.error?.issues ?? [])
    findings.push(fault(`“${url}” cannot be where the editions stand: ${message}.`));
  const described = new Map<string, Locale>();
  for (const tag of [source, ...locales]) {
    const locale = describeLocale(tag);
    if (locale === undefined) findings.push(tagFault(tag));
    else described.set(locale.code, locale);
  }
  const [first] = described.values();
  if (findings.length > 0 || first === undefined || !address.success) return { ok: false, findings };
  return { ok: true, start: { ...texts, url: address.data, source: first, locales: [...described.values()] } };
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, " ").trim();
}

function fault(message: string): Finding {
  return { code: "config-value", severity: "error", message };
}
