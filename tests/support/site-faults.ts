import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { readPage, sitePages } from "./site-pages.ts";

/** A file of dist/, and the id in it that is meant, if any is. */
export interface Target {
  readonly path: string;
  readonly id: string;
}

/**
 * The file that an address leads to; nothing where it leads elsewhere.
 *
 * @param from Path of the page that it stands on.
 * @param url Where the site stands.
 */
export function targetOf(address: string, from: string, url: string): Target | undefined {
  const page = new URL(from.split("/").map(encodeURIComponent).join("/"), url);
  const { origin, pathname, hash } = new URL(address, page);
  if (`${origin}/` !== url) return undefined;
  const path = decodeURIComponent(pathname.slice(1));
  const file = path === "" || path.endsWith("/") ? `${path}index.html` : path;
  return { path: file, id: decodeURIComponent(hash.slice(1)) };
}

/** Addresses and fragments on any page that lead to nothing: one line each, with the page. Only pages have fragments. */
export function deadAddresses(folder: string, url: string): readonly string[] {
  const pages = new Map(sitePages(folder).map((path) => [path, readPage(join(folder, path))]));
  const isThere = ({ path, id }: Target) => {
    const page = pages.get(path);
    if (page !== undefined) return id === "" || page.ids.has(id);
    return id === "" && (statSync(join(folder, path), { throwIfNoEntry: false })?.isFile() ?? false);
  };
  return [...pages].flatMap(([from, { addresses }]) =>
    addresses.flatMap((address) => {
      const target = targetOf(address, from, url);
      return target === undefined || isThere(target) ? [] : [`${from}: ${address}`];
    }),
  );
}

/** Versions by page as the sitemap tells them: address, then address by language. */
export function sitemapVersions(folder: string): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const xml = readFileSync(join(folder, "sitemap.xml"), "utf8");
  const entries = [...xml.matchAll(/<url>.*?<\/url>/gs)].map(([entry]) => {
    const links = [...entry.matchAll(/hreflang="([^"]*)" href="([^"]*)"/g)];
    const versions = new Map(links.map(([, language = "", href = ""]) => [language, href]));
    return [/<loc>(.*?)<\/loc>/.exec(entry)?.[1] ?? "", versions] as const;
  });
  return new Map(entries);
}

/** Pages that a page names as its version in a language, and that do not name the very same ones. */
export function unansweredVersions(versions: ReadonlyMap<string, ReadonlyMap<string, string>>): readonly string[] {
  return [...versions].flatMap(([page, own]) =>
    [...own]
      .filter(([language]) => language !== "x-default")
      .filter(([, address]) => !isSame(own, versions.get(address)))
      .map(([language]) => `${page}: ${language}`),
  );
}

function isSame(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string> = new Map()): boolean {
  return one.size === other.size && [...one].every(([language, address]) => other.get(language) === address);
}
