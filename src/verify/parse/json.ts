import { parse, type ValueNode } from "@humanwhocodes/momoa";
import type { Place } from "../examined.ts";
import { placeAt } from "./text.ts";

/** A JSON text's value, or where and why it is none. */
export type ReadJson =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly message: string; readonly place: Place };

/** Reads JSON (RFC 8259). This file is the only door to momoa, which knows where in the text a fault stands. */
export function readJson(text: string): ReadJson {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    if (isCutOff(error.message, text))
      return { ok: false, message: "it breaks off", place: placeAt(text, text.trimEnd().length) };
    return { ok: false, ...faultIn(text) };
  }
}

/** Whether the engine came to the text's end and wanted more; momoa then names the last word that is left. */
function isCutOff(message: string, text: string): boolean {
  const position = /at position (\d+)/.exec(message)?.[1];
  if (/end of JSON input|Unterminated string/.test(message)) return true;
  return position !== undefined && Number(position) >= text.trimEnd().length;
}

function faultIn(text: string): { readonly message: string; readonly place: Place } {
  try {
    parse(text, { mode: "json" });
  } catch (error) {
    if (error instanceof Error && "line" in error && "column" in error) {
      const message = error.message.replace(/\.? \(\d+:\d+\)$/, "").replace(/^U/, "u");
      return { message, place: { line: Number(error.line), column: Number(error.column) } };
    }
  }
  return { message: "it cannot be read", place: {} };
}

/** Where in a JSON text a value stands: names of members and numbers of elements lead to it. Costs a second reading. */
export function placeInJson(text: string, path: readonly PropertyKey[]): Place {
  let node: ValueNode = parse(text, { mode: "json" }).body;
  for (const step of path) {
    const next = stepInto(node, step);
    if (next === undefined) break;
    node = next;
  }
  const start = node.loc?.start;
  return start === undefined ? {} : { line: start.line, column: start.column };
}

function stepInto(node: ValueNode, step: PropertyKey): ValueNode | undefined {
  if (node.type === "Array" && typeof step === "number") return node.elements[step]?.value;
  if (node.type !== "Object") return undefined;
  return node.members.find(({ name }) => name.type === "String" && name.value === step)?.value;
}
