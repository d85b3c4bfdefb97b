import type { Finding } from "../model/finding.ts";
import { mediaTypes } from "../model/formats.ts";
import type { SiteFile, SitePage } from "../model/page.ts";
import type { Settings } from "../model/settings.ts";
import type { Stage } from "../publish/stage.ts";
import { localesAt } from "../site/languages.ts";
import type { HtmlRenderer, PagesWritten } from "./statement-pages.ts";

/** Writes the pages and files of the site that are no edition of a statement. */
export async function writeSiteOutputs(
  outputs: readonly (SitePage | SiteFile)[],
  settings: Settings,
  stage: Stage,
  renderer: HtmlRenderer,
): Promise<PagesWritten> {
  const failed: string[] = [];
  const findings: Finding[] = [];
  for (const output of outputs) {
    const { path } = output;
    const artifact = { path, statement: undefined, locales: localesAt(path, settings), format: "site" };
    if ("content" in output) {
      const { content, mediaType } = output;
      const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
      await stage.add({ ...artifact, mediaType, bytes });
      continue;
    }
    const rendered = renderer.sitePage(output);
    findings.push(...rendered.findings);
    if (rendered.ok) await stage.add({ ...artifact, mediaType: mediaTypes.html, bytes: rendered.bytes });
    else failed.push(path);
  }
  return { failed, findings };
}
