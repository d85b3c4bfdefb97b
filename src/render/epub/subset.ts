/** Name ID 0, 13 and 14: a copy of a font under the OFL carries its copyright and its licence. */
const kept = [0, 13, 14];

/**
 * A font with the characters of a text and all that joins them: ligatures, marks, forms of letters. TrueType or OpenType,
 * as it came; never WOFF, which e-ink readers do not know. The same bytes for the same text (law 5).
 *
 * @returns Nothing where the font's maker does not allow a part of it to be embedded.
 */
export async function subset(font: Uint8Array, text: string): Promise<Uint8Array | undefined> {
  if (!mayBeSubset(font)) return undefined;
  // 400 kB of WebAssembly, of use to few languages.
  const { default: subsetFont } = await import("subset-font");
  const characters = [...new Set(text)].sort().join("");
  return new Uint8Array(
    await subsetFont(Buffer.from(font), characters, { targetFormat: "truetype", preserveNameIds: kept }),
  );
}

/** OpenType's `fsType` (table OS/2): bit 1 forbids embedding, bit 8 embedding of a part. */
function mayBeSubset(font: Uint8Array): boolean {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = view.getUint16(4);
  for (let record = 12; record < 12 + 16 * tables; record += 16) {
    if (view.getUint32(record) === 0x4f53_2f32) return (view.getUint16(view.getUint32(record + 8) + 8) & 0x0102) === 0;
  }
  return false;
}
