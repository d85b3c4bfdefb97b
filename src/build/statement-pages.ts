import type { Finding } from "../model/finding.ts";
import { mediaTypes } from "../model/formats.ts";
import { type AnyEdition, isParallel, localesOf } from "../model/parallel.ts";
import { versionsOf } from "../model/published.ts";
import type { Rendered } from "../model/rendition.ts";
import type { Stage } from "../publish/stage.ts";
import type { createHtmlRenderer } from "../render/html/page.ts";
import { pageLinks, parallelPageLinks } from "../site/page-links.ts";
import type { Site } from "../site/site.ts";
import { textsOf } from "../site/texts.ts";
import type { MadeEdition } from "./made.ts";
import { pathOf } from "./options.ts";

export type HtmlRenderer = ReturnType<typeof createHtmlRenderer>;

/** What came of writing pages. */
export interface PagesWritten {
  /** Pages that could not be made. */
  readonly failed: readonly string[];
  readonly findings: readonly Finding[];
}

/** What statements' pages are made of. */
export interface StatementPageParts {
  readonly stage: Stage;
  readonly made: readonly MadeEdition[];
  readonly site: Site;
}

/** Writes the HTML of every edition that was made, in one language or several. */
export async function writeStatementPages(parts: StatementPageParts, renderer: HtmlRenderer): Promise<PagesWritten> {
  const failed: string[] = [];
  const findings: Finding[] = [];
  for (const { edition } of parts.made) {
    const { statement } = edition;
    const locales = localesOf(edition);
    const rendered = renderPage(edition, parts, renderer);
    const locale = locales.join("+");
    findings.push(...rendered.findings.map((finding) => ({ statement, locale, ...finding })));
    if (!rendered.ok) {
      failed.push(edition.key);
      continue;
    }
    const path = pathOf(edition, "html");
    const mediaType = mediaTypes.html;
    await parts.stage.add({ path, bytes: rendered.bytes, mediaType, statement, locales, format: "html" });
  }
  return { failed, findings };
}

function renderPage(edition: AnyEdition, { site }: StatementPageParts, renderer: HtmlRenderer): Rendered {
  const { settings, published, texts } = site;
  const { editions, parallel } = versionsOf(published, edition.statement);
  if (isParallel(edition)) {
    const own = parallel.find((each) => each.edition.code === edition.code);
    if (own === undefined) throw new Error("every edition made is published");
    const [{ locale }] = edition.editions;
    return renderer.parallelPage(edition, parallelPageLinks(own, published, settings, textsOf(texts, locale.code)));
  }
  const own = editions.get(edition.locale.code);
  if (own === undefined) throw new Error("every edition made is published");
  return renderer.statementPage(edition, pageLinks(own, published, settings, textsOf(texts, edition.locale.code)));
}
