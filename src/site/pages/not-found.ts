import type { Locale } from "../../model/locale.ts";
import type { SitePage } from "../../model/page.ts";
import { bareHead } from "../../model/page-head.ts";
import { type PageText, pageText } from "../../model/page-text.ts";
import { siteFrame } from "../frame.ts";
import { basePath } from "../hosts/base-path.ts";
import { indexPath, publishedLocales } from "../languages.ts";
import type { Site } from "../site.ts";
import { textsOf, wordOf } from "../texts.ts";

const path = "404.html";

/** What the page says in one language; words that language has none of are left out, the way to its index never. */
interface Message {
  readonly lang: string;
  readonly dir: Locale["direction"];
  readonly heading: PageText | null;
  readonly text: PageText | null;
  readonly href: string;
  readonly name: string;
  readonly title: PageText;
}

/**
 * The page for addresses at which nothing stands, in every language. A server gives it for any address, however deep: so all
 * its links begin at the root.
 */
export function notFoundPage(site: Site): SitePage {
  const { settings, published, texts } = site;
  const own = textsOf(texts, settings.source.code);
  const root = basePath(settings.url);
  const frame = siteFrame(path, settings.source, [], { settings, published, texts: own });
  const heading = wordOf(own, "notFound.heading");
  return {
    path,
    template: "not-found",
    data: {
      ...frame,
      root,
      head: bareHead,
      documentTitle: `${heading.text} – ${frame.documentTitle}`,
      heading,
      text: wordOf(own, "notFound.text"),
      messages: publishedLocales(published, settings).map((locale) => messageOf(locale, settings.source, site)),
    },
  };
}

function messageOf(locale: Locale, source: Locale, { settings, texts }: Site): Message {
  const own = textsOf(texts, locale.code);
  const isSaid = locale.code === source.code || own.labelsLang !== undefined;
  return {
    lang: locale.code,
    dir: locale.direction,
    heading: isSaid ? null : wordOf(own, "notFound.heading"),
    text: isSaid ? null : wordOf(own, "notFound.text"),
    href: basePath(settings.url) + indexPath(encodeURIComponent(locale.code)),
    name: locale.ownName,
    title: pageText(own.publicationTitle),
  };
}
