import { beforeAll, describe, expect, it } from "vitest";
import { planEditions } from "../../src/build/editions.ts";
import { type Publication, readPublication } from "../../src/build/publication.ts";
import { assembleParallel } from "../../src/edition/parallel.ts";
import { nodeHost } from "../../src/host/node.ts";
import type { Edition } from "../../src/model/edition.ts";
import type { BlockRow, ParallelEdition } from "../../src/model/parallel.ts";
import { plainText, walk } from "../../src/model/tree.ts";
import { parallelPublication, words } from "../support/parallel-publication.ts";

type Plan = Awaited<ReturnType<typeof planEditions>>;

async function plan(root: string): Promise<Plan & { readonly publication: Publication }> {
  const read = await readPublication(nodeHost, root);
  if (!read.ok) throw new Error(JSON.stringify(read.findings));
  return { ...(await planEditions(nodeHost, read.publication)), publication: read.publication };
}

let planned: Plan;

beforeAll(async () => {
  planned = await plan(await parallelPublication());
});

function parallelOf(key: string): ParallelEdition {
  const found = planned.parallel.editions.find((each) => each.key === key);
  if (found === undefined) throw new Error(`no ${key}`);
  return found;
}

function singleOf(key: string): Edition {
  const found = planned.editions.find((each) => each.key === key);
  if (found === undefined) throw new Error(`no ${key}`);
  return found;
}

function blocksOf({ rows }: ParallelEdition): readonly BlockRow[] {
  return rows.filter((row) => row.type === "blocks");
}

function rowOf(parallel: ParallelEdition, id: string): readonly string[] {
  const row = blocksOf(parallel).find((each) => each.id === id);
  if (row === undefined) throw new Error(`no ${id}`);
  return row.cells.map((cell) => cell.map(plainText).join(" | "));
}

/** The notices of a row, by cell. */
function noticesOf(parallel: ParallelEdition, id: string): readonly (readonly string[])[] {
  const row = blocksOf(parallel).find((each) => each.id === id);
  return (row?.cells ?? []).map((cell) =>
    cell.flatMap((block) => [...walk(block)].flatMap(([node]) => node.data?.block?.notice ?? [])),
  );
}

/** Every id of a parallel edition: of rows, cells, blocks, notes and references. */
function idsOf({ rows, editions }: ParallelEdition): readonly string[] {
  const blocks = rows.flatMap((row) => (row.type === "blocks" ? row.cells.flat() : []));
  const inner = blocks.flatMap((block) =>
    [...walk(block)].flatMap(([{ data }]) => [data?.block?.id ?? [], data?.reference?.id ?? []].flat()),
  );
  const plain = rows.flatMap((row) => (row.type === "lines" ? [] : (row.id ?? [])));
  return [...plain, ...inner, ...editions.flatMap(({ notes }) => notes.map(({ id }) => id))];
}

describe("a parallel edition", () => {
  it("is made of every statement in every combination, in the order of hexapla.yaml", () => {
    expect(planned.parallel.editions.map(({ key, pages }) => [key, pages])).toEqual([
      ["joint/en+ar", "aligned"],
      ["report/en+ar", "aligned"],
      ["joint/en+el+zh-Hans", "aligned"],
      ["report/en+el+zh-Hans", "aligned"],
      ["joint/ar+ur", "facing"],
      ["report/ar+ur", "facing"],
    ]);
    const { url, identifier, code, modified, editions } = parallelOf("joint/en+ar");
    expect(url).toBe("https://statements.example.org/parallel/en%2Bar/joint/");
    expect(code).toBe("en+ar");
    expect(modified).toBe("2026-03-20T00:00:00Z");
    const identifiers = [...planned.parallel.editions, ...planned.editions].map((each) => each.identifier);
    expect(new Set(identifiers).size).toBe(identifiers.length);
    expect(identifier).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
    expect(editions.map(({ locale }) => locale.code)).toEqual(["en", "ar"]);
  });

  it("has its rows in reading order, from the title to the list of revisions", () => {
    const rows = parallelOf("joint/en+ar").rows.map((row) => (row.type === "blocks" ? (row.id ?? "–") : row.part));
    expect(rows).toEqual([
      ...["kind", "title", "subtitle", "authors", "dateline", "version", "summary", "translated", "notice"],
      ...["p-1", "section-1", "point-1", "point-2", "section-2", "p-3", "p-4", "p-5", "p-7", "p-8"],
      ...["–", "–", "p-14", "signatories", "–", "revisions", "revision-1"],
    ]);
  });

  it("has a cell for each language in every row, and the words of that language in it", () => {
    for (const parallel of planned.parallel.editions) {
      const locales = parallel.editions.map(({ locale }) => locale.code);
      for (const row of parallel.rows) expect(row.cells).toHaveLength(locales.length);
    }
    expect(rowOf(parallelOf("joint/en+el+zh-Hans"), "section-1")).toEqual([
      "What we ask",
      `${words.el}What we ask`,
      `${words["zh-Hans"]}What we ask`,
    ]);
  });

  it("keeps the numbers of points and of other items, each in the language's digits", () => {
    const row = blocksOf(parallelOf("joint/en+ar")).find(({ id }) => id === "point-2");
    const lists = row?.cells.map(([list]) => list);
    expect(lists).toMatchObject([
      { type: "list", ordered: true, start: 2, children: [{ data: { number: "2" } }] },
      { type: "list", ordered: true, start: 2, children: [{ data: { number: "٢" } }] },
    ]);
    const bullet = blocksOf(parallelOf("joint/en+ar")).find(({ id }) => id === "p-4");
    expect(bullet?.cells[1]).toMatchObject([{ type: "list", ordered: false, children: [{ type: "listItem" }] }]);
  });

  it("gives every id once, a cell's being the row's with its locale, and links lead to the same language", () => {
    for (const parallel of planned.parallel.editions) {
      const ids = idsOf(parallel);
      expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
      const targets = blocksOf(parallel)
        .flatMap(({ cells }) => cells.flat())
        .flatMap((block) => [...walk(block)].map(([node]) => node))
        .flatMap((node) => (node.type === "link" && node.url.startsWith("#") ? node.url.slice(1) : []));
      expect(targets.length).toBeGreaterThan(0);
      for (const target of targets) expect(ids).toContain(target);
    }
    const [first] = blocksOf(parallelOf("joint/en+ar"));
    const urls = first?.cells.map((cell) =>
      cell.flatMap((block) => [...walk(block)].flatMap(([node]) => (node.type === "link" ? node.url : []))),
    );
    expect(urls).toEqual([
      ["#point-2-en", "https://statements.example.org/en/report/"],
      ["#point-2-ar", "https://statements.example.org/ar/report/"],
    ]);
  });

  it("keeps notes with their language", () => {
    const { editions } = parallelOf("report/en+ar");
    expect(editions.map(({ notes }) => notes.map(({ id, number }) => [id, number]))).toEqual([
      [
        ["note-1-en", "1"],
        ["note-2-en", "2"],
        ["note-3-en", "3"],
      ],
      [
        ["note-1-ar", "١"],
        ["note-2-ar", "٢"],
        ["note-3-ar", "٣"],
      ],
    ]);
    expect(editions.at(1)?.notes[0]?.references).toEqual(["note-1-ref-ar"]);
  });

  it("has the ids of the single editions as those of its rows (law 4)", () => {
    for (const key of ["joint", "report"]) {
      const single = [...walk(singleOf(`${key}/en`).body)].flatMap(([node]) => node.data?.block?.id ?? []);
      const rows = blocksOf(parallelOf(`${key}/en+ar`)).flatMap(({ id }) => id ?? []);
      expect(rows.filter((id) => !single.includes(id))).toEqual([]);
      const inner = idsOf(parallelOf(`${key}/en+ar`));
      expect(single.filter((id) => !inner.includes(`${id}-en`) || !inner.includes(`${id}-ar`))).toEqual([]);
    }
  });

  it("lists signatories in each language's own order", () => {
    const [english, arabic] =
      blocksOf(parallelOf("joint/en+ar")).find(
        ({ cells }) => cells[0]?.[0]?.type === "containerDirective" && plainText(cells[0][0]).includes("Forum"),
      )?.cells ?? [];
    expect(english?.map(plainText).join("")).toContain("Alpha Society, GermanyBeta Union (BU–1987), MexicoGamma Forum");
    expect(arabic?.map(plainText).join("")).toContain(`${words.ar}Alpha Society، ألمانيا`);
  });

  it("marks rules and code as the same in every language", () => {
    const shared = blocksOf(parallelOf("joint/en+ar")).filter(({ isShared }) => isShared);
    expect(shared.map(({ cells }) => cells[0]?.[0]?.type)).toEqual(["thematicBreak", "code"]);
  });

  it("refuses editions that do not have the same blocks", () => {
    const joint = singleOf("joint/en");
    const shorter = { ...joint, body: { ...joint.body, children: joint.body.children.slice(1) } };
    expect(() => assembleParallel([joint, shorter], { pages: "aligned", url: joint.url })).toThrow(/differ at p-1/);
  });
});

describe("a block without a current translation", () => {
  it("says so in the language of its cell and shows nothing else, where the source stands beside it", () => {
    const parallel = parallelOf("joint/en+ar");
    expect(rowOf(parallel, "section-2")).toEqual(["Nobody has translated this heading", ""]);
    expect(noticesOf(parallel, "section-2")).toEqual([[], ["لم يُترجَم هذا المقطع بعد."]]);
    expect(rowOf(parallel, "p-14")).toEqual(["Nobody has checked this.", ""]);
    expect(noticesOf(parallel, "p-14")).toEqual([[], ["لم تُراجَع ترجمة هذا المقطع."]]);
    expect(noticesOf(parallelOf("joint/en+el+zh-Hans"), "p-14")).toEqual([
      [],
      ["Η μετάφραση αυτού του χωρίου δεν έχει ελεγχθεί."],
      ["此段译文尚未核对。"],
    ]);
  });

  it("shows what is outdated, marked as such", () => {
    const parallel = parallelOf("joint/en+ar");
    expect(rowOf(parallel, "point-1")).toEqual([
      "Archives stay open for 60 days.",
      `${words.ar}Archives stay open for 30 days.`,
    ]);
    expect(noticesOf(parallel, "point-1")).toEqual([[], ["تغيّر أصل هذا المقطع بعد ترجمته."]]);
  });

  it("leaves no cell of a table empty", () => {
    const row = blocksOf(parallelOf("joint/en+ar")).find(({ id }) => id === "p-8");
    const cells = row?.cells[1]?.flatMap((table) => [...walk(table)].map(([node]) => node));
    const texts = cells?.flatMap((node) => (node.type === "tableCell" ? [plainText(node)] : []));
    expect(texts?.slice(2, 4)).toEqual([`${words.ar}2024`, "–"]);
  });

  it("is marked in what a text includes, too", () => {
    expect(noticesOf(parallelOf("report/en+ar"), "joint-section-2")).toEqual([[], ["لم يُترجَم هذا المقطع بعد."]]);
  });

  it("shows the source in its place, marked, where no column has the source", () => {
    const parallel = parallelOf("joint/ar+ur");
    const heading = "Nobody has translated this heading";
    expect(rowOf(parallel, "section-2")).toEqual([heading, heading]);
    const marks = blocksOf(parallel)
      .find(({ id }) => id === "section-2")
      ?.cells.map(([block]) => block?.data?.block);
    expect(marks).toMatchObject([
      { lang: "en", dir: "ltr", state: "missing" },
      { lang: "en", dir: "ltr", state: "missing" },
    ]);
  });

  it("stands in the single edition as it did", () => {
    const heading = singleOf("joint/ar").body.children.find((node) => node.data?.block?.id === "section-2");
    expect(heading && plainText(heading)).toBe("Nobody has translated this heading");
  });
});
