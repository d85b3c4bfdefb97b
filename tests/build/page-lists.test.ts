import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { build } from "../../src/build/build.ts";
import { nodeHost } from "../../src/host/node.ts";
import { unpack } from "../render/epub/unpack.ts";
import { parallelSettings } from "../support/parallel-publication.ts";
import { openAsDrawn } from "../support/pdf-as-drawn.ts";
import { letters, lettersByPage } from "../support/pdf-letters.ts";
import { volumePublication, volumeSettings } from "../support/volume-publication.ts";

/** Volumes and parallel editions, aligned and facing. */
const settings = `${volumeSettings}${/^parallel:.*\n/m.exec(parallelSettings)?.[0] ?? ""}`;

let root: string;

beforeAll(async () => {
  root = await volumePublication({ "hexapla.yaml": settings.replace("[html, epub]", "[pdf, epub]") });
  expect(await build(nodeHost, { root, out: join(root, "dist"), jobs: 1 })).toMatchObject({ failed: [] });
});

/** So many letters tell a place; fewer stand on any page. */
const enough = 4;

interface Listed {
  readonly label: string;
  /** What stands behind the mark, letters and figures only. */
  readonly after: string;
}

/** @throws Where nothing stands behind a mark. */
function listedIn(path: string): readonly Listed[] {
  const files = unpack(readFileSync(join(root, "dist", `${path}.epub`)));
  const [list = ""] = /<nav epub:type="page-list"[\s\S]*?<\/nav>/.exec(files["EPUB/nav.xhtml"] ?? "") ?? [];
  return [...list.matchAll(/href="([^"#]+)#(page-\d+)">([^<]+)</g)].map(([, file = "", id = "", label = ""]) => {
    const [, rest = ""] = (files[`EPUB/${file}`] ?? "").split(`id="${id}"`);
    const texts = rest.slice(rest.indexOf(">") + 1).split(/<sup[\s\S]*?<\/sup>|<[^>]+>/);
    const after = texts.map(letters).find((text) => text.length >= enough);
    if (after === undefined) throw new Error(`${path}: nothing stands behind the mark of page ${label}`);
    return { label, after };
  });
}

function pagesOf(path: string): readonly string[] {
  return lettersByPage(openAsDrawn(readFileSync(join(root, "dist", `${path}.pdf`))));
}

/** A page's number, in whichever digits it is written. */
function numberOf(label: string): number {
  return Number(label.replace(/[٠-٩]/g, (digit) => String("٠١٢٣٤٥٦٧٨٩".indexOf(digit))));
}

const books = [
  ["volumes/all/all", "٩"],
  ["volumes/arabic/arabic", "١"],
  ["parallel/en+ar/joint/joint.en+ar", "1"],
  ["parallel/en+el+zh-Hans/joint/joint.en+el+zh-Hans", "1"],
  ["parallel/ar+ur/joint/joint.ar+ur", "٢"],
] as const;

describe.each(books)("the page list of %s", (path, label) => {
  it("has the pages of its PDF, in the digits that they show", () => {
    const [listed, pages] = [listedIn(path), pagesOf(path)];
    const numbers = listed.map((each) => numberOf(each.label));
    // The contents of a volume are no page of its book.
    const all = pages.map((_, index) => index + 1).filter((page) => !path.startsWith("volumes/") || page !== 2);
    expect(numbers).toEqual(all);
    expect(listed.map((each) => each.label)).toContain(label);
    for (const [index, { after }] of listed.entries()) {
      // A word divided between two pages belongs to neither.
      const starts = [after.slice(0, 12), after.slice(3, 12)].filter((start) => start.length >= enough);
      const page = pages[(numbers[index] ?? 0) - 1];
      const isThere = starts.some((start) => page?.includes(start));
      expect(isThere, `${path} ${numbers[index]}: ${after.slice(0, 24)}`).toBe(true);
    }
  });

  it("names that PDF", () => {
    const opf = unpack(readFileSync(join(root, "dist", `${path}.epub`)))["EPUB/package.opf"];
    const address = `https://statements.example.org/${path.replaceAll("+", "%2B")}.pdf`;
    expect(opf).toContain(`<meta property="pageBreakSource">${address}<`);
    expect(opf).toContain("pageBreakMarkers");
  });
});
