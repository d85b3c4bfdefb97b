import type { Finding } from "../../model/finding.ts";
import { takeAuthors } from "./byline.ts";
import { cleanCharacters, cleanText } from "./characters.ts";
import { takeDate } from "./dateline.ts";
import { decodePage } from "./decode-page.ts";
import type { Draft, Note } from "./draft.ts";
import { levelHeadings } from "./headings.ts";
import { joinBroken } from "./joins.ts";
import { type LanguageRequest, settleLanguage } from "./language.ts";
import { divideAtEmptyLines, divideLines } from "./lines.ts";
import { readPage } from "./page.ts";
import type { PageFacts } from "./page-facts.ts";
import { readPlain } from "./plain.ts";
import { gatherPoints } from "./points.ts";
import { takeSignatories } from "./signatories.ts";
import { tidy } from "./tidy.ts";
import { takeTitle } from "./title.ts";
import { readWord } from "./word.ts";

export type IncomingFormat = "html" | "docx" | "text";

/** A document on its way in, or why it cannot come. */
export type IncomingResult =
  | { readonly ok: true; readonly format: IncomingFormat; readonly draft: Draft }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** More than any statement holds: a book, or a file picked by mistake. */
const largest = 64 * 1024 * 1024;

const convert = "Open it in a word processor and save it as DOCX, HTML or plain text.";

/**
 * Reads a web page, a Word document or a plain text as a draft of a statement. The content decides what it is.
 *
 * @param file The path, for messages.
 * @param languages What there is to tell the document's language by.
 */
export async function readIncoming(
  bytes: Uint8Array,
  file: string,
  languages: LanguageRequest,
): Promise<IncomingResult> {
  const fault = (message: string, hint: string): IncomingResult => ({
    ok: false,
    findings: [{ code: "incoming-file", severity: "error", message, hint, file }],
  });
  if (bytes.length === 0) return fault("The file is empty.", "Ask for it again.");
  if (bytes.length > largest) return fault("The file is larger than 64 MB.", "Take the text alone, without pictures.");
  const kind = kindOf(bytes, file);
  if (kind === undefined) return fault("This is no web page, Word document (DOCX) or plain text.", convert);
  const source = await sourceOf(bytes, { file, kind });
  if (source === undefined) return fault("The file is an archive, but no Word document (DOCX).", convert);
  if ("findings" in source) return { ok: false, findings: source.findings };
  const draft = drafted(source.draft, source.facts, languages);
  if (draft.blocks.length === 0 && draft.signatures.length === 0) {
    return fault(
      "Nothing was found in it that could be a text.",
      "Look whether the page makes its text by a script; save it from a browser, or paste the words into a text file.",
    );
  }
  return { ok: true, format: kind, draft };
}

/** What a file is by its first bytes; a text is a page where it begins as one. */
function kindOf(bytes: Uint8Array, file: string): IncomingFormat | undefined {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 2048));
  if (start.startsWith("PK\u0003\u0004")) return "docx";
  if (/^(?:%PDF-|\{\\rtf|\u00d0\u00cf\u0011\u00e0|\u0089PNG|\u00ff\u00d8\u00ff|GIF8|\u001f\u008b)/.test(start))
    return undefined;
  const isWide = start.startsWith("\u00ff\u00fe") || start.startsWith("\u00fe\u00ff");
  if (!isWide && bytes.includes(0)) return undefined;
  const letters = start.replaceAll("\0", "");
  const looksLikePage =
    /^[^<]{0,4}\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|article|main|section|div|header|nav|h[1-6]|p|ol|ul|table|blockquote|meta|title)[\s>]/i;
  return looksLikePage.test(letters) || /\.x?html?$/i.test(file) ? "html" : "text";
}

interface Source {
  readonly draft: Draft;
  readonly facts: PageFacts | undefined;
}

interface SourceRequest {
  readonly file: string;
  readonly kind: IncomingFormat;
}

async function sourceOf(
  bytes: Uint8Array,
  { file, kind }: SourceRequest,
): Promise<Source | { readonly findings: readonly Finding[] } | undefined> {
  if (kind === "docx") {
    try {
      return { draft: await readWord(bytes), facts: undefined };
    } catch {
      return undefined;
    }
  }
  const decoded = decodePage(bytes, file, kind === "html");
  if (!decoded.ok) return decoded;
  if (kind === "text") return { draft: readPlain(decoded.text), facts: undefined };
  const { draft, facts } = readPage(decoded.text);
  const note: Note = { code: "charset", sure: true, message: `The page is in ${decoded.charset}.` };
  return { draft: decoded.charset === "utf-8" ? draft : { ...draft, notes: [note, ...draft.notes] }, facts };
}

/** The path of every document, whatever it was. */
function drafted(source: Draft, facts: PageFacts | undefined, languages: LanguageRequest): Draft {
  const clean = divideAtEmptyLines(tidy(cleanCharacters(source), facts?.address));
  const titled = settleLanguage(withCleanTitle(takeTitle(clean, facts)), facts?.language, languages);
  const signed = takeSignatories(divideLines(takeDate(takeAuthors(titled), facts)));
  return levelHeadings(gatherPoints(joinBroken(signed)));
}

/** A title may come from the page's head, where nothing was cleaned yet. */
function withCleanTitle(draft: Draft): Draft {
  const changes: Parameters<typeof cleanText>[1] = new Map();
  const cleaned = cleanText(draft.front.title ?? "", changes);
  const title = cleaned.replace(/\s+/g, " ").trim();
  const note: Note = {
    code: "title",
    sure: false,
    message: "No title was found; the one that stands there is made from the name.",
  };
  if (title === "") return { ...draft, front: { ...draft.front, title: undefined }, notes: [note, ...draft.notes] };
  const what = [...changes.keys()].join(", ");
  const told: Note = { code: "characters", sure: true, message: `Taken out of the title: ${what}.`, text: title };
  const notes = changes.size === 0 ? draft.notes : [told, ...draft.notes];
  return { ...draft, front: { ...draft.front, title }, notes };
}
