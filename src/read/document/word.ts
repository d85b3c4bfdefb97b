import mammoth from "mammoth";
import type { DocumentBlock } from "../../model/adoption.ts";
import { htmlBlocks } from "./html.ts";

/** Blocks of a word processor's document (Office Open XML): the only door to mammoth. Fails on anything else. */
export async function wordBlocks(bytes: Uint8Array): Promise<readonly DocumentBlock[]> {
  const noImages = mammoth.images.imgElement(async () => ({ src: "" }));
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { convertImage: noImages });
  return htmlBlocks(value);
}

/** A word processor's document as HTML, with what adoption does not ask for. */
export interface WordPage {
  /** Items of numbered lists begin with their number between `numberStart` and `numberEnd`. */
  readonly html: string;
  /** Its pictures, by the address that the HTML gives them. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
}

/** Private-use characters: no document has them for anything else. */
export const numberStart = "\ue000";
export const numberEnd = "\ue001";

/** Reads a word processor's document with its title's style, its list numbers and its pictures. Fails on anything else. */
export async function wordPage(bytes: Uint8Array): Promise<WordPage> {
  const pictures = new Map<string, Uint8Array>();
  const convertImage = mammoth.images.imgElement(async (image) => {
    const src = `picture-${pictures.size + 1}.${image.contentType.split("/")[1]?.replace("jpeg", "jpg") ?? "bin"}`;
    pictures.set(src, new Uint8Array(await image.readAsArrayBuffer()));
    return { src };
  });
  const styleMap = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"];
  const transformDocument = (document: WordNode) => withNumbers(document, new Map());
  const options = { convertImage, styleMap, transformDocument };
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, options);
  return { html: value, pictures };
}

/** What mammoth hands to a transformation of its document, as far as numbers need it. */
interface WordNode {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly WordNode[];
  /** One object a level of a list's definition: paragraphs that are counted together have the same. */
  readonly numbering?: { readonly isOrdered: boolean; readonly level: string } | null;
}

/** Writes the number that Word shows before each paragraph of a numbered list of the first level. */
function withNumbers(node: WordNode, counts: Map<object, number>): WordNode {
  if (node.children === undefined) return node;
  const children = node.children.map((child) => withNumbers(child, counts));
  const { numbering } = node;
  if (node.type !== "paragraph" || !numbering?.isOrdered || numbering.level !== "0") return { ...node, children };
  const number = (counts.get(numbering) ?? 0) + 1;
  counts.set(numbering, number);
  const text: WordNode = { type: "text", value: `${numberStart}${number}${numberEnd}` };
  return { ...node, children: [text, ...children] };
}
