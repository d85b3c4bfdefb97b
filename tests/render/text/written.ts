import type { Edition } from "../../../src/model/edition.ts";
import { renderText } from "../../../src/render/text/render.ts";

/** The text of an edition that can be written. */
export function written(edition: Edition): string {
  const rendered = renderText(edition);
  if (!rendered.ok) throw new Error(rendered.findings.map(({ message }) => message).join("\n"));
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(rendered.bytes);
}

const rule = /^(?:\{RLM\})?-{72}\n/m;

/** What stands between the two rules: text, notes and links. */
export function bodyOf(edition: Edition): string {
  const [, body = ""] = visible(written(edition)).split(rule);
  return body.replace(/^\n|\n+$/g, "");
}

const names: Readonly<Record<string, string>> = {
  "\u200e": "LRM",
  "\u200f": "RLM",
  "\u2066": "LRI",
  "\u2067": "RLI",
  "\u2068": "FSI",
  "\u2069": "PDI",
};

/** Controls of direction by their names in braces, so that an expectation can be read. */
export function visible(text: string): string {
  return text.replace(/[\u200e\u200f\u2066-\u2069]/g, (control) => `{${names[control]}}`);
}
