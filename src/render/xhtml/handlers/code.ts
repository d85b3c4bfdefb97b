import type { Element, Properties } from "hast";
import type { Code, InlineCode } from "mdast";
import { contextOf, type HandlerState } from "../context.ts";
import { element, text } from "../element.ts";
import { idProperty } from "../mark.ts";

/** Code is written from left to right in every language. */
const leftToRight: Properties = { dir: "ltr" };

/** What can stand in a class, as the schema allows it. */
const languageName = /^[\w+#.-]+$/;

/** A block of code, with its language as HTML's specification names it (4.5.15). */
export function code(state: HandlerState, node: Code): Element {
  const language = node.lang && languageName.test(node.lang) ? { className: [`language-${node.lang}`] } : {};
  const value = node.value === "" ? "" : `${node.value}\n`;
  const block = element("pre", { ...idProperty(contextOf(state), node.data?.block?.id), ...leftToRight }, [
    element("code", language, [text(value)]),
  ]);
  state.patch(node, block);
  return block;
}

/** Code in a line. */
export function inlineCode(state: HandlerState, node: InlineCode): Element {
  const result = element("code", leftToRight, [text(node.value.replace(/\r?\n|\r/g, " "))]);
  state.patch(node, result);
  return result;
}
