import type { Element, ElementContent, Root } from "hast";
import { inDigits } from "../../model/digits.ts";
import type { Edition, Note } from "../../model/edition.ts";
import { blocksToHast } from "./body.ts";
import type { BodyContext, BodyOptions } from "./context.ts";
import { element, text } from "./element.ts";
import { idsOf } from "./ids.ts";
import { labelProperties } from "./mark.ts";
import { xmlText } from "./xml-characters.ts";

/**
 * The notes of an edition as a section (`doc-endnotes`, DPUB-ARIA 1.1); nothing where it has none.
 *
 * @param shown Ids of the body: a note leads back only to references that are there, or in another note.
 * @param id Of the heading.
 */
export function notesToHast(
  edition: Edition,
  options: BodyOptions,
  shown: ReadonlySet<string>,
  id = "notes",
): Element | undefined {
  if (edition.notes.length === 0) return undefined;
  const context: BodyContext = { ...options, edition, ids: new Set(shown) };
  const { numberingSystem } = edition.locale;
  const digits = numberingSystem === "latn" ? {} : { className: [`digits-${numberingSystem}`] };
  const heading = element("h2", { id, ...labelProperties(context) }, [text(edition.labels.notes)]);
  const properties = { role: "doc-endnotes", className: ["notes"], ariaLabelledBy: [id] };
  return element("section", properties, [
    text("\n"),
    heading,
    text("\n"),
    element("ol", digits, [text("\n"), ...notesOf(context, shown)]),
    text("\n"),
  ]);
}

function notesOf(context: BodyContext, shown: ReadonlySet<string>): ElementContent[] {
  const written = context.edition.notes.map((note) => ({
    note,
    blocks: blocksToHast({ type: "root", children: note.definition.children }, context),
  }));
  const ids = new Set([...shown, ...written.flatMap(({ blocks }) => idsOf(blocks))]);
  return written.flatMap(({ note, blocks }) => {
    const references = note.references.filter((id) => ids.has(id));
    return [noteToHast(context, note, blocks, references), text("\n")];
  });
}

function noteToHast(context: BodyContext, note: Note, { children }: Root, references: readonly string[]): Element {
  const blocks = children as ElementContent[];
  const links = references.flatMap((id, index) => [
    text(" "),
    backLink(note, id, references.length === 1 ? undefined : inDigits(index + 1, context.edition.locale)),
  ]);
  const last = blocks.at(-1);
  if (last?.type === "element" && last.tagName === "p") last.children.push(...links);
  else if (links.length > 0) blocks.push(element("p", {}, links));
  return element("li", { id: note.id }, blocks);
}

/**
 * The way back to one reference. An arrow upwards points the same way in every direction of writing. Where there are
 * several ways each has its number, to the eye and in its name: a name holds what is seen (WCAG 2.2, 2.5.3), and what
 * stands in brackets does not count.
 */
function backLink(note: Note, id: string, ordinal: string | undefined): Element {
  const name = xmlText(note.backLabel);
  const properties = { href: `#${id}`, role: "doc-backlink" };
  if (ordinal === undefined) return element("a", { ...properties, ariaLabel: name }, [text("↑")]);
  const number = element("sup", {}, [text(ordinal)]);
  return element("a", { ...properties, ariaLabel: `${name} – ${ordinal}` }, [text("↑"), number]);
}
