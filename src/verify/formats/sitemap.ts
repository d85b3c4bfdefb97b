import { type Check, faultAt, uploadAgain } from "../examined.ts";
import { readText } from "../parse/text.ts";
import { elementsIn, placeOfElement, readXml, textIn } from "../parse/xml.ts";

/** A sitemap, or the index of several (sitemaps.org, protocol 0.9): readable, and naming what is there. */
export const checkSitemap: Check = ({ path }, bytes) => {
  const { text, findings } = readText(path, bytes);
  if (findings.length > 0) return { findings };
  const fault = (message: string, place = {}) => faultAt("sitemap", path, { message, hint: uploadAgain }, place);
  const xml = readXml(text);
  if (!xml.ok) return { findings: [fault(`The sitemap is no XML: ${xml.message}.`, xml.place)] };
  if (!["urlset", "sitemapindex"].includes(xml.root.name))
    return { findings: [fault("This is no sitemap.", placeOfElement(xml.root))] };
  const elements = [...elementsIn(xml.root)];
  const named = elements.flatMap((element) => {
    const address = element.name === "loc" ? textIn(element).trim() : element.attributes.href;
    return address ? [{ address, withFragment: false, isLoaded: false, ...placeOfElement(element) }] : [];
  });
  const relative = named.filter(({ address }) => !/^https?:\/\//.test(address));
  const faults = relative.map(({ address, ...place }) =>
    fault(`The sitemap names “${address}”, which is no whole address.`, place),
  );
  return { findings: faults, links: named };
};
