import { mediaTypes } from "../../model/formats.ts";
import type { SiteFile } from "../../model/page.ts";
import type { Templates } from "../../model/rendition.ts";
import { basePath } from "./base-path.ts";

/** Types that servers do not know, or give without the letters' encoding; by how the file ends. */
const types: readonly (readonly [ending: string, type: string])[] = [
  ["*.epub", mediaTypes.epub],
  ["*.md", mediaTypes.markdown],
  ["*.txt", mediaTypes.text],
  ["*/feed.json", "application/feed+json; charset=utf-8"],
  ["*/feed.xml", "application/atom+xml; charset=utf-8"],
];

/**
 * `_headers`, as Netlify, Cloudflare Pages and others read it: what pages say in a `meta` element, and what can only be said
 * in a header. No name of a file changes with its content, so each is asked for again, and sent only where it has changed.
 * Values of several rules for one file would be joined with commas: none is in two.
 */
export function headersFile(url: string, templates: Templates): SiteFile {
  const base = basePath(url);
  const policy = policyOf(templates);
  const rule = (path: string, lines: readonly string[]) =>
    `${base}${path}\n${lines.map((each) => `  ${each}\n`).join("")}`;
  const all = rule("*", [
    ...(policy === undefined ? [] : [`Content-Security-Policy: ${policy}; frame-ancestors 'none'`]),
    "Cache-Control: public, max-age=0, must-revalidate",
    "Referrer-Policy: no-referrer",
    "X-Content-Type-Options: nosniff",
  ]);
  const others = types.map(([path, type]) => rule(path, [`Content-Type: ${type}`]));
  return { path: "_headers", mediaType: "text/plain; charset=utf-8", content: [all, ...others].join("\n") };
}

/**
 * The Content Security Policy of the pages' frame, a publication's own where it has one. What it allows of a page that is
 * opened from a disk means nothing to one that a server gives.
 */
function policyOf(templates: Templates): string | undefined {
  const meta = /<meta http-equiv="Content-Security-Policy" content="(?<policy>[^"{}]*)">/;
  return meta.exec(templates["html/layout.liquid"] ?? "")?.groups?.policy?.replace(/ file:(?=;| |$)/g, "");
}
