import { v5 } from "uuid";

/** A namespace of our own (RFC 9562, section 6.6), so that our fingerprints are nobody else's names. */
const namespace = "5f2c6a3e-3f0b-5d0a-9a55-3c1f2b7d4e61";

/** Eight hexadecimal digits that two different texts of one statement do not share. */
export function fingerprint(text: string): string {
  return v5(text, namespace).slice(0, 8);
}

/** How a translation went out: its fingerprint, and whether it counted as finished. */
export function stamp(target: string, done: boolean): string {
  if (target === "") return "none";
  return `${fingerprint(target)}${done ? "" : "?"}`;
}
