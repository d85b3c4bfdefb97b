import { describe, expect, test } from "vitest";
import type { Edition } from "../../../src/model/edition.ts";
import { closedLine } from "../../../src/model/plain-line.ts";
import type { Published, PublishedEdition } from "../../../src/model/published.ts";
import { scriptJson } from "../../../src/site/machines/json-ld.ts";
import { parallelJsonLd } from "../../../src/site/machines/json-ld-parallel.ts";
import { aboutJsonLd, homeJsonLd, indexJsonLd } from "../../../src/site/machines/json-ld-site.ts";
import { statementJsonLd } from "../../../src/site/machines/json-ld-statement.ts";
import { datelinePartOf, localeOf, textOf } from "../../render/xhtml/sample-edition.ts";
import { schemaOrgFaults } from "../../support/schema-org.ts";
import { hostileTitle } from "../hostile.ts";
import { parallelOf, publishedOf, settings, siteOf, siteTextsOf, volumeOf } from "../published.ts";

const sha256 = "ab".repeat(32);
const finished: Published["finished"] = new Map(
  ["one.en.pdf", "one.en.epub"].map((name) => {
    const path = `en/one/${name}`;
    return [path, { path, bytes: 4711, mediaType: "application/pdf", sha256 }] as const;
  }),
);

const full: Partial<Edition> = {
  subtitle: textOf("Subtitle", "subtitle"),
  summary: textOf("Summary", "summary"),
  issued: "2026-01-02",
  version: "Version of 3 January 2026",
  authorNames: ["An Author", "Another"],
  translators: ["A Translator"],
  dateline: [datelinePartOf("place", "Athens"), datelinePartOf("date", "2 January 2026")],
  rights: textOf("CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/).", "rights"),
  signatories: [
    { name: "Alpha", day: "2026-01-02" },
    { name: "Beta", day: undefined },
  ],
};

/** The description of an edition, found right by schema.org. */
async function described(edition: PublishedEdition, editions: readonly PublishedEdition[] = [edition]) {
  const { published } = siteOf(editions, { finished });
  const description = JSON.parse(statementJsonLd(edition, published, settings));
  expect(await schemaOrgFaults(description)).toEqual([]);
  return description;
}

describe("an edition", () => {
  test.each([
    ["article", "Article"],
    ["report", "Report"],
    ["statement", "DigitalDocument"],
  ] as const)("of kind %s is a %s of schema.org", async (kind, type) => {
    const edition = publishedOf("one", "en", { kind, ...full });
    expect(await described(edition)).toMatchObject({
      "@type": type,
      "@id": "https://example.org/sub/en/one/",
      name: "one in en",
      inLanguage: "en",
      datePublished: "2026-01-02",
      dateModified: "2026-03-12T00:00:00Z",
      author: [{ "@type": "Person", name: "An Author" }, { name: "Another" }],
      translator: [{ name: "A Translator" }],
      license: "https://creativecommons.org/licenses/by/4.0/",
      locationCreated: { "@type": "Place", name: "Athens" },
    });
  });

  test("names its files with their checksums", async () => {
    const { encoding } = await described(publishedOf("one", "en"));
    expect(encoding).toEqual(
      ["one.en.pdf", "one.en.epub"].map((name) => ({
        "@type": "MediaObject",
        contentUrl: `https://example.org/sub/en/one/${name}`,
        encodingFormat: "application/pdf",
        contentSize: "4711 B",
        sha256,
      })),
    );
  });

  test("names who signed, each with the day", async () => {
    const { contributor } = await described(publishedOf("one", "en", full));
    expect(contributor).toEqual([
      {
        "@type": "Role",
        roleName: "signatory",
        startDate: "2026-01-02",
        contributor: [{ "@type": "Organization", name: "Alpha" }],
      },
      { "@type": "Role", roleName: "signatory", contributor: [{ "@type": "Organization", name: "Beta" }] },
    ]);
  });

  test("an original names its translations that have a page, each of them the original", async () => {
    const editions = ["en", "ar", "tr"].map((code) => publishedOf("one", code));
    const [original, arabic] = editions;
    const all = [
      ...editions,
      publishedOf("one", "de", { files: { pdf: "de/one/one.de.pdf" } }),
      publishedOf("two", "el"),
    ];
    if (original === undefined || arabic === undefined) throw new Error("no editions");
    const { workTranslation, translationOfWork } = await described(original, all);
    expect(workTranslation.map((work: Record<string, unknown>) => [work["@id"], work.inLanguage])).toEqual([
      ["https://example.org/sub/ar/one/", "ar"],
      ["https://example.org/sub/tr/one/", "tr"],
    ]);
    expect(translationOfWork).toBeUndefined();
    const translation = await described(arabic, all);
    expect(translation.translationOfWork["@id"]).toBe("https://example.org/sub/en/one/");
    expect(translation.workTranslation).toBeUndefined();
    expect((await described(arabic, [arabic])).translationOfWork).toBeUndefined();
  });

  test("is part of the publication, and of the volumes that it stands in", async () => {
    const edition = publishedOf("one", "ar");
    const volumes = [
      volumeOf("all", "one", ["en", "ar"]),
      volumeOf("other", "one", ["tr"]),
      volumeOf("two", "two", ["ar"]),
    ];
    const description = JSON.parse(statementJsonLd(edition, siteOf([], { volumes, finished }).published, settings));
    expect(await schemaOrgFaults(description)).toEqual([]);
    expect(
      description.isPartOf.map((whole: Record<string, unknown>) => [whole["@type"], whole.url ?? whole["@id"]]),
    ).toEqual([
      ["WebSite", "https://example.org/sub/"],
      ["Book", "https://example.org/sub/volumes/all/all.pdf"],
    ]);
  });

  test("names who signed once: a translation leads to the original, or names them where that has no page", async () => {
    const english = publishedOf("one", "en", full);
    const arabic = publishedOf("one", "ar", full);
    const translation = await described(arabic, [english, arabic]);
    expect(translation.contributor).toBeUndefined();
    expect(translation.translationOfWork["@id"]).toBe("https://example.org/sub/en/one/");
    expect((await described(arabic, [arabic])).contributor).toHaveLength(2);
  });

  test("rights without an address are no license", async () => {
    const { copyrightNotice, license } = await described(
      publishedOf("one", "en", { rights: textOf("Free.", "rights") }),
    );
    expect([copyrightNotice, license]).toEqual(["Free.", undefined]);
  });
});

test("the home page, the pages of an index", async () => {
  const texts = siteTextsOf("ar");
  const home = JSON.parse(homeJsonLd([localeOf("en"), localeOf("ar")], settings, texts));
  expect(await schemaOrgFaults(home)).toEqual([]);
  const editions = [publishedOf("one", "ar"), publishedOf("two", "ar")];
  const part = { path: "ar/page-2.html", languages: ["ar"], before: 50, total: 52, editions };
  const index = JSON.parse(indexJsonLd(part, settings, texts));
  expect(await schemaOrgFaults(index)).toEqual([]);
  const [one] = editions;
  const about = JSON.parse(
    aboutJsonLd("ar/one/about.html", one?.edition ?? publishedOf("one", "ar").edition, settings, texts),
  );
  expect(await schemaOrgFaults(about)).toEqual([]);
  expect(about.about).toEqual({ "@id": "https://example.org/sub/ar/one/" });
  expect(index["@id"]).toBe("https://example.org/sub/ar/page-2.html");
  expect(index.mainEntity).toMatchObject({ numberOfItems: 52, itemListElement: [{ position: 51 }, { position: 52 }] });
});

test("a parallel edition has those in one language for its parts, where they have a page", async () => {
  const english = publishedOf("one", "en", full);
  const parallel = parallelOf("one", ["en", "ar"], full);
  const { published } = siteOf([english], { parallel: [parallel], finished });
  const description = JSON.parse(parallelJsonLd(parallel, published, settings));
  expect(await schemaOrgFaults(description)).toEqual([]);
  expect(description.inLanguage).toEqual(["en", "ar"]);
  expect(description.hasPart.map((part: Record<string, unknown>) => part["@id"])).toEqual([english.edition.url]);
});

describe("bad input", () => {
  test("nothing ends the script element, and the JSON says what was written", () => {
    const json = scriptJson({ name: hostileTitle });
    expect(json).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.parse(json)).toEqual({ name: hostileTitle });
  });

  test("a hostile title, author and organization", async () => {
    const title = textOf(hostileTitle, "title");
    const signatories = [{ name: hostileTitle, day: "2026-01-01" }];
    const { name } = await described(publishedOf("one", "en", { title, authorNames: [hostileTitle], signatories }));
    expect(name).toBe(closedLine(hostileTitle));
  });

  test.each([
    [{ "@type": "Articel", name: "x" }, "is no type"],
    [{ "@type": "Person", sha256: "x" }, "is no property of"],
    [{ "@type": "Article", datePublished: "yesterday" }, "is no date"],
    [{ "@type": "Article", publisher: { "@type": "Place", name: "x" } }, "leads to no"],
  ])("the judge sees a fault: %j", async (description, fault) => {
    const faults = await schemaOrgFaults({ "@context": "https://schema.org", ...description });
    expect(faults.join()).toContain(fault);
  });
});

test("an article and a report have what search engines ask for; a statement's page says it once", async () => {
  for (const kind of ["article", "report"] as const)
    expect(await described(publishedOf("one", "ar", { kind, ...full }))).toMatchObject({
      headline: "one in ar",
      description: "Summary",
    });
  const statement = await described(publishedOf("one", "ar", { kind: "statement", ...full }));
  expect(Object.keys(statement)).not.toContain("headline");
  expect(Object.keys(statement)).not.toContain("description");
});

test("who translated is named, and not taken for a person", async () => {
  const { translator } = await described(publishedOf("one", "zh-Hans", full));
  expect(translator).toEqual([{ name: "A Translator" }]);
});

test("content without a day has no date of change", async () => {
  const edition = publishedOf("one", "en", { modified: "1980-01-01T00:00:00Z" });
  expect(await described(edition)).not.toHaveProperty("dateModified");
});

test("names close what they open of direction", async () => {
  const title = textOf("evil \u202Etitle", "title");
  const { name, author } = await described(publishedOf("one", "en", { title, authorNames: ["\u2067A"] }));
  expect([name, author]).toEqual(["evil \u202Etitle\u202C", [{ "@type": "Person", name: "\u2067A\u2069" }]]);
});
