import type { Host } from "../host/host.ts";
import { resolvePath } from "../model/address.ts";
import type { Finding } from "../model/finding.ts";
import type { Asset } from "../model/statement.ts";

/** Image types that HTML, EPUB 3.3 (core media types) and Typst all show, by the bytes they begin with. */
const signatures: readonly { readonly mediaType: string; readonly matches: (bytes: Uint8Array) => boolean }[] = [
  { mediaType: "image/png", matches: (bytes) => startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) },
  { mediaType: "image/jpeg", matches: (bytes) => startsWith(bytes, [0xff, 0xd8, 0xff]) },
  { mediaType: "image/gif", matches: (bytes) => startsWith(bytes, [0x47, 0x49, 0x46, 0x38]) },
];

/** An image read, or why not. */
export type AssetResult =
  | { readonly ok: true; readonly asset: Asset }
  | { readonly ok: false; readonly fault: Pick<Finding, "code" | "severity" | "message" | "hint"> };

/**
 * Reads an image that a statement shows.
 *
 * @param root The publication's root, absolute.
 * @param from Path of the file that names it, from the root.
 * @param url The address as written, relative to that file.
 */
export async function readAsset(host: Host, root: string, from: string, url: string): Promise<AssetResult> {
  const path = resolvePath(from, url);
  if (path === undefined) return outside(url);
  const full = `${root}/${path}`;
  if ((await host.kind(full)) !== "file") {
    return failed("missing-image", `There is no image “${path}”.`, "Mend the address, or add the file.");
  }
  const real = await host.realPath(full);
  if (!real.startsWith(`${await host.realPath(root)}/`)) return outside(url);
  const bytes = await host.readBytes(full);
  const mediaType = imageTypeOf(bytes);
  if (mediaType === undefined) {
    return failed("image-type", `“${path}” is no PNG, JPEG or GIF image.`, "Save it as PNG or JPEG.");
  }
  return { ok: true, asset: { path, mediaType, bytes } };
}

/** The media type of an image that every edition can show; nothing for other bytes. */
export function imageTypeOf(bytes: Uint8Array): string | undefined {
  return signatures.find(({ matches }) => matches(bytes))?.mediaType;
}

function outside(url: string): AssetResult {
  const hint = "Put the file below the publication's folder and name it relative to the text.";
  return failed("outside-publication", `“${url}” leads out of the publication's folder.`, hint);
}

function failed(code: Finding["code"], message: string, hint: string): AssetResult {
  return { ok: false, fault: { code, severity: "error", message, hint } };
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
