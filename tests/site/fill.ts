import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { SiteFile, SitePage } from "../../src/model/page.ts";
import { createHtmlRenderer } from "../../src/render/html/page.ts";
import { repository } from "../support/repository.ts";

const folder = join(repository, "templates/html");

/** The templates as they ship. */
export const htmlTemplates = Object.fromEntries(
  readdirSync(folder).map((name) => [`html/${name}`, readFileSync(join(folder, name), "utf8")]),
);

/** The HTML of a page of the site. */
export function fill(page: SitePage | SiteFile | undefined): string {
  if (page === undefined || !("template" in page)) throw new Error("no page");
  const rendered = createHtmlRenderer(htmlTemplates).sitePage(page);
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.findings));
  return new TextDecoder().decode(rendered.bytes);
}
