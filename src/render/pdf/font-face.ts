import { create, type Font, type FontCollection } from "fontkit";
import type { FontFace } from "../../model/rendition.ts";
import { toRanges } from "./coverage.ts";
import { typstFamily } from "./font-family.ts";
import { refuseTruncated } from "./font-tables.ts";

/**
 * The faces in a font file: one, or several in a collection (.ttc). A variable font counts as its default instance, which
 * is all that Typst draws. Throws what fontkit throws on bytes that are no font, and on a file that ends early.
 */
export function readFontFaces(bytes: Uint8Array, file: string): readonly FontFace[] {
  refuseTruncated(bytes);
  const parsed = create(bytes as Buffer);
  const fonts = isCollection(parsed) ? parsed.fonts : [parsed];
  return fonts.map((font) => faceOf(font, file));
}

function isCollection(parsed: Font | FontCollection): parsed is FontCollection {
  return "fonts" in parsed;
}

function faceOf(font: Font, file: string): FontFace {
  const { usWeightClass } = font["OS/2"];
  return {
    file,
    family: typstFamily(font.familyName),
    weight: usWeightClass,
    italic: isItalic(font),
    postscriptName: font.postscriptName,
    coverage: toRanges(font.characterSet),
    origins: [],
  };
}

/** OpenType 1.9, OS/2 fsSelection bits 0 and 9; or the full name, as in Typst: some fonts lack the bits. */
function isItalic(font: Font): boolean {
  const { fsSelection } = font["OS/2"];
  return fsSelection.italic || fsSelection.oblique || /italic|oblique|slanted/i.test(font.fullName);
}
