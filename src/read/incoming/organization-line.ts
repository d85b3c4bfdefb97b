import type { CountryFinder } from "./countries.ts";
import { daysIn } from "./days.ts";
import type { Signature } from "./draft.ts";

/** What a line is read with. */
export interface LineReader {
  readonly country: CountryFinder;
  readonly language: string;
}

type Parts = Pick<Signature, "name" | "abbreviation" | "country" | "date">;

/**
 * Reads one line of a list of organizations: `Name (ABC), Country`, `Country: Name`, `Name (Country) – 18 January 2022`.
 *
 * @returns Nothing for what is no name: a sentence, or more than a name's length.
 */
export function readOrganization(line: string, reader: LineReader): Parts | undefined {
  if (line.length > 3 * longest) return undefined;
  const text = line
    .replace(/\s+/g, " ")
    .replace(/^[\s•·▪*–—-]+|[\s;,،；，]+$/gu, "")
    .trim();
  const dated = withoutDay(text, reader.language);
  const placed = withoutCountry(dated.text.replace(/\.$/, ""), reader.country);
  const named = withoutAbbreviation(placed.text);
  // A country may stand before the abbreviation too: “Name (Country) (ABC)”.
  const again =
    placed.country === undefined ? withoutCountry(named.text, reader.country) : { ...placed, text: named.text };
  // A line that ends with a stop is a sentence, unless it tells what only such a list does.
  const isSentence = dated.text.endsWith(".") && (named.abbreviation ?? again.country ?? dated.day) === undefined;
  if (isSentence || !isName(again.text)) return undefined;
  return { name: again.text, abbreviation: named.abbreviation, country: again.country, date: dated.day };
}

const longest = 160;

function isName(text: string): boolean {
  if (text.length > longest || !/^[\p{L}\p{Nd}"'“‘«„「『#@]/u.test(text) || !/\p{L}/u.test(text)) return false;
  return !/[.!?。！？؟।۔]$/u.test(text) || /(?:^|[\s.])\p{L}{1,4}\.$/u.test(text);
}

/** A day at the line's end, in brackets or behind a dash or comma. */
function withoutDay(text: string, language: string): { readonly text: string; readonly day: string | undefined } {
  const found = daysIn(text, language).at(-1);
  if (found === undefined || !/^\s*[)\]）.]?$/u.test(text.slice(found.index + found.length)))
    return { text, day: undefined };
  const before = text.slice(0, found.index);
  const rest = before.replace(/\s*[([（]\s*$|\s*[,،，、:：–—-]\s*$|\s+$/u, "");
  return rest === before && before !== ""
    ? { text, day: undefined }
    : { text: rest.replace(/[\s,،，–—-]+$/u, ""), day: found.day };
}

/** A country set apart from the name by a colon, comma, dash or brackets, and named as CLDR names it. */
function withoutCountry(
  text: string,
  find: CountryFinder,
): { readonly text: string; readonly country: string | undefined } {
  const ways: readonly (readonly [RegExp, "first" | "last"])[] = [
    [/^(?<country>[^:：]{2,60}?)\s*[:：]\s*(?<name>.+)$/u, "first"],
    [/^(?<name>.+?)\s*[(（[]\s*(?<country>[^()（）[\]]{2,60})\s*[)）\]]$/u, "last"],
    [/^(?<name>.+)\s*[,،，]\s*(?<country>[^,،，]{2,60})$/u, "last"],
    [/^(?<name>.+)\s+[–—-]\s+(?<country>.{2,60})$/u, "last"],
    [/^(?<country>.{2,60}?)\s+[–—-]\s+(?<name>.+)$/u, "first"],
  ];
  for (const [pattern] of ways) {
    const { name, country } = pattern.exec(text)?.groups ?? {};
    const code = country === undefined ? undefined : find(country);
    if (name !== undefined && code !== undefined) return { text: name.trim(), country: code };
  }
  return inBrackets(text, find) ?? { text, country: undefined };
}

/** “Name (ABC, Country)”: the brackets keep the rest. */
function inBrackets(
  text: string,
  find: CountryFinder,
): { readonly text: string; readonly country: string } | undefined {
  const { name, rest, country } =
    /^(?<name>.+?)\s*[(（](?<rest>[^()（）]+?)\s*[,،，]\s*(?<country>[^()（）,،，]+)[)）]$/u.exec(text)?.groups ?? {};
  const code = country === undefined ? undefined : find(country);
  return code === undefined ? undefined : { text: `${name} (${rest})`, country: code };
}

/** Brackets at the end that hold an abbreviation: letters most of which are capitals, perhaps a year. */
function withoutAbbreviation(text: string): { readonly text: string; readonly abbreviation: string | undefined } {
  const { name, inside } =
    /^(?<name>.+?)\s*[(（[]\s*(?<inside>[^()（）[\]]{2,20})\s*[)）\]]$/u.exec(text)?.groups ?? {};
  if (name === undefined || inside === undefined || !isAbbreviation(inside)) return { text, abbreviation: undefined };
  return { text: name.trim(), abbreviation: inside };
}

function isAbbreviation(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  const words = text.split(/\s+/);
  return (
    capitals >= 2 && capitals * 2 >= letters && words.length <= 3 && words.every((word) => /\p{Lu}|\p{Nd}/u.test(word))
  );
}
