import type { Finding } from "../../model/finding.ts";
import { faultAt, type Place, uploadAgain } from "../examined.ts";

/** A file's text, and what is wrong with it as text. */
export interface ReadText {
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** Reads UTF-8, and looks for what no text of a build has: broken or replaced characters, NUL, nothing at all. */
export function readText(path: string, bytes: Uint8Array): ReadText {
  const text = new TextDecoder().decode(bytes);
  return { text, findings: [...textFaults(path, bytes, text)] };
}

function* textFaults(path: string, bytes: Uint8Array, text: string): Generator<Finding> {
  const fault = (message: string, place: Place) => faultAt("text-file", path, { message, hint: uploadAgain }, place);
  if (text.trim() === "") return yield fault("The file is empty.", {});
  const isWhole = isUtf8(bytes);
  const replaced = text.indexOf("\ufffd");
  if (!isWhole) yield fault("Some bytes are no characters: this is not UTF-8.", placeAt(text, replaced));
  else if (replaced >= 0)
    yield fault("A character was lost here (U+FFFD stands in its place).", placeAt(text, replaced));
  const none = text.indexOf("\0");
  if (none >= 0) yield fault("There is a NUL character, which no text has.", placeAt(text, none));
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Line and column of an offset; of none where it is negative. */
export function placeAt(text: string, offset: number): Place {
  if (offset < 0) return {};
  const before = text.slice(0, offset);
  return { line: before.split("\n").length, column: offset - before.lastIndexOf("\n") };
}
