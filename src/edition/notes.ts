import type { FootnoteDefinition, Root } from "mdast";
import type { Note, NoteReference } from "../model/edition.ts";
import type { Locale } from "../model/locale.ts";
import { mapTree, walk } from "../model/tree.ts";
import { localNumber } from "./numbers.ts";

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
  const referenced: string[] = [];
  for (const [node] of walk(root)) {
    if (node.type !== "footnoteReference" || referenced.includes(node.identifier)) continue;
    if (definitions.has(node.identifier)) referenced.push(node.identifier);
  }
  const order = [...referenced, ...[...definitions.keys()].filter((key) => !referenced.includes(key))];
  const references = new Map<string, NoteReference[]>();
  const refer = (identifier: string): NoteReference => {
    const ordinal = order.indexOf(identifier) + 1;
    const before = references.get(identifier) ?? [];
    const number = localNumber(ordinal, locale);
    const id = before.length === 0 ? `note-${ordinal}-ref` : `note-${ordinal}-ref-${before.length + 1}`;
    const reference = { number, ordinal, target: `note-${ordinal}`, id, label: labels.reference(number) };
    references.set(identifier, [...before, reference]);
    return reference;
  };
  const number = (tree: Root): Root =>
    mapTree(tree, (node) => {
      if (node.type === "footnoteDefinition") return [];
      if (node.type !== "footnoteReference") return node;
      if (!definitions.has(node.identifier)) return { type: "text", value: `[^${node.label ?? node.identifier}]` };
      return { ...node, data: { ...node.data, reference: refer(node.identifier) } };
    });
  const body = number(root);
  const numbered = order.map((identifier) => {
    const definition = definitions.get(identifier) as FootnoteDefinition;
    const inner = number({ type: "root", children: definition.children });
    return { ...definition, children: inner.children as FootnoteDefinition["children"] };
  });
  const notes = numbered.map((definition, index) => {
    const text = localNumber(index + 1, locale);
    const ids = (references.get(definition.identifier) ?? []).map(({ id }) => id);
    const { identifier } = definition;
    return {
      id: `note-${index + 1}`,
      number: text,
      identifier,
      definition,
      references: ids,
      backLabel: labels.back(text),
    };
  });
  return { body, notes };
}
