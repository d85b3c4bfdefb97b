import type { Edition } from "../../model/edition.ts";
import { placedFiles, sourcesOf } from "./attachments.ts";
import type { Draft, PageData } from "./data.ts";
import { chooseFamilies, type Family } from "./families.ts";
import { drawnPoints, isDrawable } from "./glyphs.ts";
import { textsOf } from "./texts.ts";
import type { Job } from "./typeset.ts";

/** What Typst is given to set an edition: the template's name, its data, the pictures, the files to attach. */
export function jobFor(edition: Edition, data: PageData, template: string): Job {
  return jobOf(template, data, placedFiles(edition.assets, sourcesOf([edition])));
}

/** A job whose template reads this as `/edition.json`. */
export function jobOf(template: string, data: unknown, files: Job["files"]): Job {
  return { template, files: new Map([...files, ["/edition.json", encodeJson(data)]]) };
}

export function encodeJson(data: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(data));
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
