/**
 * A translation's inline Markdown, written so that it stays the inline content of its block: whatever a line begins with,
 * no list, heading or other block starts there, and no comment of its own hides ours.
 */
export function escapeBlockStarts(text: string): string {
  return text
    .split("\n")
    .map((line, at) => escapeLine(line.replaceAll("<!--", "\\<!--"), at > 0))
    .join("\n");
}

/** CommonMark 0.31.2, chapters 4 and 5; GFM 4.10; generic directives. */
function escapeLine(line: string, continues: boolean): string {
  const [, digits, rest] = /^(\d{1,9})([.)](?:\s.*)?)$/s.exec(line) ?? [];
  if (digits !== undefined && rest !== undefined) return `${digits}\\${rest}`;
  const begins =
    /^(#{1,6}(\s|$)|>|[-+*](\s|$)|```|~~~|:{2,}|\[[^\]]*\]:)/.test(line) ||
    /^(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/.test(line) ||
    (/^<[a-z/!?]/i.test(line) && !/^<[a-z][a-z0-9+.-]*:[^\s<>]*>|^<[^\s<>@]+@[^\s<>]+>/i.test(line)) ||
    (continues && /^(=+|-+)\s*$/.test(line));
  return begins ? `\\${line}` : line;
}
