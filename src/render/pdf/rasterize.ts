import { indexedPng } from "./indexed-png.ts";

/** What becomes of an SVG. */
export interface Raster {
  /** In pixels; the height follows. */
  readonly width: number;
  /** Whether few colours will do: a picture of letters, seen small, that many people fetch. */
  readonly indexed: boolean;
}

/** A PNG of an SVG whose letters are outlines: no font is looked for, so it is the same on every machine. */
export async function rasterize(svg: string, { width, indexed }: Raster): Promise<Uint8Array> {
  const { Resvg } = await import("@resvg/resvg-js");
  const image = new Resvg(svg, { fitTo: { mode: "width", value: width }, font: { loadSystemFonts: false } }).render();
  const small = indexed ? indexedPng({ width: image.width, height: image.height, rgba: image.pixels }) : undefined;
  return small ?? new Uint8Array(image.asPng());
}
