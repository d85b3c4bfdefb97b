import type { Paragraph, RootContent } from "mdast";
import { joinTexts, plainText } from "../../model/tree.ts";
import { type Draft, noted, withNotesOf } from "./draft.ts";
import { listNumber } from "./numbers.ts";
import { endsWithPause, endsWithStop, hasCase, withoutSpaces } from "./scripts.ts";

/** Joins paragraphs that were broken in their middle, with a note each. */
export function joinBroken(draft: Draft): Draft {
  return { ...draft, blocks: joinedBlocks(draft.blocks) };
}

function joinedBlocks(blocks: readonly RootContent[]): readonly RootContent[] {
  const out: RootContent[] = [];
  for (const block of blocks) {
    const inner =
      block.type === "blockquote" ? { ...block, children: joinedBlocks(block.children) as Paragraph[] } : block;
    const last = out.at(-1);
    if (last?.type === "paragraph" && inner.type === "paragraph" && goesOn(plainText(last), plainText(inner))) {
      out[out.length - 1] = join(last, inner);
    } else {
      if (last?.type === "paragraph" && inner.type === "paragraph" && mayGoOn(plainText(last), plainText(inner)))
        out[out.length - 1] = noted(last, { code: "joined", sure: false, message: unended });
      out.push(inner);
    }
  }
  return out;
}

const divided = /\p{L}\p{M}*[-\u2010]$/u;

/**
 * Whether the next paragraph is the rest of this one. With capitals the next letter tells; without them only a comma at
 * the end, behind which no paragraph ends, or one at the beginning.
 */
function goesOn(text: string, next: string): boolean {
  if (endsWithStop(text) || listNumber(next) !== undefined || /^[([]?\p{L}[.)\]]/u.test(next)) return false;
  if (hasCase(text) && hasCase(next)) return /^[\s"'“‘«(]*\p{Ll}/u.test(next);
  return endsWithPause(text) || /^\s*[,،、，。؛；]/u.test(next);
}

const unended =
  "This paragraph ends without a stop: look whether the next one is the rest of it. They were not joined.";

/** Without capitals nothing tells the rest of a sentence from a new one: what is long and has no stop is doubted. */
function mayGoOn(text: string, next: string): boolean {
  if (hasCase(text) || hasCase(next) || endsWithStop(text) || listNumber(next) !== undefined) return false;
  return isLong(text) && (endsWithStop(next) || isLong(next));
}

/** Longer than a heading or a name would be; a sign of Chinese is about half a word. */
function isLong(text: string): boolean {
  return (text.match(/\p{sc=Han}/gu)?.length ?? 0) >= 10 || (text.match(/\p{L}/gu)?.length ?? 0) >= 25;
}

function join(one: Paragraph, other: Paragraph): Paragraph {
  const text = plainText(one);
  const next = plainText(other);
  const isDivided = divided.test(text) && /^\p{Ll}/u.test(next);
  const between = isDivided || withoutSpaces(text, next) || /^\s*[,،、，。؛；]/u.test(next) ? "" : " ";
  const start = isDivided ? withoutLast(one.children) : one.children;
  const children = joinTexts([...start, { type: "text" as const, value: between }, ...other.children]).filter(
    (child) => child.type !== "text" || child.value !== "",
  );
  const message = isDivided
    ? "A paragraph broken within a word was joined, and its hyphen taken out."
    : `A paragraph broken in its middle was joined: “…${text.slice(-20)}${between}${next.slice(0, 20)}…”.`;
  return noted(withNotesOf({ ...one, children }, other), {
    code: "joined",
    sure: !isDivided && hasCase(text),
    message,
  });
}

function withoutLast(children: Paragraph["children"]): Paragraph["children"] {
  const last = children.at(-1);
  return last?.type === "text" ? [...children.slice(0, -1), { ...last, value: last.value.slice(0, -1) }] : children;
}
