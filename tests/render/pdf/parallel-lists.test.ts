import { beforeAll, describe, expect, it } from "vitest";
import type { BlockData, ItemData } from "../../../src/render/pdf/data.ts";
import type { Gap, PieceData } from "../../../src/render/pdf/parallel-data.ts";
import { joinLists } from "../../../src/render/pdf/parallel-lists.ts";
import { readPdf } from "../../support/pdf.ts";
import { type Rendered, renderedParallel } from "./parallel-rendered.ts";

function item(number: string): ItemData {
  return { number, checked: null, children: [] };
}

function piece(id: string | null, gaps: readonly Gap[], block: BlockData): PieceData {
  return { lead: false, role: "text", id, gaps, blocks: [block] };
}

function point(number: string, gaps: readonly Gap[] = ["point"]): PieceData {
  const list = { type: "numbered", points: true, spread: true, items: [item(number)] } as const;
  return piece(`point-${number}`, gaps, list);
}

const paragraph: BlockData = { type: "paragraph", id: "p-1", mark: null, children: [] };

describe("rows of a page that are items of one list", () => {
  it("are one list, in which each row's id has its place", () => {
    const [joined, ...rest] = joinLists([point("١"), point("٢"), point("٣")]);
    expect(rest).toEqual([]);
    expect(joined?.id).toBe("point-١");
    expect(joined?.blocks).toMatchObject([
      { items: [{ number: "١" }, { number: "٢", row: "point-٢" }, { number: "٣", row: "point-٣" }] },
    ]);
  });

  it("are not joined with what stands between them, another list, or a list after a paragraph's distance", () => {
    const bullets = piece("p-2", ["paragraph"], { type: "bulleted", points: true, spread: true, items: [item("")] });
    const pieces = [
      point("1"),
      piece("p-1", ["paragraph"], paragraph),
      point("2"),
      bullets,
      point("3", ["point", "aside"]),
    ];
    expect(joinLists(pieces)).toEqual(pieces);
  });
});

const text = `---
title: Points
---

1. One wish.
2. Two wishes.

   More of it.
3. Three wishes.

- A bullet.
- Another.
`;

let aligned: Rendered;
let facing: Rendered;

beforeAll(async () => {
  aligned = await renderedParallel("[[en, ar], [en, el, zh-Hans]]", { "content/report.md": text });
  facing = await renderedParallel("[{ locales: [en, ar], pages: facing }]", { "content/report.md": text });
});

/** Lists, with how many items each has. */
async function listsIn(bytes: Uint8Array): Promise<readonly number[]> {
  const lists: { depth: number; items: number }[] = [];
  for (const line of (await readPdf(bytes)).tags.split("\n")) {
    const depth = line.search(/\S/);
    if (/^ *L\b/.test(line)) lists.push({ depth, items: 0 });
    const list = lists.findLast((each) => each.depth < depth);
    if (/^ *LI\b/.test(line) && list !== undefined) list.items += 1;
  }
  return lists.map(({ items }) => items);
}

describe("the tags of a list whose items are rows", () => {
  it.each(["report/en+ar", "report/en+el+zh-Hans"])("are one list of all its rows: %s", async (key) => {
    expect(await listsIn(await aligned.bytesOf(key))).toEqual([3, 2]);
  });

  it("are one list a page where languages face each other", async () => {
    expect(await listsIn(await facing.bytesOf("report/en+ar"))).toEqual([3, 2, 3, 2]);
  });
});
