import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { openBrowser } from "./browser.ts";
import { repository } from "./repository.ts";
import { serve } from "./serve.ts";

/** A line of the page list; no texts where it leads nowhere. */
interface FoliatePage {
  readonly label: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** A book as foliate-js, the engine of a reader for GNOME, takes it in: plain data. */
export interface FoliateBook {
  readonly title: string;
  readonly language: string;
  readonly direction: string;
  /** Contents, indented by level. */
  readonly contents: readonly string[];
  /** Pages of the list, and the document's text before and after the mark of each. */
  readonly pages: readonly FoliatePage[];
  readonly landmarks: readonly string[];
  /** The text of each document in reading order. */
  readonly texts: readonly string[];
  /** What it shows in a window of its own on the first number of a note: what that is taken for, and its text. */
  readonly note: { readonly type: string | null; readonly text: string } | undefined;
  readonly hasCover: boolean;
}

/** Opens books one after the other. */
export async function openInFoliate(files: readonly string[]): Promise<readonly FoliateBook[]> {
  const served = await serve(join(repository, "node_modules/foliate-js"));
  const browser = await openBrowser();
  try {
    const page = await (await browser.newContext({ viewport: { width: 400, height: 700 }, bypassCSP: true })).newPage();
    await page.goto(`${served.url}reader.html`);
    await page.addScriptTag({ type: "module", content: loader });
    await page.waitForFunction(() => "foliate" in globalThis);
    const books: FoliateBook[] = [];
    for (const file of files) books.push(await open(page, file));
    return books;
  } finally {
    await browser.close();
    await served.close();
  }
}

// A string: Vitest rewrites the imports of a function, and they would mean nothing in the page.
const loader = `
  import { makeBook } from "./view.js";
  import { FootnoteHandler } from "./footnotes.js";
  globalThis.foliate = { makeBook, FootnoteHandler };
`;

function open(page: Page, file: string): Promise<FoliateBook> {
  return page.evaluate(readBook, readFileSync(file).toString("base64"));
}

/** What is used of the page's own objects: the tests are not compiled against a browser's. */
interface PageElement {
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
  append(child: PageElement): void;
  remove(): void;
}
interface PageDocument {
  readonly body: PageElement;
  querySelector(selector: string): PageElement | null;
  createRange(): PageRange;
}
interface PageRange {
  setStartBefore(node: PageElement): void;
  setStartAfter(node: PageElement): void;
  setEndBefore(node: PageElement): void;
  setEndAfter(node: PageElement): void;
}

/** What is used of foliate-js, which has no types. */
interface Book {
  readonly metadata: {
    readonly title: string | Record<string, string>;
    readonly language: string | readonly string[];
  };
  readonly dir: string;
  readonly toc: readonly Line[];
  readonly pageList: readonly Line[] | null;
  readonly landmarks: readonly Line[] | null;
  readonly sections: readonly Section[];
  resolveHref(href: string): { readonly index: number; anchor(document: PageDocument): PageElement | null } | null;
  getCover(): Promise<Blob | null>;
}
interface Line {
  readonly label: string;
  readonly href: string;
  readonly subitems?: readonly Line[] | null;
}
interface Section {
  createDocument(): Promise<PageDocument>;
  resolveHref(href: string): string;
}
interface Foliate {
  makeBook(file: File): Promise<Book>;
  readonly FootnoteHandler: new () => NoteHandler;
}
interface NoteHandler {
  addEventListener(name: "before-render" | "render", listen: (event: NoteEvent) => void): void;
  handle(book: Book, event: object): Promise<void> | undefined;
}
interface NoteEvent {
  readonly detail: { readonly view: PageElement; readonly type: string | null; readonly target: PageElement };
}

/** In the page. */
async function readBook(data: string): Promise<FoliateBook> {
  const { foliate, document: own } = globalThis as unknown as {
    readonly foliate: Foliate;
    readonly document: PageDocument;
  };
  const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
  const file = new File([bytes], "book.epub", { type: "application/epub+zip" });
  const book = await foliate.makeBook(file);
  const documents = await Promise.all(book.sections.map((section) => section.createDocument()));
  const plain = (name: string | Record<string, string> | undefined): string | undefined =>
    typeof name === "object" ? Object.values(name)[0] : name;
  const lines = (entries: readonly Line[] | null | undefined, level: number): readonly string[] =>
    (entries ?? []).flatMap(({ label, subitems }) => ["  ".repeat(level) + label, ...lines(subitems, level + 1)]);
  const around = ({ label, href }: Line): FoliatePage => {
    const place = book.resolveHref(href);
    const document = place === null ? undefined : documents[place.index];
    const mark = document === undefined ? null : place?.anchor(document);
    if (document === undefined || !mark) return { label, before: undefined, after: undefined };
    const [before, after] = [document.createRange(), document.createRange()];
    before.setStartBefore(document.body);
    before.setEndBefore(mark);
    after.setStartAfter(mark);
    after.setEndAfter(document.body);
    return { label, before: before.toString(), after: after.toString() };
  };
  const note = async (): Promise<FoliateBook["note"]> => {
    const index = documents.findIndex((document) => document.querySelector("[role=doc-noteref]") !== null);
    const link = documents[index]?.querySelector("[role=doc-noteref]");
    const href = book.sections[index]?.resolveHref(link?.getAttribute("href") ?? "");
    if (link === null || link === undefined) return undefined;
    const handler = new foliate.FootnoteHandler();
    handler.addEventListener("before-render", ({ detail }: NoteEvent) => own.body.append(detail.view));
    const shown = new Promise<NoteEvent>((resolve) => handler.addEventListener("render", resolve));
    await handler.handle(book, { detail: { a: link, href }, preventDefault: () => {} });
    const { type, target, view } = (await shown).detail;
    view.remove();
    return { type, text: target.textContent ?? "" };
  };
  return {
    title: plain(book.metadata.title) ?? "",
    language: [book.metadata.language].flat()[0] ?? "",
    direction: book.dir,
    contents: lines(book.toc, 0),
    pages: (book.pageList ?? []).map(around),
    landmarks: lines(book.landmarks, 0),
    texts: documents.map((document) => document.body.textContent ?? ""),
    note: await note(),
    hasCover: (await book.getCover()) !== null,
  };
}
