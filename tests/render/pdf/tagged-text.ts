import { getDocument, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

interface StructureNode {
  readonly type?: string;
  readonly id?: string;
  /** Words to be said in the place of what is below: ActualText too. */
  readonly alt?: string;
  readonly children?: readonly StructureNode[];
}

/** The words of a PDF in the order of its tag tree, page by page: as a screen reader says them. */
export async function taggedText(bytes: Uint8Array): Promise<string> {
  const task = getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 });
  try {
    const document = await task.promise;
    const pages = await Promise.all(
      Array.from({ length: document.numPages }, async (_, at) => textOfPage(await document.getPage(at + 1))),
    );
    return pages.join("\n");
  } finally {
    await task.destroy();
  }
}

async function textOfPage(page: PDFPageProxy): Promise<string> {
  const marked = await markedTexts(page);
  const read = (node: StructureNode): readonly string[] => {
    if (node.alt !== undefined) return [node.alt];
    return node.type === "content" ? [marked.get(node.id ?? "") ?? ""] : (node.children ?? []).flatMap(read);
  };
  return read(((await page.getStructTree()) ?? {}) as StructureNode).join(" ");
}

/** Text by the id of its marked content (ISO 32000-1, 14.7.4). */
async function markedTexts(page: PDFPageProxy): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  const open: (string | undefined)[] = [];
  for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
    if ("str" in item) {
      const id = open.findLast((each) => each !== undefined);
      if (id !== undefined) texts.set(id, (texts.get(id) ?? "") + item.str);
    } else if (item.type === "endMarkedContent") open.pop();
    else open.push(item.id);
  }
  return texts;
}
