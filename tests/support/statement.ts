import { align, alignSource } from "../../src/align/align.ts";
import { describeLocale } from "../../src/config/locale.ts";
import { memoryHost } from "../../src/host/memory.ts";
import { createLabels } from "../../src/localize/labels.ts";
import { localize } from "../../src/localize/localize.ts";
import type { CatalogEntry } from "../../src/model/catalog.ts";
import type { Locale } from "../../src/model/locale.ts";
import type { LocalizedTree } from "../../src/model/localized.ts";
import type { SegmentedStatement } from "../../src/model/segment.ts";
import type { UntranslatedPolicy } from "../../src/model/settings.ts";
import { readStatement } from "../../src/read/statement.ts";
import { segment } from "../../src/segment/segment.ts";

/** A canonical text in memory, read and taken apart. */
export async function segmentText(body: string, front = ""): Promise<SegmentedStatement> {
  const host = memoryHost({ "/p/content/s.md": `---\ntitle: Title\n${front}---\n\n${body}\n` });
  const { statement } = await readStatement(host, "/p", "content/s.md", "s");
  if (statement === undefined) throw new Error("the text cannot be read");
  return segment(statement, "en");
}

export function locale(tag: string, digits?: string): Locale {
  const found = describeLocale(tag, { digits });
  if (found === undefined) throw new Error(`${tag} is no tag`);
  return found;
}

/** A catalog's entry: source, translation, and what else is to be said of it. */
export type EntryText = readonly [source: string, target: string, more?: Partial<CatalogEntry>];

/** A text localized from entries, with its labels' keys for words. */
export function localizeText(
  segmented: SegmentedStatement,
  tag: string,
  entries: readonly EntryText[],
  policy: UntranslatedPolicy = "source",
): LocalizedTree {
  const written = entries.map(([source, target, more], at) => ({
    context: undefined,
    source,
    target,
    fuzzy: false,
    previous: undefined,
    obsolete: false,
    line: at + 1,
    ...more,
  }));
  const catalog = { locale: tag, statement: "s", file: `locales/${tag}/s.po`, header: {}, entries: written, text: "" };
  const { segments } = segmented;
  const alignment = tag === "en" ? alignSource("s", tag, segments) : align("s", tag, segments, catalog);
  const labels = createLabels(
    {
      en: {
        state: {
          missing: "missing: {{language}}",
          stale: "stale",
          staleSource: "stale: {{language}}",
          fuzzy: "fuzzy: {{language}}",
        },
      },
    },
    "en",
  );
  const target = locale(tag);
  return localize(segmented, alignment, {
    locale: target,
    source: locale("en"),
    policy,
    labels: labels.labelsOf(tag, target.intl),
    organizations: new Map(),
    sourceOrganizations: new Map(),
    signings: new Map(),
  });
}
