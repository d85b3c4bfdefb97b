import type { Nodes } from "mdast";
import { lengthOf } from "../../adopt/lengths.ts";
import type { CheckedPair, CheckedText } from "../rule.ts";

/** How much of a translation is the source's own words. */
export interface SourceRun {
  /** The longest run of words that stands in both, as it stands in the translation; empty where there is none. */
  readonly text: string;
  readonly words: number;
  /** Its letters as a share of the translation's. */
  readonly share: number;
}

/** Words, and characters where words are not parted by spaces. Numbers are the same in every language. */
const pieces = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Khmr}\p{sc=Laoo}\p{sc=Mymr}]\p{M}*|[\p{L}\p{M}'’]+/gu;

/** Addresses of the web, of mail and of places in either: they are the same in every language. */
const addresses =
  /[\p{L}\p{N}+.-]*:\/\/[^\s\p{Pe}\p{Pf}，。、；]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b[\w-]+(?:\.[a-z]{2,})+(?:\/[\w./#?=&%-]*)?/giu;

/** A text with blanks instead of addresses and code. */
export function uncovered({ plain, tree }: CheckedText): string {
  if (!/[@/]|\w\.\w/u.test(plain) && tree.every(({ type }) => type === "text")) return plain;
  const blank = (text: string) => " ".repeat(text.length);
  return codesIn(tree).reduce((text, code) => text.replaceAll(code, blank), plain.replace(addresses, blank));
}

function codesIn(tree: readonly Nodes[]): readonly string[] {
  return tree.flatMap((node) => {
    if (node.type === "inlineCode") return node.value === "" ? [] : [node.value];
    return "children" in node ? codesIn(node.children) : [];
  });
}

/** The longest run of the source's words in a translation. Quadratic in a paragraph's words, and in nothing else. */
export function longestRun({ source, target }: CheckedPair): SourceRun {
  const words = uncovered(target);
  const ours = [...uncovered(source).matchAll(pieces)].map(([word]) => word.toLowerCase());
  const theirs = [...words.matchAll(pieces)];
  let best = { words: 0, end: 0 };
  let before = new Uint16Array(ours.length + 1);
  theirs.forEach(([word], at) => {
    const row = new Uint16Array(ours.length + 1);
    const folded = word.toLowerCase();
    for (let k = 0; k < ours.length; k += 1) {
      if (ours[k] !== folded) continue;
      row[k + 1] = (before[k] as number) + 1;
      if ((row[k + 1] as number) > best.words) best = { words: row[k + 1] as number, end: at };
    }
    before = row;
  });
  const [first, last] = [theirs[best.end - best.words + 1], theirs[best.end]];
  if (best.words === 0 || first === undefined || last === undefined) return { text: "", words: 0, share: 0 };
  const [from, to] = [first.index, last.index + last[0].length];
  const share = lengthOf(words.slice(from, to)) / lengthOf(words);
  return { text: target.plain.slice(from, to), words: best.words, share };
}
