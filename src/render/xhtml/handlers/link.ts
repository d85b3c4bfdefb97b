import type { ElementContent } from "hast";
import type { Link } from "mdast";
import { defaultHandlers } from "remark-rehype";
import { contextOf, type HandlerState, reportOn } from "../context.ts";
import { withoutData } from "./without-data.ts";

/** The addresses that may leave an edition; another statement's comes from the format (law 8). */
const allowed = /^(?:https?:\/\/|mailto:|#)/i;

/** Whether an address is one that every reader of URLs accepts. */
function leads(url: string): boolean {
  return allowed.test(url) && (url.startsWith("#") || URL.canParse(url));
}

const anchor = withoutData(defaultHandlers.link);

/** A link; where its address may not or cannot stand in this edition, its text remains and a finding says so. */
export function link(state: HandlerState, node: Link): ElementContent | ElementContent[] {
  const context = contextOf(state);
  const name = node.data?.statement;
  const url = name === undefined ? node.url : context.statement(name, node.url);
  if (url !== undefined && (name !== undefined || leads(url))) {
    return anchor(state, { ...node, url }, undefined) ?? [];
  }
  reportOn(context, name === undefined ? unsafe(node) : unpublished(name));
  return state.all(node);
}

function unsafe(node: Link): Parameters<typeof reportOn>[1] {
  return {
    code: "unsafe-link",
    severity: "warning",
    message: "A link was left out: only http, https, mailto, an anchor or another statement can be linked to.",
    hint: "Write the whole address, or the path of another statement.",
    actual: node.url,
  };
}

function unpublished(name: string): Parameters<typeof reportOn>[1] {
  return {
    code: "withheld",
    severity: "info",
    message: `A link to ${name} was left out: it is not published in this language.`,
  };
}
