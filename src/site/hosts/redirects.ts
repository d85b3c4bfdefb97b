import { absoluteUrl, encodePath } from "../../model/address.ts";
import type { SiteFile, SitePage } from "../../model/page.ts";
import type { LanguageLink } from "../../model/page-links.ts";
import { type PageText, pageText } from "../../model/page-text.ts";
import { type PublishedEdition, versionsOf } from "../../model/published.ts";
import { languageLink, shownLocales } from "../languages.ts";
import { relativeHref, rootFrom } from "../path.ts";
import type { Site } from "../site.ts";
import { textsOf, wordOf } from "../texts.ts";
import type { Redirect } from "./aliases.ts";
import { basePath } from "./base-path.ts";

/** An edition to go to. */
interface Choice extends LanguageLink {
  readonly title: PageText;
}

/** The pages that stand at former addresses, and `_redirects` for hosts that read it; nothing where there are none. */
export function redirectOutputs(redirects: readonly Redirect[], site: Site): readonly (SitePage | SiteFile)[] {
  if (redirects.length === 0) return [];
  const pages = redirects.flatMap(({ page, target }) => (page === undefined ? [] : [redirectPage(page, target, site)]));
  return [...pages, redirectsFile(redirects, site)];
}

/** A page that leads on at once, without a script, and says so in the language it leads to. */
function redirectPage(page: string, target: PublishedEdition, site: Site): SitePage {
  const { locale } = target.edition;
  const to = target.files.html ?? "";
  return {
    path: page,
    template: "redirect",
    data: {
      lang: locale.code,
      dir: locale.direction,
      script: locale.script.toLowerCase(),
      root: rootFrom(page),
      heading: wordOf(textsOf(site.texts, locale.code), "moved.heading"),
      href: relativeHref(page, to),
      canonical: absoluteUrl(site.settings.url, to),
      choices: choicesOf(target.edition.statement, page, site),
    },
  };
}

/** Every edition of the statement, under its language's own name. */
function choicesOf(statement: string, page: string, { published, settings }: Site): readonly Choice[] {
  const { editions } = versionsOf(published, statement);
  return shownLocales(settings).flatMap((locale) => {
    const other = editions.get(locale.code);
    if (other?.files.html === undefined) return [];
    return [{ ...languageLink(locale, page, other.files.html, settings.url), title: pageText(other.edition.title) }];
  });
}

/** A line a former address: from, to, status. Paths are encoded, so that a space in one parts nothing. */
function redirectsFile(redirects: readonly Redirect[], { settings: { url } }: Site): SiteFile {
  const lines = redirects.map(({ alias, target }) => {
    const from = basePath(url) + encodePath(alias.path);
    return `${from} ${new URL(absoluteUrl(url, target.files.html ?? "")).pathname} 301\n`;
  });
  return { path: "_redirects", mediaType: "text/plain; charset=utf-8", content: lines.join("") };
}
