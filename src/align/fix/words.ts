import type { Nodes } from "mdast";
import type { References, Segment } from "../../model/segment.ts";
import { placeInline } from "../../segment/inline.ts";
import type { TextEdit } from "../rules/rule.ts";

/** What stands for a character that no fix may touch (U+FFFC, object replacement character). */
const covered = "\ufffc";

/** An escape or a character reference: what is read is not what is written. */
const spelled = /\\[!-/:-@[-`{-~]|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{0,31});/gi;

/**
 * A translation as a fix sees it: of the same length, with U+FFFC for every character that is no word: marks of emphasis,
 * addresses, code, escapes, pictures, notes, directives.
 *
 * @returns Nothing where places in what Markdown reads are not places in the text: one that is wrapped into lines.
 */
export function coverMarkup(
  target: string,
  { format }: Pick<Segment, "format">,
  references: References,
): string | undefined {
  if (format === "text") return target;
  const { text, children } = placeInline(target, references);
  const start = /^[ \t\n]*/.exec(target)?.[0].length ?? 0;
  if (!/^[ \t\n]*$/.test(target.slice(start + text.length)) || !target.startsWith(text, start)) return undefined;
  const before = target.slice(0, start);
  const after = target.slice(start + text.length);
  if (children.length === 0) return before + coverSpelled(text) + after;
  const shown = children.flatMap((child) => wordRanges(child, text));
  const words = Array.from({ length: text.length }, () => covered);
  for (const [from, to] of shown) {
    coverSpelled(text.slice(from, to))
      .split("")
      .forEach((character, at) => {
        words[from + at] = character;
      });
  }
  return before + words.join("") + after;
}

/** Edits that touch nothing that is covered. */
export function allowedEdits(words: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  return edits.filter(({ start, end }) => !words.slice(start, end).includes(covered));
}

function coverSpelled(text: string): string {
  return text.replace(spelled, ({ length }) => covered.repeat(length));
}

type Range = readonly [from: number, to: number];

/** Where the words of a node stand. An address that is its own link is none of them. */
function wordRanges(node: Nodes, text: string): readonly Range[] {
  const [from, to] = [node.position?.start.offset, node.position?.end.offset];
  if (from === undefined || to === undefined) return [];
  if (node.type === "text") return [[from, to]];
  if (!("children" in node) || node.type === "textDirective") return [];
  if (node.type === "link" && text[from] !== "[") return [];
  return node.children.flatMap((child) => wordRanges(child, text));
}
