import type { ElementContent } from "hast";
import type { Image, Paragraph } from "mdast";
import { contextOf, type HandlerState } from "../context.ts";
import { element, text } from "../element.ts";
import { markedBlock } from "../mark.ts";

/** A paragraph; one that is nothing but a picture with a title becomes a figure with the title as its caption. */
export function paragraph(state: HandlerState, node: Paragraph): ElementContent[] {
  const picture = onlyPicture(node);
  const block = picture?.title ? figure(state, node, picture.title) : element("p", {}, state.all(node));
  state.patch(node, block);
  return markedBlock(contextOf(state), node, block);
}

function onlyPicture(node: Paragraph): Image | undefined {
  const [only, ...others] = node.children;
  return only?.type === "image" && others.length === 0 ? only : undefined;
}

function figure(state: HandlerState, node: Paragraph, title: string): ReturnType<typeof element> {
  return element("figure", {}, [...state.all(node), element("figcaption", {}, [text(title)])]);
}
