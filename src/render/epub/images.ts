import type { Asset } from "../../model/statement.ts";
import type { Resource } from "./package-document.ts";

/** The ending of a picture's file in the package, by media type: EPUB 3.3, section 3.2, core media types. */
const endings: Readonly<Record<string, string>> = {
  "image/gif": "gif",
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/svg+xml": "svg",
  "image/webp": "webp",
};

/** A picture as a file of the package. Its name is made here: nothing of a path in the content reaches the container (law 8). */
export function imageResource(id: string, asset: Pick<Asset, "mediaType" | "bytes">): Resource {
  const { mediaType, bytes } = asset;
  return { id, path: `images/${id}.${endings[mediaType] ?? "bin"}`, mediaType, content: bytes };
}

/** The pictures of a text as files of the package, by their asset's path. */
export function imageResources(assets: readonly Asset[]): ReadonlyMap<string, Resource> {
  return new Map(assets.map((asset, index) => [asset.path, imageResource(`image-${index + 1}`, asset)]));
}
