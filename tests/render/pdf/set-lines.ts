import type { FontFace } from "../../../src/model/rendition.ts";
import type { BlockData, InlineData } from "../../../src/render/pdf/data.ts";
import { draftEdition } from "../../../src/render/pdf/draft.ts";
import { familiesOf } from "../../../src/render/pdf/families.ts";
import { jobFor, withFonts } from "../../../src/render/pdf/job.ts";
import { createTypesetter, type Position, type Typesetter } from "../../../src/render/pdf/typeset.ts";
import { edition } from "../epub/edition.ts";
import { templates } from "./setup.ts";

/** The lines of a paragraph as Typst parts it, exactly as they were written. */
export type SetLines = (code: string, text: string) => readonly string[];

/**
 * A letter with what stands above, below or under it: marks, and letters that are joined to it below (a coeng in Khmer, a
 * virama in Indic scripts). Shaping goes across nothing that is parted here.
 */
const cluster = /\P{M}(?:[\p{M}\u200c\u200d]|(?<=[\u094d\u09cd\u1039\u17d2])\p{Lo})*/gu;

/**
 * Sets paragraphs with these fonts. What a PDF says of its text is not enough to tell where lines end: Typst 0.14 gives
 * every glyph of a letter that is made of several the whole letter. So places between letters are marked, and asked for.
 */
export async function lineSetter(faces: readonly FontFace[]): Promise<SetLines> {
  const families = familiesOf(faces);
  const typesetter = await createTypesetter([...new Set(faces.map(({ file }) => file))], templates);
  return (code, text) => {
    const letters = text.match(cluster) ?? [];
    const positions = positionsOf(typesetter, code, letters, families);
    return linesBy(letters, positions);
  };
}

function positionsOf(
  typesetter: Typesetter,
  code: string,
  letters: readonly string[],
  families: ReturnType<typeof familiesOf>,
): ReadonlyMap<string, Position> {
  const one = edition({ code, markdown: "x" });
  const { draft } = draftEdition(one);
  const children = letters.flatMap((value, at): readonly InlineData[] => [
    { type: "mark", id: `m${at}` },
    { type: "text", value },
  ]);
  const body: readonly BlockData[] = [{ type: "paragraph", id: "p-1", mark: null, children }];
  const set = typesetter.positions(jobFor(one, withFonts({ ...draft, body }, families), "pdf/statement.typ"));
  if (!set.ok) throw new Error(set.diagnostics.map(({ message }) => message).join("\n"));
  return new Map(set.value.map((position) => [position.id, position]));
}

/** A mark stands before each letter: at the end of a line it may stand where the line before ends, or where the next begins. */
function linesBy(letters: readonly string[], positions: ReadonlyMap<string, Position>): readonly string[] {
  const places = letters.map((_, at) => positions.get(`m${at}`));
  const lefts = places.flatMap((place) => place?.x ?? []);
  const start = Math.min(...lefts);
  const lines: string[] = [];
  for (const [at, letter] of letters.entries()) {
    const [here, before] = [places[at], places[at - 1]];
    const isLower = here !== undefined && before !== undefined && (here.y > before.y + 1 || here.page > before.page);
    if (at === 0) lines.push(letter);
    else if (!isLower) lines[lines.length - 1] += letter;
    else if (here.x <= start + 0.5) lines.push(letter);
    else {
      // The mark before this one stands at the end of the line above, its letter at the beginning of this line.
      const previous = letters[at - 1] as string;
      lines[lines.length - 1] = (lines.at(-1) as string).slice(0, -previous.length);
      lines.push(previous + letter);
    }
  }
  return lines;
}
