import type { Nodes, RootContent, Text } from "mdast";
import { mapTree, plainText } from "../../model/tree.ts";
import { type Draft, noted } from "./draft.ts";

/** What is done to a text's characters, and how often. */
type Change = "soft hyphens" | "invisible characters" | "control characters" | "direction marks" | "no-break spaces";

/** Scripts in which a zero-width joiner, non-joiner or space is spelling, and emoji, which are joined by it. */
const joining =
  /[\p{sc=Arabic}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Mongolian}\p{sc=Devanagari}\p{sc=Bengali}\p{sc=Gurmukhi}\p{sc=Gujarati}\p{sc=Oriya}\p{sc=Tamil}\p{sc=Telugu}\p{sc=Kannada}\p{sc=Malayalam}\p{sc=Sinhala}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Tibetan}\p{Extended_Pictographic}]|\ufe0f/u;

/** A no-break space stays where typography wants it: beside digits, before tall marks, inside guillemets. */
const wanted = /[\u00a0\u202f](?=[\p{Nd}:;!?%‰»›€$£°])|(?<=[\p{Nd}«‹§№])[\u00a0\u202f]/u;

/** Cleans the characters of every text: what nobody sees, and forms that are not NFC. One note a block. */
export function cleanCharacters(draft: Draft): Draft {
  return { ...draft, blocks: draft.blocks.map(cleanBlock) };
}

function cleanBlock(block: RootContent): RootContent {
  const changes = new Map<Change, number>();
  const cleaned = mapTree({ type: "root", children: [block] }, (node): Nodes => {
    if (node.type === "text" || node.type === "inlineCode" || node.type === "code") {
      return { ...node, value: cleanText(node.value, changes) } as Text;
    }
    if (node.type !== "image") return node;
    const title = node.title === null || node.title === undefined ? null : cleanText(node.title, changes);
    return { ...node, alt: cleanText(node.alt ?? "", changes), title };
  }).children[0];
  if (cleaned === undefined || changes.size === 0) return cleaned ?? block;
  const what = [...changes].map(([change, count]) => `${count} ${count === 1 ? change.slice(0, -1) : change}`);
  const mayTurn = changes.has("direction marks") && isMixed(plainText(cleaned));
  const look = mayTurn ? " Look whether the order of the words is still right." : "";
  return noted(cleaned, { code: "characters", sure: !mayTurn, message: `Taken out: ${what.join(", ")}.${look}` });
}

/** Whether a text has letters of both directions: only there a direction mark may have had something to say. */
function isMixed(text: string): boolean {
  return (
    /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]/u.test(text) && /[\p{sc=Latin}\p{Nd}]/u.test(text)
  );
}

/** A text as canonical Markdown should have it. */
export function cleanText(text: string, changes: Map<Change, number> = new Map()): string {
  const take =
    (change: Change, pattern: RegExp, put: (found: string, at: number, all: string) => string) => (all: string) =>
      all.replace(pattern, (found: string, ...rest) => {
        const instead = put(found, Number(rest.at(-2)), all);
        if (instead !== found) changes.set(change, (changes.get(change) ?? 0) + 1);
        return instead;
      });
  const steps = [
    take("soft hyphens", /\u00ad/g, () => ""),
    take("invisible characters", /[\u200b-\u200d]/g, (found, at, all) => (isSpelling(all, at) ? found : "")),
    take("invisible characters", /[\u2060-\u2064\ufeff\ufff9-\ufffb\u180e]|\u034f/g, () => ""),
    // The editions isolate what needs it; in a name or a text such a mark can hide what is really written (UTR 36).
    take("direction marks", /\p{Bidi_Control}/gu, () => ""),
    take("control characters", /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, () => ""),
    take("no-break spaces", /[\u00a0\u202f]/g, (found, at, all) => (isWanted(all, at) ? found : " ")),
  ];
  return steps.reduce((all, step) => step(all), text.normalize("NFC"));
}

function isSpelling(text: string, at: number): boolean {
  const before = [...text.slice(Math.max(0, at - 3), at)].at(-1) ?? "";
  const [after = ""] = text.slice(at + 1, at + 3);
  return joining.test(before) && (joining.test(after) || /\p{M}/u.test(after) || text[at] !== "\u200b");
}

function isWanted(text: string, at: number): boolean {
  return wanted.test(text.slice(Math.max(0, at - 1), at + 2)) && at > 0 && at < text.length - 1;
}
