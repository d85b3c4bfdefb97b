import type { Element, ElementContent } from "hast";
import type { Edition, Note } from "../../model/edition.ts";
import { blocksToHast } from "./body.ts";
import type { BodyContext, BodyOptions } from "./context.ts";
import { element, text } from "./element.ts";
import { labelProperties } from "./mark.ts";
import { xmlText } from "./xml-characters.ts";

/** The notes of an edition as a section (`doc-endnotes`, DPUB-ARIA 1.1); nothing where it has none. */
export function notesToHast(edition: Edition, options: BodyOptions): Element | undefined {
  if (edition.notes.length === 0) return undefined;
  const context: BodyContext = { ...options, edition, ids: new Set() };
  const { numberingSystem } = edition.locale;
  const digits = numberingSystem === "latn" ? {} : { className: [`digits-${numberingSystem}`] };
  const heading = element("h2", { id: "notes", ...labelProperties(context) }, [text(edition.labels.notes)]);
  const items = edition.notes.flatMap((note) => [noteToHast(context, note), text("\n")]);
  const properties = { role: "doc-endnotes", className: ["notes"], ariaLabelledBy: ["notes"] };
  return element("section", properties, [
    text("\n"),
    heading,
    text("\n"),
    element("ol", digits, [text("\n"), ...items]),
    text("\n"),
  ]);
}

function noteToHast(context: BodyContext, note: Note): Element {
  const blocks = blocksToHast({ type: "root", children: note.definition.children }, context)
    .children as ElementContent[];
  const links = note.references.flatMap((id, index) => [text(" "), backLink(context, note, { id, index })]);
  const last = blocks.at(-1);
  if (last?.type === "element" && last.tagName === "p") last.children.push(...links);
  else blocks.push(element("p", {}, links));
  return element("li", { id: note.id }, blocks);
}

/** The way back to one reference. An arrow upwards points the same way in every direction of writing. */
function backLink(
  context: BodyContext,
  note: Note,
  reference: { readonly id: string; readonly index: number },
): Element {
  const properties = { href: `#${reference.id}`, role: "doc-backlink", ariaLabel: xmlText(note.backLabel) };
  const count = reference.index === 0 ? [] : [element("sup", {}, [text(digits(context, reference.index + 1))])];
  return element("a", properties, [text("↑"), ...count]);
}

function digits(context: BodyContext, value: number): string {
  return String(value).replace(/\d/g, (digit) => context.edition.locale.digits[Number(digit)] ?? digit);
}
