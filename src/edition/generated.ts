import type { Heading, Paragraph, PhrasingContent, RootContent } from "mdast";
import { wordsNode } from "../model/tree.ts";
import type { LabelText } from "./edition-labels.ts";

/** Interface words as nodes of a text. */
export interface LabelWriter {
  readonly text: LabelText["text"];
  /** Marked where they fell back to another language. */
  readonly node: (...label: Parameters<LabelText["text"]>) => PhrasingContent;
}

/** @param lang The language of the labels, where it is not the edition's. */
export function labelWriter({ text }: LabelText, lang: string | undefined): LabelWriter {
  return { text, node: (key, values) => wordsNode({ text: text(key, values), lang, dir: undefined }) };
}

/** A heading that no author wrote; it has an id of its own in every language. */
export function generatedHeading(id: string, children: readonly PhrasingContent[]): Heading {
  const block = { id, state: "current", lang: undefined, dir: undefined, notice: undefined } as const;
  return { type: "heading", depth: 2, children: [...children], data: { block } };
}

/** A paragraph that no author wrote. */
export function generatedParagraph(children: readonly PhrasingContent[]): Paragraph {
  return { type: "paragraph", children: [...children] };
}

/** Generated blocks under a name by which designers can reach them. */
export function generatedPart(name: "signatories" | "revisions", children: readonly RootContent[]): RootContent {
  return { type: "containerDirective", name, children: [...children] as Paragraph[] };
}
