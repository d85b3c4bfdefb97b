import { absoluteUrl } from "../../model/address.ts";
import type { Edition } from "../../model/edition.ts";
import type { Finding } from "../../model/finding.ts";
import type { Rendered, Templates } from "../../model/rendition.ts";
import type { Certification } from "../../model/settings.ts";
import { packContainer } from "./container.ts";
import { contentDocument, stylePath } from "./content-document.ts";
import { type BookFont, fontResources, fontRules } from "./fonts.ts";
import { imageResource } from "./images.ts";
import { languagesOf } from "./languages.ts";
import { publicationAddress } from "./links.ts";
import type { BookTraits, PackageTraits } from "./metadata.ts";
import { navigationDocument, navigationPath } from "./navigation.ts";
import { packageDocument, type Resource } from "./package-document.ts";
import { assembleBook, type Book, type BookInput } from "./pages.ts";

/** What an e-book needs beside the edition. */
export interface EpubInput extends BookInput {
  /** The cover as a picture; without one the book begins with its title page. */
  readonly cover: { readonly bytes: Uint8Array; readonly mediaType: string } | undefined;
  readonly templates: Templates;
  /** Who certifies that the book is accessible; without it no conformance is claimed. */
  readonly certification?: Certification | undefined;
  /** Faces that the book brings. */
  readonly fonts?: readonly BookFont[];
}

/** Folder of the publication in the container. */
const folder = "EPUB";
const packageName = "package.opf";
const styleTemplate = "epub/style.css";
/** A theme's own rules, laid over the others. */
const themeTemplate = "epub/theme.css";

/**
 * An edition as an EPUB 3.3 publication, in memory. The same input gives the same bytes. What could not be written as it
 * stands, a link that leads nowhere for instance, comes back as findings beside the bytes.
 */
export function renderEpub(edition: Edition, input: EpubInput): Rendered {
  const { name, locale, url } = edition;
  const traits = {
    languages: languagesOf(edition),
    pdf: absoluteUrl(url, `${name}.${locale.code}.pdf`),
    series: publicationAddress(edition, 1),
  };
  return renderBook(edition, input, traits, (cover) => assembleBook(edition, cover, input));
}

/**
 * A book of one or of several editions.
 *
 * @param edition What the package says of itself, and in which language.
 * @param traits What its metadata says beside that.
 * @param assemble Gives the pages, with the path of the cover picture in the package.
 */
export function renderBook(
  edition: Edition,
  input: EpubInput,
  traits: BookTraits,
  assemble: (cover: string | undefined) => Book,
): Rendered {
  const style = input.templates[styleTemplate];
  if (style === undefined) return { ok: false, findings: [noTemplate(edition)] };
  const cover = input.cover === undefined ? undefined : imageResource("cover-image", input.cover);
  const book = assemble(cover?.path);
  const fonts = fontResources(input.fonts ?? []);
  const resources: Resource[] = [
    ...documents(edition, book),
    {
      id: "style",
      path: stylePath,
      mediaType: "text/css",
      content: fontRules(input.fonts ?? [], fonts) + style + (input.templates[themeTemplate] ?? ""),
    },
    ...(cover === undefined ? [] : [{ ...cover, properties: "cover-image" }]),
    ...book.images,
    ...fonts,
  ];
  return {
    ok: true,
    bytes: packContainer(
      files(edition, book, resources, { ...traits, certification: input.certification }),
      `${folder}/${packageName}`,
    ),
    pages: undefined,
    findings: book.findings,
  };
}

/** The navigation document and the pages, written. */
function documents(edition: Edition, book: Book): Resource[] {
  const navigation = navigationDocument(edition, book);
  return [
    { ...xhtml(navigationPath, navigation), properties: "nav" },
    ...book.pages.map((page) => xhtml(page.path, contentDocument(edition, page))),
  ];
}

function xhtml(path: string, content: string): Resource {
  return { id: documentId(path), path, mediaType: "application/xhtml+xml", content };
}

function documentId(path: string): string {
  return path.replace(/\.xhtml$/, "");
}

/** The container's files: the package document, then what it lists. */
function files(
  edition: Edition,
  book: Book,
  resources: readonly Resource[],
  known: Omit<PackageTraits, "images" | "coverId" | "pageSource">,
): Parameters<typeof packContainer>[0] {
  const cover = resources.find(({ properties }) => properties === "cover-image");
  const pageSource = (book.pageBreaks ?? []).length > 0 ? known.pdf : undefined;
  const traits = { images: book.images.length > 0, coverId: cover?.id, pageSource, ...known };
  const spine = book.pages.map(({ path }) => documentId(path));
  const document = packageDocument(edition, resources, spine, traits);
  const all = [{ path: packageName, mediaType: "", content: document }, ...resources];
  // A picture is compressed already; SVG is text.
  const stored = (mediaType: string): boolean => mediaType.startsWith("image/") && mediaType !== "image/svg+xml";
  return all.map(({ path, mediaType, content }) => ({ path: `${folder}/${path}`, content, stored: stored(mediaType) }));
}

function noTemplate(edition: Edition): Finding {
  return {
    code: "template",
    severity: "error",
    message: `The template ${styleTemplate} is missing: no e-book can be made.`,
    hint: "Put it back under templates/, or remove your own templates folder to use the one that comes with Hexapla.",
    statement: edition.statement,
    locale: edition.locale.code,
    file: `templates/${styleTemplate}`,
  };
}
