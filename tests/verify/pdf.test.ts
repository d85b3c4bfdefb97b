import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFString } from "pdf-lib";
import { beforeAll, describe, expect, test } from "vitest";
import { builtFiles, type Files, faultsIn, verifyFiles } from "./built-publication.ts";

let files: Files;

beforeAll(async () => {
  files = await builtFiles(["html", "pdf", "booklet", "leaflet"]);
}, 240_000);

const pdf = "ur/joint/joint.ur.pdf";
const booklet = "ar/joint/joint.ar.booklet.pdf";

/** The file as another program writes it that changes one thing. */
async function rewritten(path: string, change: (document: PDFDocument) => unknown): Promise<Uint8Array> {
  const document = await PDFDocument.load(files.get(path) ?? new Uint8Array(), { updateMetadata: false });
  await change(document);
  return document.save({ useObjectStreams: false, addDefaultPage: false });
}

/** What is found, but for what the ZIP and other files say of it. */
async function found(path: string, change: (document: PDFDocument) => unknown) {
  return faultsIn(files, path, await rewritten(path, change));
}

const named = (name: string) => PDFName.of(name);

function packet(document: PDFDocument, change: (text: string) => string): void {
  const stream = document.context.lookup(document.catalog.get(named("Metadata")));
  if (!(stream instanceof PDFRawStream)) throw new Error("no metadata");
  const text = change(new TextDecoder().decode(stream.getContents()));
  document.catalog.set(
    named("Metadata"),
    document.context.register(document.context.stream(new TextEncoder().encode(text))),
  );
}

function descriptors(document: PDFDocument): readonly PDFDict[] {
  return document.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFDict && object.get(named("Type")) === named("FontDescriptor") ? [object] : [],
    );
}

const preferences = ({ catalog }: PDFDocument) => catalog.lookup(named("ViewerPreferences"), PDFDict);

type Fault = readonly [what: string, change: (document: PDFDocument) => unknown, code: string, message: RegExp];

const faults: readonly Fault[] = [
  ["no language", ({ catalog }) => catalog.delete(named("Lang")), "pdf-file", /does not say its language/],
  ["another language", ({ catalog }) => catalog.set(named("Lang"), PDFString.of("fa")), "pdf-file", /“fa”.*“ur”/],
  ["no title", (document) => document.setTitle(""), "pdf-file", /no title/],
  [
    "a title that is not shown",
    (document) => preferences(document).delete(named("DisplayDocTitle")),
    "pdf-file",
    /DisplayDocTitle/,
  ],
  ["no tags", ({ catalog }) => catalog.delete(named("StructTreeRoot")), "pdf-conformance", /not tagged/],
  ["tags that do not count", ({ catalog }) => catalog.delete(named("MarkInfo")), "pdf-conformance", /not tagged/],
  ["no metadata", ({ catalog }) => catalog.delete(named("Metadata")), "pdf-conformance", /no metadata/],
  [
    "metadata that is no XML",
    (document) => packet(document, (text) => text.slice(0, 900)),
    "pdf-conformance",
    /no metadata/,
  ],
  [
    "no claim to be PDF/A",
    (document) => packet(document, (text) => text.replace(/<pdfaid:part>3<\/pdfaid:part>/, "")),
    "pdf-conformance",
    /PDF\/A-3a/,
  ],
  [
    "a lesser PDF/A",
    (document) => packet(document, (text) => text.replace("conformance>A<", "conformance>B<")),
    "pdf-conformance",
    /PDF\/A-3a/,
  ],
  [
    "no claim to be PDF/UA",
    (document) => packet(document, (text) => text.replace(/<pdfuaid:part>1<\/pdfuaid:part>/, "")),
    "pdf-conformance",
    /PDF\/UA-1/,
  ],
  ["no source attached", ({ catalog }) => catalog.delete(named("AF")), "pdf-conformance", /source/],
  [
    "no destinations",
    ({ catalog }) => catalog.lookup(named("Names"), PDFDict).delete(named("Dests")),
    "pdf-destination",
    /title.* more/,
  ],
];

test("what a build wrote is right, sheets and volumes and parallel editions too", async () => {
  expect(await verifyFiles(files)).toEqual([]);
  expect([...files.keys()].filter((path) => path.endsWith(".pdf"))).toHaveLength(37);
});

test("a rewriting that changes nothing has no fault", async () => {
  expect(await found(pdf, () => undefined)).toEqual([]);
  expect(await found(booklet, () => undefined)).toEqual([]);
});

describe("one fault, one finding, with its edition", () => {
  test.each(faults)("%s", async (_, change, code, message) => {
    const findings = await found(pdf, change);
    expect(findings).toMatchObject([{ code, severity: "error", statement: "joint", locale: "ur", file: pdf }]);
    expect(findings[0]?.message).toMatch(message);
  });

  test("fonts that are not in the file", async () => {
    const findings = await found(pdf, (document) => {
      for (const descriptor of descriptors(document))
        for (const key of ["FontFile2", "FontFile3"]) descriptor.delete(named(key));
    });
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(["pdf-font"]));
    expect(findings[0]?.message).toMatch(/The font \S+ is not in this PDF/);
  });

  test("no page", async () => {
    const findings = await found(pdf, (document) => {
      for (const at of document.getPageIndices().toReversed()) document.removePage(at);
    });
    expect(findings).toMatchObject([{ code: "pdf-file", message: "This PDF has no page." }]);
  });

  test("encrypted", async () => {
    const findings = await found(pdf, (document) => document.encrypt({ userPassword: "a", ownerPassword: "b" }));
    expect(findings.map(({ code }) => code)).toContain("pdf-file");
    expect(findings[0]?.message).toMatch(/encrypted/);
  });

  test("destinations in a tree of several nodes, some named in UTF-16, are found", async () => {
    const findings = await found(pdf, ({ catalog, context }) => {
      const names = catalog.lookup(named("Names"), PDFDict);
      const flat = names.lookup(named("Dests"), PDFDict).lookup(named("Names"));
      if (!("asArray" in (flat ?? {}))) throw new Error("no names");
      const all = (flat as unknown as { asArray: () => (PDFString | PDFHexString)[] }).asArray();
      const half = (items: readonly unknown[]) => context.register(context.obj({ Names: items as never }));
      const second = all
        .slice(20)
        .map((each) => (each instanceof PDFString ? PDFHexString.fromText(each.decodeText()) : each));
      const root = context.obj({ Kids: [half(all.slice(0, 20)), half(second)] });
      const ref = context.register(root);
      root.set(named("Kids"), context.obj([half(all.slice(0, 20)), half(second), ref]));
      names.set(named("Dests"), ref);
    });
    expect(findings).toEqual([]);
  });
});

describe("bytes that are no PDF", () => {
  test.each([
    ["none", new Uint8Array(), /breaks off/],
    ["a web page in its place", new TextEncoder().encode("<!doctype html><title>404</title>"), /breaks off/],
    ["only its end", new TextEncoder().encode("%PDF-1.7\n%%EOF\n"), /objects cannot be read/],
  ])("%s", async (_, bytes, message) => {
    const findings = await faultsIn(files, pdf, bytes);
    expect(findings).toMatchObject([{ code: "pdf-file" }]);
    expect(findings[0]?.message).toMatch(message);
  });

  test("half of it", async () => {
    const whole = files.get(pdf) ?? new Uint8Array();
    const findings = await faultsIn(files, pdf, whole.slice(0, whole.length / 2));
    expect(findings).toMatchObject([{ code: "pdf-file", message: "This PDF cannot be opened: it breaks off." }]);
  });
});

describe("sheets to print", () => {
  test("are asked for no tags and no standard, but for what printers are told", async () => {
    const findings = await found(booklet, (document) => preferences(document).delete(named("Duplex")));
    expect(findings).toMatchObject([
      { code: "pdf-file", file: booklet, message: expect.stringContaining("short edge") },
    ]);
  });

  test("have backs", async () => {
    const findings = await found(booklet, (document) => document.removePage(1));
    expect(findings).toMatchObject([{ code: "pdf-file", message: expect.stringMatching(/\d+ sides/) }]);
  });

  test("have their fonts and their language", async () => {
    const findings = await found(booklet, (document) => {
      document.catalog.delete(named("Lang"));
      for (const descriptor of descriptors(document))
        for (const key of ["FontFile2", "FontFile3"]) descriptor.delete(named(key));
    });
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(["pdf-file", "pdf-font"]));
  });
});
