import type { IncomingFile } from "../../catalog/exchange/incoming.ts";
import { readMarkdown } from "../../catalog/exchange/markdown/read.ts";
import { readPoText } from "../../catalog/exchange/po.ts";
import { readTmx } from "../../catalog/exchange/tmx/read.ts";
import { readXliff } from "../../catalog/exchange/xliff/read.ts";
import type { ExchangeFault } from "../../catalog/exchange/xml.ts";
import type { Finding } from "../../model/finding.ts";
import { decodeText } from "../../read/decode.ts";
import { markFinding } from "../byte-order-mark.ts";
import { findBlocks } from "./exchange.ts";

/** What a file that comes back can be. */
export type IncomingFormat = "xliff" | "tmx" | "markdown" | "po";

/** A file that could be read, whatever it holds. */
export interface ReadFile extends IncomingFile {
  readonly format: IncomingFormat;
  readonly text: string;
}

/** What came of reading a file. */
export type ReadFileResult =
  | { readonly ok: true; readonly file: ReadFile }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/**
 * Reads a file that comes back; what it is shows in its first characters, not in its name.
 *
 * @param shown The file's path for messages.
 */
export function readIncomingFile(bytes: Uint8Array, shown: string): ReadFileResult {
  const refuse = (message: string, hint: string): ReadFileResult => ({
    ok: false,
    findings: [{ code: "exchange-file", severity: "error", message, hint, file: shown, line: 1, column: 1 }],
  });
  if (bytes.length === 0) return refuse("The file is empty.", "Ask for it again.");
  if (isBinary(bytes))
    return refuse(
      "This is no text file.",
      "XLIFF, TMX, Markdown and PO files can be imported; for a word-processor document there is hexapla adopt.",
    );
  const decoded = decodeUtf16(bytes) ?? decodeText(bytes, shown);
  if (!decoded.ok) return decoded;
  const { text } = decoded;
  if (text.trim() === "") return refuse("The file is empty.", "Ask for it again.");
  const format = formatOf(text);
  if (format === undefined)
    return refuse("This is neither XLIFF nor TMX, Markdown or PO.", "Send what hexapla export wrote, or a PO file.");
  const mark = format === "po" ? markFinding(bytes) : undefined;
  if (mark !== undefined) return { ok: false, findings: [{ ...mark, file: shown }] };
  return { ok: true, file: { format, text, ...readAs(format, text) } };
}

function readAs(format: IncomingFormat, text: string): IncomingFile {
  switch (format) {
    case "xliff":
      return readXliff(text);
    case "tmx":
      return readTmx(text);
    case "markdown":
      return readMarkdown(text, findBlocks);
    default:
      return { texts: [readPoText(text)], faults: [] };
  }
}

/** What the text itself shows that it is. */
function formatOf(text: string): IncomingFormat | undefined {
  const begin = text.trimStart();
  if (begin.startsWith("<")) {
    const root = /<([A-Za-z_][\w.-]*:)?(xliff|tmx)[\s>]/.exec(begin)?.[2];
    return root === "xliff" || root === "tmx" ? root : undefined;
  }
  if (/^msgid\s+"/m.test(text)) return "po";
  return begin.startsWith("---") ? "markdown" : undefined;
}

/** Zeros stand in every office document, picture and archive, and in no text but UTF-16. */
function isBinary(bytes: Uint8Array): boolean {
  return decodeUtf16(bytes) === undefined && bytes.includes(0);
}

/** Some tools write TMX in UTF-16 (TMX 1.4b, 2.3), with a byte-order mark. */
function decodeUtf16(bytes: Uint8Array): { readonly ok: true; readonly text: string } | undefined {
  const [first, second] = bytes;
  const encoding = first === 0xff && second === 0xfe ? "utf-16le" : "utf-16be";
  if (encoding === "utf-16be" && !(first === 0xfe && second === 0xff)) return undefined;
  return { ok: true, text: new TextDecoder(encoding).decode(bytes).replace(/\r\n?/g, "\n") };
}

/** A fault as a finding. */
export function findingOf(
  { code, line, column, message, hint }: ExchangeFault,
  severity: Finding["severity"],
  file: string,
): Finding {
  return { code, severity, message, ...(hint === undefined ? {} : { hint }), file, line, column: column ?? 1 };
}
