import { describe, expect, it } from "vitest";
import { plainText, walk } from "../../src/model/tree.ts";
import { localizeText, segmentText } from "../support/statement.ts";

/** Each block's words and mark. */
function blocks(tree: ReturnType<typeof localizeText>) {
  return [...walk(tree.body)].flatMap(([node]) => {
    const mark = node.data?.block;
    return mark === undefined ? [] : [{ ...mark, text: plainText(node) }];
  });
}

describe("localize", () => {
  it("shows a translation, parsed as inline Markdown", async () => {
    const tree = localizeText(await segmentText("One **two**."), "ar", [
      ["Title", "عنوان"],
      ["One **two**.", "واحد **اثنان**."],
    ]);
    expect(blocks(tree)).toEqual([
      { id: "p-1", state: "current", lang: undefined, dir: undefined, notice: undefined, text: "واحد اثنان." },
    ]);
    expect(JSON.stringify(tree.body)).toContain('"strong"');
    expect(tree.texts.title).toMatchObject({ text: "عنوان", state: "current" });
    expect(tree.marked).toBe(0);
  });

  it("marks what is missing with the language and direction of what stands in for it", async () => {
    const tree = localizeText(await segmentText("One."), "ar", []);
    expect(blocks(tree)).toMatchObject([
      { state: "missing", lang: "en", dir: "ltr", text: "One.", notice: expect.stringMatching(/^missing: /) },
    ]);
    expect(tree.texts.title).toMatchObject({ text: "Title", lang: "en", dir: "ltr" });
    expect(tree.marked).toBe(2);
  });

  const outdated = [
    ["Title", "T"],
    ["We ask one thing of each of them.", "Ζητάμε κάτι.", { fuzzy: true, previous: "We ask a thing of each of them." }],
  ] as const;

  it("shows an outdated translation, marked, only where the policy says so", async () => {
    const segmented = await segmentText("We ask one thing of each of them.");
    expect(blocks(localizeText(segmented, "el", outdated, "stale"))).toMatchObject([
      { state: "stale", lang: undefined, text: "Ζητάμε κάτι.", notice: "stale" },
    ]);
    expect(blocks(localizeText(segmented, "el", outdated, "source"))).toMatchObject([
      { state: "stale", lang: "en", text: "We ask one thing of each of them.", notice: "stale: Αγγλικά" },
    ]);
  });

  it("never shows a fuzzy translation that nobody has looked at", async () => {
    const segmented = await segmentText("One.");
    for (const policy of ["source", "stale", "withhold"] as const) {
      expect(blocks(localizeText(segmented, "el", [["One.", "Ένα;", { fuzzy: true }]], policy))).toMatchObject([
        { state: "fuzzy", text: "One.", lang: "en" },
      ]);
    }
  });

  it("keeps a block one block, whatever its translation begins with", async () => {
    for (const target of [
      "# heading",
      "1. item",
      "> quote",
      "- bullet",
      "    code",
      "two\n\nparagraphs",
      "---",
      "| a | b |\n| - | - |",
    ]) {
      const tree = localizeText(await segmentText("One."), "el", [["One.", target]]);
      expect(tree.body.children.map(({ type }) => type)).toEqual(["paragraph"]);
    }
  });

  it("writes dates in the words of the language they stand in", async () => {
    const segmented = await segmentText("On :date[2022-01-18].");
    expect(blocks(localizeText(segmented, "el", [["On :date[2022-01-18].", "Στις :date[2022-01-18]."]]))[0]?.text).toBe(
      "Στις 18 Ιανουαρίου 2022.",
    );
    expect(blocks(localizeText(segmented, "bn", []))[0]?.text).toBe("On January 18, 2022.");
    expect(blocks(localizeText(segmented, "el", [["On :date[2022-01-18].", "Στις :date[soon]."]]))[0]?.text).toBe(
      "Στις soon.",
    );
  });

  it("carries neither comments nor raw HTML nor front matter into the tree", async () => {
    const tree = localizeText(
      await segmentText("<!-- a word -->\n\nOne <b>two</b>.\n\n<div>x</div>\n\n[d]: https://example.org"),
      "en",
      [],
    );
    expect([...walk(tree.body)].map(([{ type }]) => type)).toEqual(["root", "paragraph", "text"]);
    expect(blocks(tree)[0]?.text).toBe("One two.");
  });
});
