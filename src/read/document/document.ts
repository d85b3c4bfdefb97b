import type { DocumentBlock } from "../../model/adoption.ts";
import type { Finding } from "../../model/finding.ts";
import { decodeText } from "../decode.ts";
import { htmlBlocks } from "./html.ts";
import { markdownBlocks } from "./markdown.ts";
import { plainBlocks } from "./plain.ts";
import { wordBlocks } from "./word.ts";

export type DocumentFormat = "markdown" | "html" | "docx" | "text";

/** A translated document taken apart, or why it cannot be read. */
export type DocumentResult =
  | { readonly ok: true; readonly format: DocumentFormat; readonly blocks: readonly DocumentBlock[] }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** More than any statement holds: a book, or a file picked by mistake. */
const largest = 64 * 1024 * 1024;

/**
 * Reads a translated document in whatever format it is: the file's content decides, its name only between Markdown and
 * plain text.
 *
 * @param file The path, for messages.
 */
export async function readDocument(bytes: Uint8Array, file: string): Promise<DocumentResult> {
  const fault = (message: string, hint: string): DocumentResult => ({
    ok: false,
    findings: [{ code: "adopt-file", severity: "error", message, hint, file }],
  });
  if (bytes.length === 0) return fault("The file is empty.", "Ask for it again.");
  if (bytes.length > largest) return fault("The file is larger than 64 MB.", "Take the text alone, without pictures.");
  if (isZip(bytes)) {
    try {
      return found("docx", await wordBlocks(bytes));
    } catch {
      return fault("The file is an archive, but no Word document (DOCX).", convert);
    }
  }
  const decoded = decodeUtf16(bytes) ?? (bytes.includes(0) ? undefined : decodeText(bytes, file));
  if (decoded === undefined) return fault("This is neither a text nor a Word document (DOCX).", convert);
  if (!decoded.ok) return decoded;
  if (/^(?:%PDF-|\{\\rtf)/.test(decoded.text)) return fault("PDF and RTF cannot be read.", convert);
  const result = readText(decoded.text, file);
  return result.ok && result.blocks.length === 0 ? fault("The file holds no words.", "Ask for it again.") : result;
}

const convert = "Open it in a word processor and save it as DOCX, HTML or plain text.";

function readText(text: string, file: string): DocumentResult {
  if (
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|article|main|section|div|h1|h2|p)[\s>]/i.test(
      text,
    )
  )
    return found("html", htmlBlocks(text));
  if (/\.(?:md|markdown|mdown)$/i.test(file)) return found("markdown", markdownBlocks(text));
  return found("text", plainBlocks(text));
}

function found(format: DocumentFormat, blocks: readonly DocumentBlock[]): DocumentResult {
  return { ok: true, format, blocks };
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/** Word processors on Windows save plain text as UTF-16 with a byte-order mark. */
function decodeUtf16(bytes: Uint8Array): { readonly ok: true; readonly text: string } | undefined {
  const [first, second] = bytes;
  const little = first === 0xff && second === 0xfe;
  if (!little && !(first === 0xfe && second === 0xff)) return undefined;
  return { ok: true, text: new TextDecoder(little ? "utf-16le" : "utf-16be").decode(bytes).replace(/\r\n?/g, "\n") };
}
