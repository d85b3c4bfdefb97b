/** Width of a cover in pixels: sharp on an e-reader's whole screen, 1280 by 1920. */
const width = 1280;

/** A PNG of an SVG whose letters are outlines: no font is looked for, so it is the same on every machine. */
export async function rasterize(svg: string): Promise<Uint8Array> {
  const { Resvg } = await import("@resvg/resvg-js");
  const image = new Resvg(svg, { fitTo: { mode: "width", value: width }, font: { loadSystemFonts: false } }).render();
  return image.asPng();
}
