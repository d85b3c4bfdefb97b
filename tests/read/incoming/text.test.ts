import { describe, expect, test } from "vitest";
import { cleanText } from "../../../src/read/incoming/characters.ts";
import { bring, page } from "./bring.ts";

describe("characters", () => {
  test.each([
    ["soft hyphens go", "asso\u00adciation", "association"],
    ["zero-width spaces go", "a\u200bb\ufeff", "ab"],
    ["the non-joiner is spelling in Persian", "می\u200cخواهم", "می\u200cخواهم"],
    ["the joiner is spelling in Bengali", "র\u200d\u09cdয", "র\u200d\u09cdয"],
    ["both are noise in Latin", "a\u200cb\u200dc", "abc"],
    ["a zero-width space parts words in Khmer", "ភាសា\u200bខ្មែរ", "ភាសា\u200bខ្មែរ"],
    ["emoji stay joined", "👩\u200d🔧", "👩\u200d🔧"],
    ["no-break spaces become spaces", "a\u00a0b", "a b"],
    [
      "but not in numbers and before French marks",
      "10\u00a0000\u00a0€ ; oui\u202f!",
      "10\u00a0000\u00a0€ ; oui\u202f!",
    ],
    ["direction overrides go", "a\u202eb\u202c", "ab"],
    ["isolates go, paired or not", "a\u2067ب\u2069 c", "aب c"],
    ["isolates go when they are not", "a\u2067b", "ab"],
    ["marks of direction go", "(م\u200f) \u061cx\u200e", "(م) x"],
    ["NFC", "e\u0301", "é"],
  ])("%s", (_, text, wanted) => {
    expect(cleanText(text)).toBe(wanted);
  });

  test("one note a block, with the counts", async () => {
    const { notes } = await bring(page("<p>a\u00adb\u00adc\u00a0d</p>"), "p.html");
    expect(notes.find(({ code }) => code === "characters")).toMatchObject({
      message: "Taken out: 2 soft hyphens, 1 no-break space.",
      text: "abc d",
    });
  });
});

describe("broken paragraphs", () => {
  const bodyOf = async (...paragraphs: readonly string[]) =>
    (await bring(page(paragraphs.map((each) => `<p>${each}</p>`).join("")), "p.html")).body.replace(
      "First words.\n\n",
      "",
    );

  test.each([
    [
      "lower case goes on",
      ["We ask the owners of", "the quays to listen."],
      "We ask the owners of the quays to listen.",
    ],
    ["a word divided", ["We ask the own-", "ers."], "We ask the owners."],
    ["Greek", ["Ζητάμε από τους", "ιδιοκτήτες."], "Ζητάμε από τους ιδιοκτήτες."],
    ["Arabic, by its comma", ["اجتمعنا،", "ونطلب."], "اجتمعنا، ونطلب."],
    ["Chinese, by its comma and without a space", ["我们开会，", "提出要求。"], "我们开会，提出要求。"],
  ])("%s", async (_, paragraphs, wanted) => {
    expect(await bodyOf(...paragraphs)).toBe(wanted);
  });

  test.each([
    ["a stop", ["We ask this.", "and that."]],
    ["a colon", ["We ask:", "bread"]],
    ["a capital", ["We ask the owners", "The quays"]],
    ["a letter that counts", ["We ask the owners", "a) bread"]],
    ["Arabic without a comma", ["اجتمعنا في المدينة", "ونطلب"]],
    ["Bengali with a danda", ["আমরা চাই।", "তারা শুনুক"]],
  ])("%s ends a paragraph", async (_, paragraphs) => {
    expect(await bodyOf(...paragraphs)).toBe(paragraphs.join("\n\n").replace("a)", "a)"));
  });
});

describe("plain text", () => {
  const bodyOf = async (text: string, language = "en") => (await bring(text, "p.txt", language)).body;

  test("lines wrapped at 72 columns are paragraphs again", async () => {
    const wrapped = `A title\n\n${"The quays are open to those who bring food and news and letters to\nthe ships that wait. ".repeat(3).trim()}`;
    expect((await bodyOf(wrapped)).includes("\n")).toBe(false);
  });

  test("wrapped Chinese has no spaces where lines end", async () => {
    const line = "我们这些照看行道树的协会在会议上比较了各城的做法并且一致认为树木应当得到照料因此提出要求";
    expect(await bodyOf(`标题\n\n${line}\n${line}。\n\n完。`, "zh-Hans")).toBe(`${line}${line}。\n\n完。`);
  });

  test("without empty lines each line is a paragraph", async () => {
    expect(await bodyOf("Title\nOne line.\nAnother.\n")).toBe("One line.\n\nAnother.");
  });

  test("numbers and bullets begin blocks", async () => {
    expect(await bodyOf("Title\n\nWe ask:\n1. one and\n   more\n2. two\n\n- a\n- b")).toBe(
      "We ask:\n\n1. one and more\n2. two\n\n- a\n- b",
    );
  });

  test("an underlined line is a heading", async () => {
    expect(await bodyOf("Title\n=====\n\nWords.\n\nThen\n----\n\nMore.")).toBe("Words.\n\n## Then\n\nMore.");
  });

  test("UTF-16, as word processors save it", async () => {
    const text = "Τίτλος\n\nΛόγια.";
    const bytes = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(new Uint16Array([...text].map((each) => each.charCodeAt(0))).buffer),
    ]);
    expect((await bring(bytes, "p.txt")).draft.front.title).toBe("Τίτλος");
  });
});

describe("what people paste", () => {
  test("addresses become links, capitals headings, and an e-mail's signature goes", async () => {
    const text =
      "Title\n\nFirst words here.\n\nWHAT WE ASK\n\nWrite to crew@x.example, or see https://x.example/a_b.\n\n-- \nSent from a telephone\n";
    const { body, notes } = await bring(text, "p.txt");
    expect(body).toBe(
      "First words here.\n\n## WHAT WE ASK\n\nWrite to <crew@x.example>, or see <https://x.example/a_b>.",
    );
    expect(notes.filter(({ code }) => code === "left-out" || code === "heading")).toMatchObject([
      { sure: false, source: 5, line: 11 },
      { source: 9, text: "Sent from a telephone" },
    ]);
  });

  test("colons are escaped only where a directive would begin", async () => {
    const { body } = await bring("T\n\nAt 10:30, Greece:Name, :date[2022-01-18] and :x{y}.\n\nWords.", "p.txt");
    expect(body.split("\n")[0]).toBe("At 10:30, Greece:Name, \\:date\\[2022-01-18] and \\:x{y}.");
  });

  test("two breaks part paragraphs, one does not", async () => {
    const { body, notes } = await bring(
      "<h1>T</h1><div>Α.<br><br>\nΒ<br>γ.<br> <br>1. Δ.<br><br>2. Ε.</div>",
      "p.html",
      "el",
    );
    expect(body).toBe("Α.\n\nΒ\\\nγ.\n\n1. Δ.\n2. Ε.");
    expect(notes.find(({ code }) => code === "points")).toMatchObject({ line: 14 });
  });

  test("a page laid out in a table is no table", async () => {
    const { body } = await bring(
      "<table><tr><td class='menu'>x</td><td><h1>T</h1><p>1. Α.</p><p>2. Β.</p><table><tr><th>a</th></tr><tr><td>b</td></tr></table></td></tr></table>",
      "p.html",
    );
    expect(body).toBe("1. Α.\n2. Β.\n\n| a |\n| - |\n| b |");
  });
});
