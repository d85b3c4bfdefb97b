import type { Templates } from "../../model/rendition.ts";
import type { Diagnostic } from "./diagnostics.ts";

/**
 * Says of an error in one of our templates which of the publication's own stand in the place of ours: they may lack a name
 * that ours take from them, as one written for an earlier version does.
 */
export function explain(raw: Diagnostic, templates: Templates): Diagnostic {
  const diagnostic = named(raw, templates);
  const { severity, message, file } = diagnostic;
  const own = laidOver(templates);
  if (severity !== "error" || own.length === 0 || file === undefined || own.includes(file)) return diagnostic;
  const name = missingName(message);
  const files = own.map((path) => path.slice(1)).join(", ");
  const what = name === undefined ? "a name" : `the name \`${name}\``;
  return {
    ...diagnostic,
    hint: `Your own ${files} ${own.length === 1 ? "stands" : "stand"} in the place of ours, and may lack ${what} that this template needs.`,
  };
}

/** With the name that an import asks for in vain: Typst tells only where it stands. */
function named(diagnostic: Diagnostic, templates: Templates): Diagnostic {
  const { message, file = "", line = 0, column = 1 } = diagnostic;
  if (message !== "unresolved import") return diagnostic;
  const text = templates[file.replace("/templates/", "")]?.split("\n")[line - 1] ?? "";
  const [name] = /^[\w-]+/.exec(text.slice(column - 1)) ?? [];
  return name === undefined ? diagnostic : { ...diagnostic, message: `${message}: \`${name}\`` };
}

/** The publication's own of our templates, by path below Typst's root: ours is kept beside each, under `hexapla/`. */
function laidOver(templates: Templates): readonly string[] {
  const kept = Object.keys(templates).filter((path) => path.startsWith("hexapla/"));
  return kept.map((path) => path.replace("hexapla/", "/templates/")).sort();
}

/** What Typst does not find: a variable, or a field of a module or of a dictionary. */
function missingName(message: string): string | undefined {
  return /(?:unknown variable: |unresolved import: `)([\w-]+)|does not contain (?:key )?[`"]+([\w-]+)/
    .exec(message)
    ?.slice(1)
    .find(Boolean);
}
