/** Width of a cover in pixels, 800 by 1200: a shelf and an e-reader's screen need no more, and twice the width takes twice the time. */
const width = 800;

/** A PNG of an SVG whose letters are outlines: no font is looked for, so it is the same on every machine. */
export async function rasterize(svg: string): Promise<Uint8Array> {
  const { Resvg } = await import("@resvg/resvg-js");
  const image = new Resvg(svg, { fitTo: { mode: "width", value: width }, font: { loadSystemFonts: false } }).render();
  return new Uint8Array(image.asPng());
}
