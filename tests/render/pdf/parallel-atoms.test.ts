import { describe, expect, it } from "vitest";
import type { BlockData, InlineData } from "../../../src/render/pdf/data.ts";
import { divideBlocks } from "../../../src/render/pdf/parallel-atoms.ts";
import { sentencesOf } from "../../../src/render/pdf/parallel-sentences.ts";

const text = (value: string): InlineData => ({ type: "text", value });

function paragraph(id: string, value: string, notice: string | null = null): BlockData {
  return { type: "paragraph", id, mark: notice === null ? null : { lang: "en", notice }, children: [text(value)] };
}

function wordsOf(nodes: readonly InlineData[]): string {
  return nodes
    .map((node) => {
      if ("value" in node) return node.value;
      return "children" in node ? wordsOf(node.children) : "*";
    })
    .join("");
}

const latin = "No record is kept by being hidden. It is kept by being read! Who reads it? ".repeat(12);

describe("a long paragraph", () => {
  it.each([
    ["en", latin],
    ["ar", "لا تُحفظ الوثيقة بإخفائها. إنها تُحفظ بالقراءة! من يقرؤها؟ ".repeat(16)],
    ["ur", "دستاویز چھپانے سے محفوظ نہیں رہتی۔ پڑھنے سے رہتی ہے۔ ".repeat(16)],
    ["zh-Hans", "档案不是藏起来才算保存。有人读它，它才算保存。谁来读它？".repeat(16)],
    ["th", "เอกสารไม่ได้ถูกเก็บรักษาไว้ด้วยการซ่อน".repeat(40)],
  ])("is parted between sentences, or words where there are none: %s", (language, value) => {
    const pieces = sentencesOf([text(value)], language);
    expect(pieces.length).toBeGreaterThan(2);
    expect(pieces.map(wordsOf).join("")).toBe(value);
    if (language !== "th") for (const piece of pieces) expect(wordsOf(piece).trim()).toMatch(/[.!?؟۔。？]$/u);
  });

  it("keeps notes and emphasis where they are, and whole", () => {
    const nodes: readonly InlineData[] = [
      text(latin),
      { type: "note", number: "1", target: "note-1", first: true },
      { type: "strong", children: [text(latin)] },
      text(` ${latin}`),
    ];
    const pieces = sentencesOf(nodes, "en");
    expect(pieces.flat().filter(({ type }) => type !== "text")).toEqual([nodes[1], nodes[2]]);
    expect(pieces.map(wordsOf).join("")).toBe(wordsOf(nodes));
  });

  it("is left alone where it is short", () => {
    expect(sentencesOf([text("One. Two. Three.")], "en")).toHaveLength(1);
  });
});

describe("blocks that a page may end within", () => {
  const cell = (id: string): Extract<BlockData, { type: "table" }>["rows"][number] => [
    { id, mark: null, children: [text(id)] },
  ];
  const blocks: readonly BlockData[] = [
    paragraph("p-1", latin, "Outdated"),
    { type: "rule" },
    {
      type: "numbered",
      points: true,
      spread: true,
      items: [
        { number: "١", checked: null, children: [paragraph("point-1", "One."), paragraph("p-2", "More.")] },
        { number: "٢", checked: null, children: [] },
      ],
    },
    { type: "aside", name: "note", label: "Note", children: [paragraph("p-3", "A"), paragraph("p-4", "B")] },
    {
      type: "table",
      id: "p-5",
      top: true,
      align: ["left"],
      columns: [],
      rows: [cell("p-5"), cell("p-6"), cell("p-7")],
    },
  ];
  const divided = divideBlocks(blocks, "en");

  it("are themselves, taken whole", () => {
    expect(
      divided
        .slice(0, divided.count)
        .map((block) => JSON.stringify(block).replaceAll('"},{"type":"text","value":"', "")),
    ).toEqual(blocks.map((block) => JSON.stringify(block)));
  });

  it("go on without id, number, label and notice", () => {
    const pieces = Array.from({ length: divided.count }, (_, at) => divided.slice(at, at + 1));
    expect(pieces.every((piece) => piece.length === 1)).toBe(true);
    const ids = JSON.stringify(pieces).match(/"id":"[^"]+"/g) ?? [];
    expect(ids.filter((id) => !id.includes("p-5")).length).toBe(new Set(ids.filter((id) => !id.includes("p-5"))).size);
    expect(JSON.stringify(pieces).match(/Outdated/g)).toHaveLength(1);
    expect(JSON.stringify(pieces).match(/"label":"Note"/g)).toHaveLength(1);
    expect(
      pieces.flat().flatMap((block) => (block.type === "numbered" ? block.items.map(({ number }) => number) : [])),
    ).toEqual(["١", "", "٢"]);
  });

  it("repeat the header of a table, which can be linked to once", () => {
    const tables = divided.slice(0, divided.count).filter(({ type }) => type === "table");
    expect(tables).toHaveLength(1);
    const [first, second] = [divided.count - 2, divided.count - 1].map((at) => divided.slice(at, at + 1)[0]);
    expect(first).toMatchObject({ id: "p-5", rows: [[{ id: "p-5" }], [{ id: "p-6" }]] });
    expect(second).toMatchObject({ id: null, rows: [[{ id: null }], [{ id: "p-7" }]] });
  });
});
