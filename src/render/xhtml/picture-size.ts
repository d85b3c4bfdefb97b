import { imageSize } from "image-size";
import type { Asset } from "../../model/statement.ts";

/** Size of a picture in CSS pixels, as it is shown. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Exif's orientations that lay a picture on its side (Exif 2.32, tag 0x0112); browsers turn it (CSS Images 3, 6.2). */
const firstTurned = 5;

/**
 * The size that a picture's bytes tell, so that a page keeps its room while it loads.
 *
 * @returns Nothing where they tell none: the picture is then shown as it comes.
 */
export function pictureSize({ bytes }: Pick<Asset, "bytes">): PictureSize | undefined {
  try {
    const { width, height, orientation = 1 } = imageSize(bytes);
    if (!(width > 0 && height > 0)) return undefined;
    return orientation < firstTurned ? { width, height } : { width: height, height: width };
  } catch {
    // The library throws on bytes that end early; a browser may still show them.
    return undefined;
  }
}
