import type { Stage } from "../publish/stage.ts";
import type { Publication } from "./publication.ts";
import { styleSheets } from "./style-sheet/sheets.ts";

/** What every asset has in common in manifest.json. */
const facts = { statement: undefined, locales: [], format: "asset" } as const;

/** What each script is put together from; the last gives it its name. */
const scripts = [["home.js"], ["reader.js"], ["search-engine.js", "search.js"]] as const;

/**
 * The style sheets, the scripts, and the images that texts show, each once.
 *
 * @param hasParallel Whether there are editions in several languages, which have a script of their own.
 */
export async function writeAssets(
  stage: Stage,
  { templates, statements }: Publication,
  hasParallel: boolean,
): Promise<void> {
  const source = (...names: readonly string[]) => names.map((name) => templates[`html/${name}`] ?? "").join("\n");
  const add = (name: string, content: string, mediaType: string) =>
    stage.add({ path: `assets/${name}`, bytes: new TextEncoder().encode(content), mediaType, ...facts });
  // The tokenizer is loaded only where pages are written.
  const { minified } = await import("./style-sheet/minified.ts");
  const { smallerScript } = await import("./smaller-script.ts");
  for (const [name, parts] of Object.entries(styleSheets)) await add(name, minified(source(...parts)), "text/css");
  for (const parts of [...scripts, ...(hasParallel ? [["parallel.js"]] : [])])
    await add(parts.at(-1) ?? "", await smallerScript(source(...parts)), "text/javascript");
  await add("icon.svg", source("icon.svg"), "image/svg+xml");
  const images = new Map(
    statements.flatMap(({ statement }) => statement.assets.map((asset) => [asset.path, asset] as const)),
  );
  for (const { path, bytes, mediaType } of images.values())
    await stage.add({ path: `assets/${path}`, bytes, mediaType, ...facts });
}
