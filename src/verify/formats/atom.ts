import type { Element } from "xast";
import type { Finding } from "../../model/finding.ts";
import { type Check, faultAt, type Link, uploadAgain } from "../examined.ts";
import { readText } from "../parse/text.ts";
import { childrenOf, elementsIn, placeOfElement, readXml, textIn } from "../parse/xml.ts";

/** An Atom feed (RFC 4287): what it must say of itself and of each entry, and links that lead somewhere. */
export const checkAtom: Check = ({ path }, bytes) => {
  const { text, findings } = readText(path, bytes);
  if (findings.length > 0) return { findings };
  const fault = (message: string, place = {}) => faultAt("feed", path, { message, hint: uploadAgain }, place);
  const xml = readXml(text);
  if (!xml.ok) return { findings: [fault(`This feed is no XML: ${xml.message}.`, xml.place)] };
  const { root } = xml;
  if (root.name !== "feed" || root.attributes.xmlns !== "http://www.w3.org/2005/Atom")
    return { findings: [fault("This is no Atom feed.", placeOfElement(root))] };
  const entries = childrenOf(root, "entry");
  const lacking = [root, ...entries].flatMap((element) => lacks(element, fault));
  return { findings: [...lacking, ...doubledIds(entries, fault)], links: linksIn(root) };
};

type Fault = (message: string, place: object) => Finding;

/** RFC 4287, 4.1.1 and 4.1.2. */
function lacks(element: Element, fault: Fault): readonly Finding[] {
  return ["id", "title", "updated"].flatMap((name) => {
    const [found] = childrenOf(element, name);
    if (found !== undefined && textIn(found).trim() !== "") return [];
    return [fault(`The feed’s <${element.name}> has no ${name}.`, placeOfElement(element))];
  });
}

function doubledIds(entries: readonly Element[], fault: Fault): readonly Finding[] {
  const seen = new Set<string>();
  return entries.flatMap((entry) => {
    const id = textIn(childrenOf(entry, "id")[0]).trim();
    const isNew = !seen.has(id);
    seen.add(id);
    return isNew ? [] : [fault(`Two entries have the id ${id}.`, placeOfElement(entry))];
  });
}

function linksIn(root: Element): readonly Link[] {
  return [...elementsIn(root)].flatMap((element) => {
    const address = element.name === "link" ? element.attributes.href : undefined;
    return address ? [{ address, withFragment: false, isLoaded: false, ...placeOfElement(element) }] : [];
  });
}
