import type { Asset } from "./statement.ts";

/** The pictures of several editions: one that several show is there once. */
export function uniteAssets(editions: readonly { readonly assets: readonly Asset[] }[]): readonly Asset[] {
  return [...new Map(editions.flatMap(({ assets }) => assets.map((asset) => [asset.path, asset] as const))).values()];
}
