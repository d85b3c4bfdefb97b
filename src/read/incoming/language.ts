import { francAll } from "franc";
import { describeLocale } from "../../config/locale.ts";
import type { Locale } from "../../model/locale.ts";
import { plainText } from "../../model/tree.ts";
import { canonical, doubtLanguage, mainScript, scriptsOf } from "../document/language.ts";
import type { Draft, Note } from "./draft.ts";
import { signingHeadings } from "./signing-heading-words.ts";

/** What there is to tell a document's language by. */
export interface LanguageRequest {
  /** Said on the command line: nothing else is asked then. */
  readonly told?: Locale | undefined;
  readonly source: Locale;
  /** The publication's locales, the source among them: the languages that a document is likely to be in. */
  readonly locales: readonly Locale[];
}

/** Shorter texts do not tell their script, or their language. */
const enoughForScript = 30;
const enoughForLanguage = 60;

/** Trigram scores, of 1: what the best must reach, and what the next of the candidates must not. */
const likely = 0.95;
const close = 0.92;

/**
 * Settles a document's language: as the call says, as the page says unless its letters are of another script, as its
 * letters and trigrams say, else the publication's source.
 *
 * @param declared What the document says of itself, BCP 47.
 */
export function settleLanguage(draft: Draft, declared: string | undefined, request: LanguageRequest): Draft {
  const { told, source } = request;
  if (told !== undefined) return settled(draft, { found: told, source, how: "The call says that the document is in" });
  const text = [draft.front.title ?? "", ...draft.blocks.map(plainText)].join("\n");
  const own = declared === undefined ? undefined : describeLocale(declared);
  const script = letters(text) < enoughForScript ? undefined : mainScript(text);
  const isOwn = own !== undefined && (script === undefined || scriptsOf(own.script).includes(script));
  const detected = detect(text, script, request);
  if (isOwn) {
    const says = settled(draft, { found: own, source, how: "The document says that it is in" });
    const seems = detected?.code ?? doubtLanguage(text, own)?.actual;
    return detected?.language === own.language || seems === undefined
      ? says
      : withNote(says, contradiction(own, seems));
  }
  if (detected !== undefined) return settled(draft, { found: detected, source, how: "The document seems to be in" });
  const isForeign = own !== undefined || doubtLanguage(text, source) !== undefined;
  const kept = { ...draft, language: source.code, isOwnLanguage: false };
  return isForeign ? withNote(kept, `The document seems to be in another language; ${readAs(source, source)}`) : kept;
}

interface Settling {
  readonly found: Locale;
  readonly source: Locale;
  readonly how: string;
}

/** The canonical text is in the publication's source language; what is not needs its author. */
function settled(draft: Draft, { found, source, how }: Settling): Draft {
  const isOwnLanguage = found.language !== source.language || found.script !== source.script;
  const kept = { ...draft, language: found.code, isOwnLanguage };
  return isOwnLanguage ? withNote(kept, `${how} “${found.code}”; ${readAs(found, source)}`) : kept;
}

function withNote(draft: Draft, message: string): Draft {
  const note: Note = { code: "language", sure: false, message };
  return { ...draft, notes: [note, ...draft.notes] };
}

function readAs(found: Locale, source: Locale): string {
  const read = `Dates and countries were read in “${found.code}”; --language says otherwise.`;
  return `the publication's source is “${source.code}”. ${read}`;
}

function contradiction(own: Locale, seems: string): string {
  const read = `Dates and countries were read in “${own.code}”; --language says otherwise.`;
  return `The document says that it is in “${own.code}”, but its words look like “${seems}”. ${read}`;
}

function letters(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}

/** The one language of those that are likely here that a text can be in; nothing where two are, or none is. */
function detect(text: string, script: string | undefined, { source, locales }: LanguageRequest): Locale | undefined {
  if (script === undefined) return undefined;
  const tags = [source.code, ...locales.map(({ code }) => code), ...Object.keys(signingHeadings)];
  const described = tags.flatMap((tag) => describeLocale(tag) ?? []);
  const candidates = described.filter(
    (each, at) =>
      scriptsOf(each.script).includes(script) &&
      described.findIndex(({ language }) => language === each.language) === at,
  );
  if (candidates.length < 2) return candidates[0];
  return letters(text) < enoughForLanguage ? undefined : mostLikely(text, candidates);
}

/** By trigrams, among all languages that the detector knows: one that none of the candidates is must not pass for one. */
function mostLikely(text: string, candidates: readonly Locale[]): Locale | undefined {
  const ranked = francAll(text.slice(0, 20_000), { minLength: enoughForLanguage / 2 }).flatMap(([code, score]) => {
    const found = candidates.find(({ language }) => language === canonical(code));
    return found === undefined ? [] : [{ found, score }];
  });
  const [best, next] = ranked;
  return best !== undefined && best.score >= likely && (next?.score ?? 0) < close ? best.found : undefined;
}
