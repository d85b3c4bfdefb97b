import mammoth from "mammoth";
import type { DocumentBlock } from "../../model/adoption.ts";
import { htmlBlocks } from "./html.ts";

/** Blocks of a word processor's document (Office Open XML): the only door to mammoth. Fails on anything else. */
export async function wordBlocks(bytes: Uint8Array): Promise<readonly DocumentBlock[]> {
  const noImages = mammoth.images.imgElement(async () => ({ src: "" }));
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { convertImage: noImages });
  return htmlBlocks(value);
}
