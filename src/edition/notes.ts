import type { FootnoteDefinition, Nodes, Root } from "mdast";
import { inDigits } from "../model/digits.ts";
import type { Note, NoteReference } from "../model/edition.ts";
import type { Locale } from "../model/locale.ts";
import { mapTree, walk } from "../model/tree.ts";

/** The words that go with notes, with the number in the locale's digits. */
export interface NoteLabels {
  readonly reference: (number: string) => string;
  readonly back: (number: string) => string;
}

/** A body whose references are numbered, and its notes in order. */
export interface NumberedNotes {
  readonly body: Root;
  readonly notes: readonly Note[];
}

/**
 * Numbers the notes by their first reference, and takes their definitions out of the body. A note that this language's
 * text refers to nowhere is kept, behind the others: nothing of a text disappears.
 */
export function numberNotes(root: Root, locale: Locale, labels: NoteLabels): NumberedNotes {
  const definitions = new Map<string, FootnoteDefinition>();
  for (const [node] of walk(root)) if (node.type === "footnoteDefinition") definitions.set(node.identifier, node);
  const text = mapTree(root, (node) => (node.type === "footnoteDefinition" ? [] : node));
  const order = orderOf(text, definitions);
  const references = new Map<string, NoteReference[]>();
  const refer = (identifier: string): NoteReference => {
    const ordinal = order.indexOf(identifier) + 1;
    const before = references.get(identifier) ?? [];
    const number = inDigits(ordinal, locale);
    const id = before.length === 0 ? `note-${ordinal}-ref` : `note-${ordinal}-ref-${before.length + 1}`;
    const reference = { number, ordinal, target: `note-${ordinal}`, id, label: labels.reference(number) };
    references.set(identifier, [...before, reference]);
    return reference;
  };
  const number = (tree: Root): Root =>
    mapTree(tree, (node) => {
      if (node.type !== "footnoteReference") return node;
      if (!definitions.has(node.identifier)) return { type: "text", value: `[^${node.label ?? node.identifier}]` };
      return { ...node, data: { ...node.data, reference: refer(node.identifier) } };
    });
  const body = number(text);
  const numbered = order.flatMap((identifier) => {
    const definition = definitions.get(identifier);
    if (definition === undefined) return [];
    const inner = number({ type: "root", children: definition.children });
    return [{ ...definition, children: inner.children as FootnoteDefinition["children"] }];
  });
  const notes = numbered.map((definition, index): Note => {
    const { identifier } = definition;
    const shown = inDigits(index + 1, locale);
    const ids = (references.get(identifier) ?? []).map(({ id }) => id);
    const backLabel = labels.back(shown);
    return { id: `note-${index + 1}`, number: shown, identifier, definition, references: ids, backLabel };
  });
  return { body, notes };
}

/**
 * The notes in the order in which a reader comes upon them: by their first reference in the text, then those that only
 * other notes refer to, then those that nothing refers to.
 */
function orderOf(text: Root, definitions: ReadonlyMap<string, FootnoteDefinition>): readonly string[] {
  const order = new Set<string>();
  const referredFrom = (node: Nodes) => {
    for (const [each] of walk(node)) {
      if (each.type === "footnoteReference" && definitions.has(each.identifier)) order.add(each.identifier);
    }
  };
  referredFrom(text);
  // A set is walked in the order of insertion, and takes in what is added meanwhile.
  for (const identifier of order) referredFrom(definitions.get(identifier) as FootnoteDefinition);
  return [...order, ...[...definitions.keys()].filter((key) => !order.has(key))];
}
