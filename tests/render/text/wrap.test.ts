import { describe, expect, test } from "vitest";
import { glue } from "../../../src/render/text/plain.ts";
import { wrap } from "../../../src/render/text/wrap.ts";
import { visible } from "./written.ts";

const isolate = { ltr: "\u2066", end: "\u2069" } as const;

describe("where a line may end", () => {
  test.each([
    ["between words", "one two three", 8, ["one two", "three"]],
    ["behind a hyphen, a dash and a slash", "well-known and/or", 5, ["well-", "known", "and/", "or"]],
    ["not within a range of numbers", "from 10–12 on", 8, ["from", "10–12 on"]],
    ["not at a no-break space", "page\u00a07 is", 7, ["page\u00a07", "is"]],
    ["between two characters of Chinese", "十八个组织", 6, ["十八个", "组织"]],
    ["not before what closes (kinsoku)", "十八个。组织", 6, ["十八", "个。组", "织"]],
    ["not behind what opens (kinsoku)", "十八（个组", 6, ["十八", "（个组"]],
    ["not before small kana (kinsoku)", "きっぷ", 2, ["きっ", "ぷ"]],
    ["between Korean words", "공동 성명서", 6, ["공동", "성명서"]],
    ["between words of Thai", "ภาษาไทยง่าย", 5, ["ภาษา", "ไทย", "ง่าย"]],
    ["not before the sign that repeats a Thai word", "เด็กๆ", 2, ["เด็กๆ"]],
    ["between words of Lao", "ພາສາລາວ", 5, ["ພາສາ", "ລາວ"]],
    ["between words of Khmer", "ស្រឡាញ់ភាសាខ្មែរ", 10, ["ស្រឡាញ់", "ភាសាខ្មែរ"]],
    ["between words of Burmese", "မြန်မာစကား", 7, ["မြန်မာ", "စကား"]],
    ["behind a danda of Bengali", "করে।এবং", 5, ["করে।", "এবং"]],
    ["at a zero-width space, which is not left behind", "ab\u200bcd", 3, ["ab", "cd"]],
  ] as const)("%s", (_, text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });

  test("glue keeps together, and is gone afterwards", () => {
    expect(wrap(`ab${glue}(c) d`, 4)).toEqual(["ab(c)", "d"]);
  });

  test("a line that was ended stays ended, a word that no line can hold is on one of its own", () => {
    expect(wrap("a\nb incomprehensible c", 6)).toEqual(["a", "b", "incomprehensible", "c"]);
  });
});

describe("width", () => {
  test.each([
    ["combining marks", "e\u0301e\u0302e\u0323 x", 3, ["éêẹ", "x"]],
    ["vowel signs of Arabic", "مُوَقَّع ب", 4, ["مُوَقَّع", "ب"]],
    ["an emoji of several characters", "👩‍👩‍👧 x", 2, ["👩‍👩‍👧", "x"]],
    ["fullwidth letters", "ＡＢ ab", 4, ["ＡＢ", "ab"]],
  ] as const)("%s", (_, text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines.map((line) => line.normalize("NFC")));
  });
});

describe("isolates", () => {
  test("are closed at a line's end and opened again, for a line end ends them", () => {
    const lines = wrap(`نص ${isolate.ltr}Casa de los Cuadernos${isolate.end}، نص`, 12);
    expect(lines.map(visible)).toEqual(["نص {LRI}Casa de{PDI}", "{LRI}los{PDI}", "{LRI}Cuadernos{PDI}،", "نص"]);
  });

  test("stay with the words that they hold", () => {
    const lines = wrap(`字${isolate.ltr}one${isolate.end}字`, 3);
    expect(lines.map(visible)).toEqual(["字", "{LRI}one{PDI}", "字"]);
  });
});
