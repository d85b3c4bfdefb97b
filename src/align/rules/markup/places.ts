import type { Nodes } from "mdast";
import type { Stretch } from "../../../model/finding.ts";
import type { References } from "../../../model/segment.ts";
import { plainText, walk } from "../../../model/tree.ts";
import { placeInline } from "../../../segment/inline.ts";
import type { CheckedText } from "../rule.ts";
import { nodesOf } from "./nodes.ts";

/** A node, and where in the text it stands as it is written. */
export interface PlacedNode {
  readonly node: Nodes;
  readonly place: Stretch;
}

/**
 * Every node of a text with its place, in order; links by reference are `linkReference`.
 *
 * @returns Nothing of a text that is wrapped into lines: places in what is read are no places in what is written then.
 */
export function placedNodes({ raw }: Pick<CheckedText, "raw">, references: References): readonly PlacedNode[] {
  const { text, children } = placeInline(raw, references);
  const shift = /^[ \t\n]*/.exec(raw)?.[0].length ?? 0;
  if (!raw.startsWith(text, shift)) return [];
  return [...walk({ type: "paragraph", children: [...children] })].flatMap(([node]): readonly PlacedNode[] => {
    const { start, end } = node.position ?? {};
    if (start?.offset === undefined || end?.offset === undefined) return [];
    return [{ node, place: { start: start.offset + shift, end: end.offset + shift } }];
  });
}

/**
 * Where the links stand that a difference names.
 *
 * @param named Values of links, each as often as it is meant; of several that are alike the last ones are.
 * @param valueIn What of an address is compared.
 */
export function linkPlaces(
  text: CheckedText,
  references: References,
  named: readonly string[],
  valueIn: (url: string) => string = (url) => url,
): readonly PlacedNode[] {
  const urls = nodesOf(text, "link").map(({ url }) => url);
  const places = placedNodes(text, references).filter(
    ({ node: { type } }) => type === "link" || type === "linkReference",
  );
  if (named.length === 0 || places.length !== urls.length) return [];
  const left = [...named];
  const meant = places.toReversed().filter((_, back) => {
    const at = left.indexOf(valueIn(urls.at(-1 - back) ?? ""));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return meant.toReversed();
}

/** The address within a link; the whole link where it is not written there, or in another way. */
export function addressPlace({ raw }: Pick<CheckedText, "raw">, { node, place }: PlacedNode): Stretch {
  const url = node.type === "link" ? node.url : "";
  const at = url === "" ? -1 : raw.slice(place.start, place.end).lastIndexOf(url);
  return at < 0 ? place : { start: place.start + at, end: place.start + at + url.length };
}

/**
 * Where words that a rule found among a text's plain words are written.
 *
 * @param from Where in the plain words they stand, or before that.
 */
export function wordsPlace(
  text: CheckedText,
  references: References,
  { words, from }: { readonly words: string; readonly from: number },
): Stretch | undefined {
  const at = text.plain.indexOf(words, from);
  if (at < 0 || words === "") return undefined;
  if (text.plain === text.raw) return { start: at, end: at + words.length };
  const leaves = placedNodes(text, references).filter(({ node }) => !("children" in node));
  // A colon in prose may be read as a directive's: what stands where is not known then.
  if (leaves.map(({ node }) => plainText(node)).join("") !== text.plain) return undefined;
  let passed = 0;
  for (const { node, place } of leaves) {
    const { length } = plainText(node);
    if (at >= passed && at + words.length <= passed + length) {
      // Escapes before it make a text longer as it is written, never shorter.
      const start = text.raw.indexOf(words, place.start + at - passed);
      return start < 0 || start >= place.end ? undefined : { start, end: start + words.length };
    }
    passed += length;
  }
  return undefined;
}
