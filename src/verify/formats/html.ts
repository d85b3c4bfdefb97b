import { encodePath } from "../../model/address.ts";
import { type Check, faultAt, uploadAgain } from "../examined.ts";
import { readHtml } from "../parse/html.ts";
import { readText } from "../parse/text.ts";
import { dataFaults, namedInData } from "./html/data.ts";
import { pageFacts } from "./html/facts.ts";
import { languageFaults } from "./html/languages.ts";
import { linksOf } from "./html/links.ts";
import { securityFaults } from "./html/security.ts";
import { structureFaults } from "./html/structure.ts";

/** A web page: HTML Standard, WCAG 2.2 as far as a parser can tell, and what this site promises of its pages. */
export const checkHtml: Check = (file, bytes) => {
  const { text, findings } = readText(file.path, bytes);
  // Of what is no text, a parser would tell a page of nonsense.
  if (findings.length > 0) return { findings };
  const page = readHtml(text);
  const found = [
    ...structureFaults(file.path, page),
    ...languageFaults(file, page),
    ...securityFaults(file.path, page),
    ...dataFaults(file.path, page),
  ];
  if (!/<\/html\s*>\s*$/i.test(text)) {
    const message = "The page breaks off: it does not end with </html>.";
    found.push(
      faultAt("html-page", file.path, { message, hint: uploadAgain }, { line: text.trimEnd().split("\n").length }),
    );
  }
  const links = [...linksOf(page), ...namedInData(page)];
  const facts = pageFacts(page);
  return { findings: found, links, page: facts, ...baseOf(file.path, facts.leadsOn ? undefined : facts.canonical) };
};

/** Where the site stands, as a page's own address tells: what is left of it without the page's path. */
function baseOf(path: string, canonical: string | undefined): { readonly base?: string } {
  const own = encodePath(path.replace(/(^|\/)index\.html$/, "$1"));
  if (canonical === undefined || !URL.canParse(canonical)) return {};
  const { href } = new URL(canonical);
  return href.endsWith(`/${own}`) ? { base: href.slice(0, href.length - own.length) } : {};
}
