import { getDocument, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { type ReadPdf, readPdf } from "../../tests/support/pdf.ts";

type Rule = (pdf: ReadPdf, locale: string) => readonly string[];

/** What two readers of PDF, neither of which made it, show of a file that should not be so; one line each. */
export async function objectionsTo(bytes: Uint8Array, locale: string): Promise<readonly string[]> {
  const pdf = await readPdf(bytes);
  const untagged = await untaggedText(bytes);
  return [
    ...rules.flatMap((rule) => rule(pdf, locale)),
    ...(untagged === "" ? [] : [`text outside the tags: ${untagged.slice(0, 80)}`]),
  ];
}

const identity: Rule = (pdf, locale) => [
  ...(pdf.language === locale ? [] : [`its language is ${pdf.language}`]),
  ...(pdf.title !== undefined && pdf.title !== "" ? [] : ["it has no title"]),
  ...(pdf.displayTitle ? [] : ["a window would show the file's name in place of the title"]),
  ...(pdf.xmp.pdfa === "3A" ? [] : [`PDF/A: ${pdf.xmp.pdfa}`]),
  ...(pdf.xmp.pdfua === "1" ? [] : [`PDF/UA: ${pdf.xmp.pdfua}`]),
];

const fonts: Rule = (pdf) =>
  pdf.fonts.filter(({ embedded }) => !embedded).map(({ name }) => `the font ${name} is not in the file`);

const characters: Rule = (pdf) =>
  pdf.text.some((text) => text.includes("\ufffd")) ? ["a character is mapped to no Unicode"] : [];

/** One heading of the first level at the beginning, none skips a level (ISO 14289-1, 7.4.2). */
const headings: Rule = ({ tags }) => {
  const levels = [...tags.matchAll(/^ *H(?<level>\d)\b/gm)].map(({ groups }) => Number(groups?.level));
  const skipped = levels.find((level, at) => level > (levels[at - 1] ?? 0) + 1);
  return [
    ...(levels.filter((level) => level === 1).length === 1 ? [] : ["it has not one heading of the first level"]),
    ...(skipped === undefined ? [] : [`a heading of level ${skipped} follows one that is more than one above it`]),
  ];
};

/** Pictures have a text in their place; tables have cells that say what the others are (ISO 14289-1, 7.3 and 7.5). */
const figuresAndTables: Rule = ({ tags }) => {
  const lines = tags.split("\n").map((line) => line.trim());
  const tables = lines.filter((line) => line.startsWith("Table")).length;
  const scoped = lines.filter((line) => /^TH .*scope=/.test(line)).length;
  return [
    ...lines.filter((line) => /^Figure\b/.test(line) && !line.includes("alt=")).map(() => "a picture without a text"),
    ...lines
      .filter((line) => /^TH\b/.test(line) && !line.includes("scope="))
      .map(() => "a header cell without a scope"),
    ...(tables > 0 && scoped === 0 ? ["a table without header cells"] : []),
  ];
};

const rules: readonly Rule[] = [identity, fonts, characters, headings, figuresAndTables];

/** Text that is neither in the structure tree nor an artifact (ISO 14289-1, 7.1). */
async function untaggedText(bytes: Uint8Array): Promise<string> {
  const task = getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 });
  try {
    const document = await task.promise;
    const pages = await Promise.all(Array.from({ length: document.numPages }, (_, at) => untaggedOn(document, at + 1)));
    return pages.join("").trim();
  } finally {
    await task.destroy();
  }
}

async function untaggedOn(document: PDFDocumentProxy, page: number): Promise<string> {
  const open: boolean[] = [];
  let untagged = "";
  for (const item of (await (await document.getPage(page)).getTextContent({ includeMarkedContent: true })).items) {
    if ("str" in item) untagged += open.includes(true) ? "" : item.str;
    else if (item.type === "endMarkedContent") open.pop();
    // Its types leave out the tag of marked content.
    else open.push("tag" in item && item.tag === "Artifact" ? true : item.id !== undefined);
  }
  return untagged;
}
