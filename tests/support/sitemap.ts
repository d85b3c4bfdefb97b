import { readFileSync } from "node:fs";
import { join } from "node:path";
import { validateXML } from "xmllint-wasm";
import { repository } from "./repository.ts";

/** sitemaps.org's schema, as npm's `sitemap` ships it. */
const sitemapSchema = readFileSync(join(repository, "node_modules/sitemap/schema/sitemap.xsd"), "utf8");

/** `xhtml:link` as search engines document it for sitemaps: the schema wants one for whatever stands in an entry. */
const linkSchema = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/1999/xhtml">
  <xs:element name="link"><xs:complexType>
    <xs:attribute name="rel" use="required"><xs:simpleType><xs:restriction base="xs:string">
      <xs:enumeration value="alternate"/>
    </xs:restriction></xs:simpleType></xs:attribute>
    <xs:attribute name="hreflang" type="xs:language" use="required"/>
    <xs:attribute name="href" type="xs:anyURI" use="required"/>
  </xs:complexType></xs:element>
</xs:schema>`;

const schema = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:import namespace="http://www.sitemaps.org/schemas/sitemap/0.9" schemaLocation="sitemap.xsd"/>
  <xs:import namespace="http://www.w3.org/1999/xhtml" schemaLocation="link.xsd"/>
</xs:schema>`;

/** What is wrong with a sitemap by its schema. */
export async function sitemapFaults(xml: string): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: { fileName: "map.xml", contents: xml },
    schema: { fileName: "all.xsd", contents: schema },
    preload: [
      { fileName: "sitemap.xsd", contents: sitemapSchema },
      { fileName: "link.xsd", contents: linkSchema },
    ],
  });
  return errors.map(({ message }) => message);
}
