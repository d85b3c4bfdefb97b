import type { Edition } from "../../model/edition.ts";
import type { Draft, PageData } from "./data.ts";
import { imagePaths } from "./draft.ts";
import { chooseFamilies, type Family } from "./families.ts";
import { drawnPoints, isDrawable } from "./glyphs.ts";
import { textsOf } from "./texts.ts";
import type { Job } from "./typeset.ts";

/** What Typst is given to set an edition: the template's name, its data, the pictures, the files to attach. */
export function jobFor(edition: Edition, data: PageData, template: string): Job {
  const encoder = new TextEncoder();
  const paths = imagePaths(edition.assets);
  const files = new Map<string, Uint8Array>([["/edition.json", encoder.encode(JSON.stringify(data))]]);
  for (const asset of edition.assets) files.set(paths.get(asset.path) as string, asset.bytes);
  for (const [at, source] of edition.sources.entries()) files.set(`/sources/${at}`, encoder.encode(source.text));
  return { template, files };
}

const bullets = ["•", "‣", "–", "·", "*", "-"];

/** A draft with its fonts: for each language the families that have its script first. */
export function withFonts(draft: Draft, families: readonly Family[]): PageData {
  const points = new Set(drawnPoints(textsOf(draft)));
  const bullet = bullets.find((each) => isDrawable(each.codePointAt(0) as number, families)) ?? "-";
  const ellipsis = isDrawable(0x2026, families) ? "…" : "...";
  // Typst hyphenates with U+2010, and with the hyphen-minus where a font lacks it.
  for (const drawn of `${bullet}${ellipsis}-`) points.add(drawn.codePointAt(0) as number);
  const languages = Object.fromEntries(
    Object.entries(draft.languages).map(([code, language]) => {
      const fonts = chooseFamilies(families, points, language);
      const first = families.find(({ name }) => name === fonts[0]);
      return [code, { ...language, fonts, bold: first?.bold ?? true, italic: first?.italic ?? true }];
    }),
  );
  const own = languages[draft.language]?.fonts ?? [];
  const mono = families.map((family) => family.name).filter((name) => /\b(Mono|Code|Courier)\b/.test(name));
  return { ...draft, languages, mono: [...mono.slice(0, 1), ...own], bullet, ellipsis };
}
