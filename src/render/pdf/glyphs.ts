import type { Edition } from "../../model/edition.ts";
import type { Finding } from "../../model/finding.ts";
import type { Locale } from "../../model/locale.ts";
import { fontPackageFor } from "../../model/script-fonts.ts";
import { covers } from "./coverage.ts";
import type { Family } from "./families.ts";
import { scriptOf } from "./script.ts";
import type { PlacedText } from "./texts.ts";

/** Default_Ignorable_Code_Point (UAX #44): joiners, direction marks, variation selectors, the soft hyphen. Nothing is drawn for them. */
const undrawn = /^\p{Default_Ignorable_Code_Point}$/u;

/** Characters of the texts that need a glyph. */
export function drawnPoints(texts: Iterable<PlacedText>): ReadonlySet<number> {
  const points = new Set<number>();
  for (const { text } of texts) for (const character of text) points.add(character.codePointAt(0) as number);
  for (const point of points) if (undrawn.test(String.fromCodePoint(point))) points.delete(point);
  return points;
}

/** Whether a shaper can draw the character with these fonts, by what HarfBuzz's normalizer may put in its place. */
export function isDrawable(point: number, families: readonly Family[]): boolean {
  const has = (one: number) => families.some((family) => covers(family.coverage, one));
  if (has(point)) return true;
  const character = String.fromCodePoint(point);
  if (/^\p{Zs}$/u.test(character)) return has(0x20);
  if (point === 0x2011) return has(0x2010);
  const parts = [...character.normalize("NFD")].map((part) => part.codePointAt(0) as number);
  return (parts.length > 1 || parts[0] !== point) && parts.every(has);
}

/** A character no font has, where it first stands, and which more of its script are missing too. */
interface Missing {
  readonly character: string;
  readonly block: string | undefined;
  readonly script: string | undefined;
  readonly others: string[];
}

/**
 * Characters that no font can draw: one finding a script, one for the symbols that belong to none. A space is told of only
 * where nothing else is missing: the font that has the rest has it too.
 */
export async function missingGlyphs(
  edition: Edition,
  texts: Iterable<PlacedText>,
  families: readonly Family[],
): Promise<readonly Finding[]> {
  const missing = collectMissing(texts, families);
  return Promise.all(missing.map((each) => describeMissing(edition, each)));
}

/** The same of what was found by one who told of the spaces too. */
export function withoutSpaces(findings: readonly Finding[]): readonly Finding[] {
  const isSpace = ({ code, actual = "" }: Finding) => code === "missing-glyph" && /^\p{Zs}$/u.test(actual);
  const isReal = findings.some((finding) => finding.code === "missing-glyph" && !isSpace(finding));
  return isReal ? findings.filter((finding) => !isSpace(finding)) : findings;
}

function collectMissing(texts: Iterable<PlacedText>, families: readonly Family[]): readonly Missing[] {
  const found = new Map<string, Missing>();
  let space: Missing | undefined;
  for (const { block, character } of firstUses(texts)) {
    if (undrawn.test(character) || isDrawable(character.codePointAt(0) as number, families)) continue;
    const script = scriptOf(character);
    if (/^\p{Zs}$/u.test(character)) {
      space ??= { character, block, script, others: [] };
      continue;
    }
    const key = script ?? "";
    const first = found.get(key);
    if (first === undefined) found.set(key, { character, block, script, others: [] });
    else first.others.push(character);
  }
  return found.size > 0 || space === undefined ? [...found.values()] : [space];
}

/** Each character of the texts once, where it stands first. */
function* firstUses(
  texts: Iterable<PlacedText>,
): Generator<{ readonly block: string | undefined; readonly character: string }> {
  const seen = new Set<string>();
  for (const { block, text } of texts) {
    for (const character of text.normalize("NFC")) {
      if (seen.has(character)) continue;
      seen.add(character);
      yield { block, character };
    }
  }
}

async function describeMissing(edition: Edition, { character, block, script, others }: Missing): Promise<Finding> {
  return {
    code: "missing-glyph",
    severity: "error",
    message: `No configured font has ${await nameCharacter(character)}${nor(others)}.`,
    hint: hintFor(script, edition.locale),
    statement: edition.statement,
    locale: edition.locale.code,
    ...(block === undefined ? {} : { block }),
    actual: character,
  };
}

function nor(others: readonly string[]): string {
  if (others.length === 0) return "";
  return others.length <= 12 ? `, nor ${others.join(" ")}` : `, nor ${others.length} others of its script`;
}

/** `“ب” (U+0628 ARABIC LETTER BEH)`. */
export async function nameCharacter(character: string): Promise<string> {
  // 1.6 MB of names: only for those who need one.
  const { unicodeReadableName } = await import("unicode-name");
  const point = (character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, "0");
  return `“${character}” (U+${point} ${unicodeReadableName(character) ?? ""})`.replace(" )", ")");
}

function hintFor(script: string | undefined, locale: Locale): string {
  if (script === undefined) return "Add a package or folder with a font that has it to `fonts:` in hexapla.yaml.";
  const name = new Intl.DisplayNames("en", { type: "script" }).of(script) ?? script;
  const example = fontPackageFor(script, locale) ?? "one of the Noto fonts";
  return `Add a package or folder with a font for the ${name} script to \`fonts:\` in hexapla.yaml, for example ${example}.`;
}
