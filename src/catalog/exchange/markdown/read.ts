import { isMap, LineCounter, parseDocument } from "yaml";
import { type Incoming, type IncomingFile, refused } from "../incoming.ts";
import type { ExchangeFault } from "../xml.ts";
import { type FindBlocks, readMarked, readSent, type Sent, withoutMark } from "./marks.ts";

/** What a block says, and whether it is marked as not finished. */
export interface BlockText {
  readonly text: string;
  readonly open: boolean;
  readonly line: number;
}

interface Front {
  readonly statement: string;
  readonly source: string;
  readonly locale: string;
  readonly translator: string;
  readonly texts: ReadonlyMap<string, BlockText>;
}

/** The texts of a Markdown export by block id, the front matter's first. */
export function readBlockTexts(text: string, find: FindBlocks): ReadonlyMap<string, BlockText> {
  const front = readFront(text);
  const texts = new Map("texts" in front ? front.texts : []);
  for (const { text: written, line } of find(text)) {
    const marked = readMarked(written);
    if (marked !== undefined && !texts.has(marked.id))
      texts.set(marked.id, { text: marked.text, open: marked.open, line });
  }
  return texts;
}

/** Reads a Markdown export that somebody edited. */
export function readMarkdown(text: string, find: FindBlocks): IncomingFile {
  const front = readFront(text);
  if ("message" in front) return refused(front);
  const sent = readSent(text);
  if (sent === undefined) return refused(withoutLastLines(text));
  const texts = readBlockTexts(text, find);
  const units = [...texts].flatMap(([id, block]) => incoming(id, block, sent.get(id)));
  const { statement, source, locale, translator } = front;
  const said = { file: undefined, statement, sourceLanguage: source, language: locale, translator, line: 1 };
  return { texts: [{ ...said, units, strays: straysOf(text, find, sent, texts) }], faults: [] };
}

function incoming(id: string, { text, open, line }: BlockText, sent: Sent | undefined): readonly Incoming[] {
  if (sent === undefined) return [];
  return [
    {
      line,
      id,
      context: undefined,
      source: sent.source,
      sourceText: undefined,
      target: text,
      pieces: undefined,
      done: !open,
      sent: sent.sent,
      revised: undefined,
    },
  ];
}

/** Blocks that were sent and did not come back, and texts that no comment names: something was deleted by mistake. */
function straysOf(
  text: string,
  find: FindBlocks,
  sent: ReadonlyMap<string, Sent>,
  texts: ReadonlyMap<string, BlockText>,
): readonly ExchangeFault[] {
  const unnamed = find(text)
    .filter(({ text: written }) => readMarked(written) === undefined && written !== "")
    .map(({ text: written, line }) => ({
      code: "exchange-block" as const,
      line,
      message: `No comment names the block of this text, so it was not taken over: “${written.slice(0, 60)}”.`,
      hint: "Put the comment back behind it, for example <!-- p-3 -->; the export has it.",
    }));
  const lost = [...sent.keys()]
    .filter((id) => !texts.has(id))
    .map((id) => ({
      code: "exchange-block" as const,
      line: 1,
      message: `The block ${id} did not come back; it stays as it is.`,
    }));
  return [...unnamed, ...lost];
}

function withoutLastLines(text: string): ExchangeFault {
  return {
    code: "exchange-file",
    line: text.trimEnd().split("\n").length,
    message: "The last lines are missing, which tell what this file was made from.",
    hint: "Copy them from the export: the comment that begins with “hexapla:”.",
  };
}

function readFront(text: string): Front | ExchangeFault {
  const [, yaml] = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/.exec(text) ?? [];
  const unknown = {
    code: "exchange-file",
    line: 1,
    message: "This Markdown file does not say which statement it translates.",
    hint: "Edit the file that hexapla export wrote; for any other translated document there is hexapla adopt.",
  } as const;
  if (yaml === undefined) return unknown;
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, schema: "failsafe" });
  const [error] = document.errors;
  if (error !== undefined) {
    const line = (error.linePos?.[0].line ?? 1) + 1;
    const message = `The lines at the top are not valid YAML: ${error.message.split(" at line", 1)[0]}.`;
    return { code: "exchange-file", line, message, hint: "Keep each text indented below its name." };
  }
  const at = (path: readonly string[]) => String(document.getIn(path) ?? "");
  if (!isMap(document.getIn(["hexapla"], true))) return unknown;
  const [statement = "", source = "", locale = "", translator = ""] = [
    "statement",
    "source",
    "locale",
    "translator",
  ].map((key) => at(["hexapla", key]).trim());
  if (statement === "" || locale === "") return unknown;
  return { statement, source, locale, translator, texts: frontTexts(document, lines) };
}

function frontTexts(document: ReturnType<typeof parseDocument>, lines: LineCounter): ReadonlyMap<string, BlockText> {
  const items = isMap(document.contents) ? document.contents.items : [];
  return new Map(
    items.flatMap(({ key }) => {
      const name = String(key);
      const value = document.getIn([name]);
      if (name === "hexapla" || typeof value !== "string") return [];
      const offset = (key as { readonly range?: readonly number[] }).range?.[0] ?? 0;
      return [[name, { ...withoutMark(value), line: lines.linePos(offset).line + 1 }] as const];
    }),
  );
}
