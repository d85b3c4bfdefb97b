import type { Element, ElementContent, Properties } from "hast";
import type { Nodes } from "mdast";
import type { BlockMark } from "../../model/edition.ts";
import type { BodyContext } from "./context.ts";
import { element, text } from "./element.ts";

/** The id of a block as a property; nothing where the document already has that id. */
export function idProperty(context: BodyContext, id: string | undefined): Properties {
  if (id === undefined || context.ids.has(id)) return {};
  context.ids.add(id);
  return { id };
}

/** Language, direction and state of the text shown, as properties. */
export function textProperties(mark: BlockMark | undefined): Properties & { className?: string[] } {
  const properties: Properties & { className?: string[] } = {};
  if (mark?.lang !== undefined) properties.lang = mark.lang;
  if (mark?.dir !== undefined) properties.dir = mark.dir;
  if (mark !== undefined && mark.state !== "current") properties.className = [mark.state];
  return properties;
}

/** A label's language where it fell back to another one; its direction is then the browser's to find. */
export function labelProperties(context: BodyContext): Properties {
  const { lang } = context.edition.labels;
  return lang === undefined ? {} : { lang, dir: "auto" };
}

/** The visible notes on untranslated or outdated blocks that stand together, to go before them: what is said of several, once. */
export function notices(context: BodyContext, marks: readonly (BlockMark | undefined)[]): Element[] {
  const words = new Set(marks.flatMap((mark) => mark?.notice ?? []));
  const properties = { role: "note", className: ["notice"], ...labelProperties(context) };
  return [...words].map((notice) => element("p", properties, [text(notice)]));
}

/**
 * A block's element under its mark, with the note before it where it has one; of a block without words the note alone,
 * which then has the block's id.
 */
export function markedBlock(context: BodyContext, node: Nodes, block: Element): ElementContent[] {
  const mark = node.data?.block;
  const said = notices(context, [mark]);
  if (said.length > 0 && block.children.length === 0) {
    return said.map((note) => ({ ...note, properties: { ...idProperty(context, mark?.id), ...note.properties } }));
  }
  const properties = { ...idProperty(context, mark?.id), ...textProperties(mark), ...block.properties };
  return [...said, { ...block, properties }];
}

/** True where a block's text cannot be shown without an element of its own to carry the mark. */
export function needsElement(mark: BlockMark | undefined): boolean {
  return mark !== undefined && (mark.lang !== undefined || mark.dir !== undefined || mark.state !== "current");
}
