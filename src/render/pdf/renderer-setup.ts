import type { Edition } from "../../model/edition.ts";
import type { ParallelEdition } from "../../model/parallel.ts";
import type { FontFace, Templates } from "../../model/rendition.ts";
import type { Volume } from "../../model/volume.ts";
import { type Family, familiesOf } from "./families.ts";
import type { NotePlace } from "./note-place.ts";
import type { PagedText } from "./page-starts.ts";
import { createTypesetter, type Position, type Typesetter } from "./typeset.ts";

/** What a renderer works with, and what it knows of what it has made. */
export interface RendererSetup {
  readonly faces: readonly FontFace[];
  /** The families that an edition's locale may be set in. */
  readonly familiesFor: (edition: Edition) => readonly Family[];
  readonly typesetter: () => Promise<Typesetter>;
  /** How the pages of the editions were set that were rendered. */
  readonly known: WeakMap<Edition, HowSet>;
  /** Where all stands in the last of the editions in one language. */
  placed: { readonly of: Edition; readonly positions: readonly Position[] | undefined } | undefined;
  /** What the last of the editions in several languages, or of several editions, was set from. */
  paged: { readonly of: ParallelEdition | Volume; readonly texts: readonly PagedText[] } | undefined;
}

/** What only a whole document shows: only by it can the same pages be set again. */
export interface HowSet {
  /** Where its notes could stand. */
  readonly notes: NotePlace;
  /** Whether its lines were set closer, so that its last page is none with a few lines. */
  readonly tight: boolean;
}

/** With these fonts and no others, and these templates. Typst is started by the first edition. */
export function openSetup(faces: readonly FontFace[], templates: Templates): RendererSetup {
  let started: Promise<Typesetter> | undefined;
  const files = [...new Set(faces.map((face) => face.file))];
  return {
    faces,
    familiesFor: familyChooser(faces),
    typesetter: () => (started ??= createTypesetter(files, templates)),
    known: new WeakMap(),
    placed: undefined,
    paged: undefined,
  };
}

/** A locale may have `fonts:` of its own; each list is looked through once. */
function familyChooser(faces: readonly FontFace[]): RendererSetup["familiesFor"] {
  const known = new Map<string, readonly Family[]>();
  return ({ settings: { fonts } }) => {
    const key = JSON.stringify(fonts);
    const families =
      known.get(key) ??
      familiesOf(faces.filter(({ origins }) => origins.length === 0 || origins.some((name) => fonts.includes(name))));
    known.set(key, families);
    return families;
  };
}
