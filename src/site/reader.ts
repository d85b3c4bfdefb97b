import type { BlockName, PageHead, ReaderWords } from "../model/page-head.ts";
import { rootFrom } from "./path.ts";
import type { SiteTexts } from "./texts.ts";

/** Keys below `reader` in labels.json. */
const wordKeys = [
  "absent",
  "address",
  "beside",
  "close",
  "copied",
  "copy",
  "failed",
  "loading",
  "open",
  "shown",
  "sign",
] as const;

const nameKeys = [
  "paragraph",
  "passage",
  "point",
  "revision",
  "section",
  "signatories",
  "subtitle",
  "summary",
  "table",
] as const;

/**
 * What a statement's page has for reading it block by block: the words, and the scripts that go with them.
 *
 * @param here Path of the page.
 */
export function readerHead(here: string, texts: SiteTexts): Pick<PageHead, "reader" | "scripts"> {
  return { reader: readerWords(texts), scripts: [`${rootFrom(here)}assets/reader.js`] };
}

function readerWords({ text, labelsLang }: SiteTexts): ReaderWords {
  const words = Object.fromEntries(wordKeys.map((key) => [key, text(`reader.${key}`)] as const));
  const names = nameKeys.map((key) => [key, text(`block.${key}`, { number: "{number}" })] as const);
  return {
    ...(words as Record<(typeof wordKeys)[number], string>),
    choose: text("home.choose"),
    names: { ...Object.fromEntries(names), revisions: text("revisions.heading") } as Record<BlockName, string>,
    lang: labelsLang ?? null,
    dir: labelsLang === undefined ? null : "auto",
  };
}
