import type { Edition } from "../../model/edition.ts";
import type { Finding } from "../../model/finding.ts";
import type { FontFace } from "../../model/rendition.ts";
import type { PageData } from "./data.ts";
import type { Family } from "./families.ts";

/** Configured families that Typst does not know: it cannot read the files, and would leave out all that they should draw. */
export function unreadFamilies(
  said: readonly Finding[],
  edition: Edition,
  faces: readonly FontFace[],
): readonly Finding[] {
  const unknown = new Set(said.flatMap(({ message }) => /unknown font family: (.+)$/.exec(message)?.[1] ?? []));
  const families = new Map(faces.map((face) => [face.family.toLowerCase(), face] as const));
  return [...unknown].flatMap((name) => {
    const face = families.get(name);
    if (face === undefined) return [];
    return {
      code: "typeset",
      severity: "error",
      message: `The typesetter cannot read the font ${face.family}.`,
      hint: "Its file is probably damaged: fetch it again, or reinstall its package.",
      statement: edition.statement,
      locale: edition.locale.code,
      actual: face.family,
    };
  });
}

/** Says that an edition's text, or its headings, have no face of their own: what they are shown in instead. */
export function faceless(edition: Edition, families: readonly Family[], data: PageData): readonly Finding[] {
  const name = data.languages[data.language]?.fonts[0];
  const family = families.find((each) => each.name === name);
  if (family?.regular === false) return [textFace(edition, family.name)];
  // Nastaliq has no tradition of bold: it is drawn with thicker strokes in any case.
  if (family === undefined || family.bold || family.name.includes("Nastaliq")) return [];
  return [
    {
      code: "font-missing",
      severity: "info",
      message: `${family.name} has no bold face: headings and bold words are drawn with thicker strokes.`,
      hint: "Add the family's bold file to the package or folder that `fonts:` names, where there is one.",
      statement: edition.statement,
      locale: edition.locale.code,
      actual: family.name,
    },
  ];
}

function textFace({ statement, locale }: Edition, family: string): Finding {
  return {
    code: "font-missing",
    severity: "warning",
    message: `${family} has no regular face: all text is drawn in one that is bolder or lighter.`,
    hint: "Add the family's regular file to the package or folder that `fonts:` names.",
    statement,
    locale: locale.code,
    actual: family,
  };
}

/** Typst also sees the machine's fonts, and takes a missing bold from them: such a file would be another one elsewhere (law 5). */
export function strangeFonts(
  edition: Edition,
  embedded: readonly string[],
  faces: readonly FontFace[],
): readonly Finding[] {
  const own = new Set(faces.map((face) => face.postscriptName));
  return embedded
    .filter((name) => !own.has(name))
    .map((name) => ({
      code: "typeset",
      severity: "error",
      message: `The face ${name} is in no configured font: Typst found it among this machine's.`,
      hint: "Add a package or folder with the whole family, bold and italic too, to `fonts:` in hexapla.yaml.",
      statement: edition.statement,
      locale: edition.locale.code,
      actual: name,
    }));
}
