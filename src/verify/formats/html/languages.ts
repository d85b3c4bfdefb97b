import type { Element } from "hast";
import type { Finding } from "../../../model/finding.ts";
import { faultAt } from "../../examined.ts";
import type { ListedFile } from "../../manifest.ts";
import { placeOf, propertyOf, type ReadHtml } from "../../parse/html.ts";
import { isTag } from "../../parse/tag.ts";

/** Language and direction: the page's own, and every `lang` and `hreflang` in it (BCP 47). */
export function* languageFaults({ path, locales, statement }: ListedFile, { elements }: ReadHtml): Generator<Finding> {
  const fault = (message: string, element: Element) =>
    faultAt("html-language", path, { message, hint }, placeOf(element));
  const [root] = elements;
  if (root === undefined) return;
  const language = propertyOf(root, "lang");
  if (language === undefined) yield fault("The page does not say its language (<html lang>).", root);
  if (!["ltr", "rtl"].includes(propertyOf(root, "dir") ?? ""))
    yield fault("The page does not say its direction (<html dir>).", root);
  const [own] = locales;
  if (statement !== null && own !== undefined && language !== undefined && language !== own)
    yield fault(`The page says that it is in “${language}”; the manifest lists it as “${own}”.`, root);
  for (const element of elements) {
    const tags = [propertyOf(element, "lang"), propertyOf(element, "hrefLang")];
    for (const tag of tags)
      if (tag !== undefined && tag !== "" && tag !== "x-default" && !isTag(tag))
        yield fault(`“${tag}” is no language tag (BCP 47).`, element);
  }
}

const hint =
  "Screen readers, hyphenation and fonts go by it. Copy the page again from where the build made it; if it was built so, mend the template.";
