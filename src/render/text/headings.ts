import type { Block, Place } from "./lines.ts";
import { widthOf } from "./width.ts";

/** What stands below a title (1) and below headings, by level: signs that belong to no script. */
const signs = ["=", "-", "~", "."];

/** A title or heading with a row of signs below it, as wide as its widest line. */
export function underlined(heading: Block, depth: number, { width, direction }: Place): Block {
  const sign = signs[depth - 1] ?? ".";
  const widest = Math.min(width, Math.max(0, ...heading.map(({ text }) => widthOf(text))));
  if (widest === 0) return heading;
  return [...heading, { text: sign.repeat(widest), direction: heading.at(-1)?.direction ?? direction }];
}
