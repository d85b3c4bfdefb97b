import type { Link } from "mdast";
import { isolated } from "./direction.ts";
import { glue, unbroken, unglued } from "./plain.ts";
import { localDigits, type Scope } from "./scope.ts";

/**
 * The words of a link, and the number under which its address stands at the end: `words[1]`. Where the words are the
 * address they need no number, and stay on one line. A link within the text is its words: nothing in a plain text leads
 * anywhere.
 *
 * @param words The link's content, written.
 */
export function writeLink(node: Link, words: string, scope: Scope): string {
  const address = addressOf(node.url, scope);
  if (address === undefined) return words;
  if (bare(unglued(words)) === bare(address)) return writeAddress(unglued(words), scope);
  return words + glue + linkMark(numberOf(address, scope), scope);
}

/** The mark of a link, in the text and before its address. */
export function linkMark(number: number, scope: Scope): string {
  return `[${localDigits(number, scope)}]`;
}

/**
 * An address, on one line. In a right-to-left text a sign at its end, mostly a slash, would stand at its beginning
 * unless it is isolated; a space parts it from the end of the isolate, which programs that find addresses in a text
 * would take for a part of it.
 */
export function writeAddress(address: string, { direction }: Scope): string {
  const line = unbroken(address);
  return direction === "ltr" || /[\p{L}\p{Nd}]$/u.test(address) ? line : isolated(`${line}${glue} `, "ltr", direction);
}

/** One number an address, in the order in which they are read. */
function numberOf(address: string, { addresses }: Scope): number {
  const known = addresses.get(address) ?? addresses.size + 1;
  addresses.set(address, known);
  return known;
}

/** Absolute, for a text is read far from the site it came from; nothing where no reader may be sent. */
function addressOf(url: string, { edition }: Scope): string | undefined {
  if (url.startsWith("#")) return undefined;
  const resolved = URL.parse(url, edition.url);
  if (resolved === null || !/^(https?|mailto|tel):$/.test(resolved.protocol)) return undefined;
  return resolved.href.replace(/^(mailto|tel):(?=[^?]*$)/, "");
}

/** What two ways to write an address have in common. */
function bare(address: string): string {
  return address
    .trim()
    .replace(/^(https?:\/\/|mailto:|tel:)/i, "")
    .replace(/\/$/, "");
}
