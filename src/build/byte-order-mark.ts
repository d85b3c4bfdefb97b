import type { Finding } from "../model/finding.ts";

/** What is wrong with a PO file that begins with UTF-8's byte-order mark; nothing where it does not. */
export function markFinding(bytes: Uint8Array): Finding | undefined {
  if (bytes[0] !== 0xef || bytes[1] !== 0xbb || bytes[2] !== 0xbf) return undefined;
  return {
    code: "po-syntax",
    severity: "error",
    message: "The file begins with a byte-order mark; gettext's tools do not read on.",
    hint: "Save it again as UTF-8 without a byte-order mark (BOM).",
    line: 1,
    column: 1,
  };
}
