import type { DeclarationBlock } from "./declaration.ts";

/** A text as inline Markdown that means exactly this text. */
export function escapeInline(text: string): string {
  return text.replace(/[\\`*_[\]<>&~|]/g, "\\$&");
}

/** The canonical document: title and date in the front matter, articles as sections, their numbered points as lists. */
export function writeMarkdown(blocks: readonly DeclarationBlock[]): string {
  const [title, ...body] = blocks;
  const lines: string[] = ["---", `title: ${JSON.stringify(title?.text)}`, "date: 1948-12-10", "---", ""];
  let point = 0;
  for (const { kind, text } of body) {
    point = kind === "item" ? point + 1 : 0;
    lines.push(`${marker(kind, point)}${escapeInline(text)}`, "");
  }
  return lines.join("\n");
}

function marker(kind: DeclarationBlock["kind"], point: number): string {
  if (kind === "heading") return "## ";
  return kind === "item" ? `${point}. ` : "";
}
