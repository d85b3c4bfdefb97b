import { type Check, type Examined, faultAt, uploadAgain, type VerifyContext } from "../examined.ts";
import type { ListedFile } from "../manifest.ts";
import { checkAtom } from "./atom.ts";
import { checkCss } from "./css.ts";
import { checkEpub } from "./epub.ts";
import { checkHeaders } from "./headers.ts";
import { checkHtml } from "./html.ts";
import { checkGif, checkJpeg, checkPng, checkSvg } from "./images.ts";
import { checkJsonFeed } from "./json-feed.ts";
import { checkPdf } from "./pdf.ts";
import { checkRedirects } from "./redirects.ts";
import { checkRobots } from "./robots.ts";
import { checkIndexScript } from "./search-index.ts";
import { checkSheets } from "./sheets.ts";
import { checkSitemap } from "./sitemap.ts";
import { checkText } from "./text.ts";
import { checkZip } from "./zip.ts";

/** Which check a file gets: the first whose pattern its path has. Files of other kinds are compared with the manifest alone. */
const checks: readonly (readonly [pattern: RegExp, check: Check])[] = [
  [/\.html$/, checkHtml],
  [/\.(booklet|leaflet)\.pdf$/, checkSheets],
  [/\.pdf$/, checkPdf],
  [/\.epub$/, checkEpub],
  [/\.zip$/, checkZip],
  [/\.png$/, checkPng],
  [/\.jpe?g$/, checkJpeg],
  [/\.gif$/, checkGif],
  [/\.svg$/, checkSvg],
  [/(^|\/)feed\.xml$/, checkAtom],
  [/(^|\/)feed\.json$/, checkJsonFeed],
  [/^sitemap(-\d+)?\.xml$/, checkSitemap],
  [/^robots\.txt$/, checkRobots],
  [/^_redirects$/, checkRedirects],
  [/^_headers$/, checkHeaders],
  [/^assets\/search\/.*\.js$/, checkIndexScript],
  [/\.css$/, checkCss],
  [/\.(txt|md|js)$/, checkText],
];

/** Looks into a file as its format asks. Whatever its bytes are, there is an answer. */
export async function examine(file: ListedFile, bytes: Uint8Array, context: VerifyContext): Promise<Examined> {
  const check = checks.find(([pattern]) => pattern.test(file.path))?.[1];
  if (check === undefined) return { findings: [] };
  try {
    return await check(file, bytes, context);
  } catch (error) {
    // Parsers of others throw what they like at damaged bytes; none of it is the user's to read.
    if (!(error instanceof Error)) throw error;
    const message = "This file is so damaged that it cannot be looked into.";
    return { findings: [faultAt("file-unreadable", file.path, { message, hint: uploadAgain })] };
  }
}
