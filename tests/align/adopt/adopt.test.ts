import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readDeclarations } from "../../../bench/alignment/declarations.ts";
import { adopt } from "../../../src/align/adopt/adopt.ts";
import { readPo } from "../../../src/catalog/po.ts";
import { nodeHost } from "../../../src/host/node.ts";
import type { AlignedText, DocumentBlock } from "../../../src/model/adoption.ts";
import { readStatement } from "../../../src/read/statement.ts";
import { segment } from "../../../src/segment/segment.ts";
import { repository } from "../../support/repository.ts";

const { statement } = await readStatement(nodeHost, repository, "content/joint-statement.md", "joint-statement");
if (statement === undefined) throw new Error("the sample cannot be read");
const segmented = segment(statement, "en");

function block(text: string, more: Partial<AlignedText> = {}): DocumentBlock {
  return { text, markdown: text, kind: "paragraph", number: undefined, marks: [], notes: [], ...more };
}

/** The sample's translation as plain text has it: words alone, in order. */
function translation(locale: string): readonly DocumentBlock[] {
  const text = readFileSync(join(repository, `locales/${locale}/joint-statement.po`), "utf8");
  const targets = readPo(text).entries.flatMap(({ source, targets: [target = ""] }) => (source === "" ? [] : [target]));
  return targets.map((target) => block(target.replace(/\[\^[^\]]*\]|[*_]|\]\([^)]*\)/g, "")));
}

describe("adopt", () => {
  it.each(["el", "ar", "zh-Hans", "bn", "ur"])("finds most of the sample in its own words in %s", (locale) => {
    const { covered, leftover } = adopt(segmented, translation(locale), []);
    expect(covered).toBeGreaterThan(0.7);
    expect(leftover).toEqual([]);
  });

  it.each(["ell_monotonic", "arb", "cmn_hans", "ben"])("finds hardly anything of it in another text in %s", (code) => {
    const blocks = readDeclarations().find((declaration) => declaration.code === code)?.blocks ?? [];
    const { covered } = adopt(
      segmented,
      blocks.map((each) => block(each.text, each)),
      [],
    );
    expect(covered).toBeLessThan(0.3);
  });

  it("has every word of the document in a proposal or left over", () => {
    const blocks = [
      block("Gedruckt in Leipzig."),
      ...translation("de"),
      block("Ein Nachwort, das niemand kennt, mit 1234 Wörtern."),
    ];
    const { meetings, leftover } = adopt(segmented, blocks, []);
    expect(meetings.flatMap((meeting) => meeting.blocks)).toEqual(blocks);
    const used = meetings.filter(({ segments }) => segments.length > 0).flatMap((meeting) => meeting.blocks);
    expect(used.length + leftover.length).toBe(blocks.length);
  });

  it("tells where the document translates the same words in two ways", () => {
    const [first] = segmented.segments;
    if (first === undefined) throw new Error("the sample has a title");
    const twice = { ...segmented, segments: [first, { ...first, id: "p-1" }] };
    const { proposals } = adopt(twice, [block("Erste Fassung"), block("Zweite Fassung")], []);
    expect(proposals).toHaveLength(1);
    expect(proposals[0]?.target).toBe("Erste Fassung");
    expect(proposals[0]?.doubts).toContainEqual({ type: "differs", other: "Zweite Fassung" });
  });
});
