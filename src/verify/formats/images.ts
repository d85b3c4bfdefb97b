import { type Check, type Examined, faultAt, uploadAgain } from "../examined.ts";
import { crc32 } from "../parse/crc32.ts";
import { readText } from "../parse/text.ts";
import { readXml } from "../parse/xml.ts";

/** PNG, third edition (section 5): signature, then chunks with checksums, IHDR first and IEND last. */
export const checkPng: Check = ({ path }, bytes) => told(path, pngFault(bytes));

/** JPEG (ISO 10918-1, annex B): from the marker of the start to that of the end. */
export const checkJpeg: Check = ({ path }, bytes) =>
  told(path, startsWith(bytes, [0xff, 0xd8, 0xff]) ? endFault(bytes, [0xff, 0xd9]) : "it is no JPEG");

/** GIF 89a. */
export const checkGif: Check = ({ path }, bytes) =>
  told(path, startsWith(bytes, [0x47, 0x49, 0x46, 0x38]) ? endFault(bytes, [0x3b]) : "it is no GIF");

/** SVG: XML with the right root. */
export const checkSvg: Check = ({ path }, bytes) => {
  const { text, findings } = readText(path, bytes);
  if (findings.length > 0) return { findings };
  const xml = readXml(text);
  if (!xml.ok) return told(path, xml.message, xml.place);
  return told(path, xml.root.name === "svg" ? undefined : "it is no SVG");
};

function told(path: string, fault: string | undefined, place = {}): Examined {
  if (fault === undefined) return { findings: [] };
  const message = `This picture cannot be shown: ${fault}.`;
  return { findings: [faultAt("image-file", path, { message, hint: uploadAgain }, place)] };
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

function endFault(bytes: Uint8Array, end: readonly number[]): string | undefined {
  return startsWith(bytes.subarray(bytes.length - end.length), end) ? undefined : "it breaks off";
}

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function pngFault(bytes: Uint8Array): string | undefined {
  if (!startsWith(bytes, pngSignature)) return "it is no PNG";
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let type = "";
  for (let at = pngSignature.length; type !== "IEND"; ) {
    const end = at + 12 + (at + 8 <= bytes.length ? view.getUint32(at) : 0);
    if (end > bytes.length) return "it breaks off";
    type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (at === pngSignature.length && (type !== "IHDR" || isEmpty(view))) return "it does not say how large it is";
    if (crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) return "a checksum in it is wrong";
    at = end;
  }
  return undefined;
}

/** Width and height are the first that a PNG says. */
function isEmpty(view: DataView): boolean {
  return view.byteLength < 24 || view.getUint32(16) === 0 || view.getUint32(20) === 0;
}
