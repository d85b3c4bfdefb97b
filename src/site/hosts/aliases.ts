import { type Alias, aliasPage, pathKey } from "../../model/alias.ts";
import { type Published, type PublishedEdition, versionsOf } from "../../model/published.ts";
import type { Settings } from "../../model/settings.ts";

/** A former address and the edition that it leads to. */
export interface Redirect {
  readonly alias: Alias;
  /** The page that stands there; nothing for an address that only a server can answer at. */
  readonly page: string | undefined;
  readonly target: PublishedEdition;
}

/** What becomes of the former addresses. */
export interface Redirects {
  readonly redirects: readonly Redirect[];
  /** Those of statements of which no edition is published. */
  readonly idle: readonly Alias[];
  /** Those at which a page or a file stands that was really made. */
  readonly taken: readonly Alias[];
}

/**
 * Where former addresses lead. Below a locale's folder to the edition in that locale, else to that in the source language;
 * where that one is not published, to the first that is, in the order of hexapla.yaml.
 *
 * @param existing Paths of all that is made beside them.
 */
export function redirectsOf(
  aliases: readonly Alias[],
  published: Published,
  settings: Settings,
  existing: readonly string[],
): Redirects {
  const files = new Set(existing.map(pathKey));
  const keys = new Set(existing.flatMap(withFolders));
  const [redirects, idle, taken]: [Redirect[], Alias[], Alias[]] = [[], [], []];
  for (const alias of aliases) {
    const page = aliasPage(alias.path);
    const target = targetOf(alias, published, settings);
    const [own = "", ...folders] = withFolders(page ?? alias.path);
    if (keys.has(own) || folders.some((key) => files.has(key))) taken.push(alias);
    else if (target === undefined) idle.push(alias);
    else redirects.push({ alias, page, target });
  }
  return { redirects, idle, taken };
}

/** A file's key and those of the folders it stands in. */
function withFolders(path: string): readonly string[] {
  const steps = pathKey(path).split("/");
  return steps.map((_, at) => steps.slice(0, steps.length - at).join("/"));
}

function targetOf(
  { path, statement }: Alias,
  published: Published,
  { locales, source }: Settings,
): PublishedEdition | undefined {
  const { editions } = versionsOf(published, statement);
  const codes = locales.map(({ locale }) => locale.code);
  const folder = pathKey(path.split("/")[0] ?? "");
  const named = path.includes("/") ? codes.filter((code) => pathKey(code) === folder) : [];
  for (const code of [...named, source.code, ...codes]) {
    const found = editions.get(code);
    if (found?.files.html !== undefined) return found;
  }
  return undefined;
}
