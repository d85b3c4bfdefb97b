import type { Finding } from "../../model/finding.ts";
import { decodeText } from "../decode.ts";

/** A file's text and the encoding it was read in, or why it has none. */
export type PageText =
  | { readonly ok: true; readonly text: string; readonly charset: string }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/**
 * Bytes to text as browsers do it (Encoding Standard; HTML, section 13.2.3.2): the byte-order mark decides, then what the
 * page says of itself in its first kilobyte; a page that says nothing is UTF-8 here.
 *
 * @param file The path, for messages.
 * @param isPage Whether it can say of itself what it is in; a plain text cannot.
 */
export function decodePage(bytes: Uint8Array, file: string, isPage: boolean): PageText {
  const charset = byteOrderMark(bytes) ?? (isPage ? declared(bytes) : undefined);
  if (charset === undefined || charset === "utf-8") {
    const decoded = decodeText(bytes, file);
    return decoded.ok ? { ...decoded, charset: "utf-8" } : decoded;
  }
  return { ok: true, text: new TextDecoder(charset).decode(bytes).replace(/\r\n?/g, "\n"), charset };
}

function byteOrderMark([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : undefined;
}

/** `<meta charset>`, its older form, and XML's declaration; a label that no browser knows counts for nothing. */
function declared(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 1024));
  const label =
    /<meta\s[^>]*charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head)?.[1] ??
    /^<\?xml\s[^>]*encoding\s*=\s*["']([\w:.-]+)/.exec(head)?.[1];
  if (label === undefined) return undefined;
  try {
    const { encoding } = new TextDecoder(label);
    return encoding.startsWith("utf-16") ? "utf-8" : encoding; // such a page could not have been read so far
  } catch {
    return undefined;
  }
}
