import type { Host } from "../host/host.ts";
import type { Finding } from "../model/finding.ts";

/** A file's text, or why it has none. */
export type Decoded =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/**
 * Bytes to text: UTF-8 without its byte-order mark, line ends as `\n`.
 *
 * @param file The path, for messages.
 */
export function decodeText(bytes: Uint8Array, file: string): Decoded {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { ok: true, text: text.replace(/\r\n?/g, "\n") };
  } catch {
    const before = new TextDecoder("utf-8").decode(bytes).split("\uFFFD", 1)[0] ?? "";
    const lines = before.split("\n");
    return {
      ok: false,
      findings: [
        {
          code: "not-utf8",
          severity: "error",
          message: "This file is not UTF-8: some of its bytes are no characters.",
          hint: "Save it again with the encoding UTF-8.",
          file,
          line: lines.length,
          column: (lines.at(-1)?.length ?? 0) + 1,
        },
      ],
    };
  }
}

/**
 * Reads a text file of a publication.
 *
 * @param root The publication's root, absolute.
 * @param file The path from the root.
 */
export async function readText(host: Host, root: string, file: string): Promise<Decoded> {
  const read = await host.readInside(root, file);
  if (read.ok) return decodeText(read.bytes, file);
  const fault =
    read.reason === "outside"
      ? {
          code: "outside-publication" as const,
          message: "This is a link out of the publication's folder; nothing outside is read.",
          hint: "Put the file itself in its place.",
        }
      : {
          code: "unreadable" as const,
          message: `This file cannot be read: ${read.message}.`,
          hint: "Mend its permissions.",
        };
  return { ok: false, findings: [{ severity: "error", ...fault, file }] };
}
