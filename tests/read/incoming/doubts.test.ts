import { describe, expect, test } from "vitest";
import { bring, page } from "./bring.ts";

const lookAt = async (html: string, language = "en") => {
  const { notes, body, text, draft } = await bring(page(html), "p.html", language);
  return { doubts: notes.filter(({ sure }) => !sure), body, text, draft };
};

describe("what is not certain is said", () => {
  test("a number that does not go on", async () => {
    const { body, doubts } = await lookAt("<p>1. One.</p><p>2. Two.</p><p>3. Three.</p><p>5. Five.</p>");
    expect(body).toContain("3. Three.\n\n5\\. Five.");
    expect(doubts.find(({ code }) => code === "points")).toMatchObject({ text: "5. Five.", line: 15 });
    expect(doubts.find(({ code }) => code === "points")?.message).toContain("the points before it end with 3");
  });

  test("a day that begins a sentence is no number of a point", async () => {
    const { doubts } = await lookAt("<p>1. Eins.</p><p>2. Zwei.</p><p>18. Januar 2022 war der Tag.</p>", "de");
    expect(doubts.filter(({ code }) => code === "points")).toEqual([]);
  });

  test.each([
    ["Chinese", "zh-Hans", "我们这些照看行道树的协会在会议上比较了各城的做", "法并且一致认为树木应当得到照料。"],
    ["Arabic", "ar", "اجتمعنا نحن الجمعيات الموقعة أدناه في مدينة", "عمّان ونطلب أن تبقى المياه للجميع."],
    ["Bengali", "bn", "আমরা চাই যে শহরের সব বন্দর আর সব রাস্তা সবার জন্য", "খোলা থাকুক আর কেউ যেন তা বন্ধ না করে।"],
  ])("%s: a paragraph without a stop", async (_, language, one, other) => {
    const { body, doubts } = await lookAt(`<p>${one}</p><p>${other}</p>`, language);
    expect(body).toContain(`${one}\n\n${other}`);
    expect(doubts.filter(({ code }) => code === "joined")).toMatchObject([{ line: 11 }]);
    const { doubts: none } = await lookAt(`<p>${one}。</p><p>${other}</p>`, language);
    expect(none.filter(({ code }) => code === "joined")).toEqual([]);
  });
});

describe("the date", () => {
  test.each([
    ["en", "Published: 3 March 2024"],
    ["en", "Posted on March 3, 2024, 14:30"],
    ["de", "Veröffentlicht am 3. März 2024"],
    ["el", "Δημοσιεύτηκε στις 3 Μαρτίου 2024"],
    ["ar", "تاريخ النشر: ٣ مارس ٢٠٢٤"],
    ["bn", "প্রকাশিত: ৩ মার্চ ২০২৪"],
    ["zh-Hans", "发布时间：2024年3月3日 14:30"],
  ])("%s: %s", async (language, line) => {
    const { draft, body, doubts } = await lookAt(`<p>${line}</p><p>Words.</p>`, language);
    expect([draft.front.date, draft.front.place, body]).toEqual(["2024-03-03", undefined, "First words.\n\nWords."]);
    expect(doubts.find(({ code }) => code === "date")?.message).toContain("day of publication");
  });

  test("a line that names a day otherwise is offered, and the key left open", async () => {
    const { draft, text, body, doubts } = await lookAt("<p>The meeting of 3 March 2024</p><p>Words.</p>");
    expect(draft.front.date).toBeUndefined();
    expect(text).toContain("\n# date: YYYY-MM-DD\n");
    expect(body).toContain("The meeting of 3 March 2024");
    expect(doubts.map(({ message }) => message)).toContain(
      "This line names a day: write “date: 2024-03-03” if it is the statement's.",
    );
  });

  test("a heading of signatories is no dateline", async () => {
    const { draft } = await lookAt("<p>Signatories, 5 March 2024</p><p>A, Chile</p>");
    expect([draft.front.date, draft.signatures[0]?.date]).toEqual([undefined, "2024-03-05"]);
  });
});

describe("furniture in a line", () => {
  test.each([
    ["links to other pages", "<p>Related: <a href='https://x.example/'>Another story</a></p>"],
    [
      "links to other pages",
      "<p>Σχετικά: <a href='https://x.example/'>Άλλο</a>, <a href='https://x.example/b'>Κι άλλο</a></p>",
    ],
    ["links to other pages", "<div>اقرأ أيضا: <a href='https://x.example/'>خبر آخر</a></div>"],
    ["links to pass the page on", "<p>Print this page</p>"],
    ["links to pass the page on", "<p>Diese Seite drucken</p>"],
    ["links to pass the page on", "<p>打印本页</p>"],
    ["links to pass the page on", "<p>اطبع هذه الصفحة</p>"],
  ])("%s: %s", async (reason, html) => {
    const { body, notes } = await bring(page(html), "p.html");
    expect(body).toBe("First words.");
    expect(notes.map(({ message }) => message)).toContain(`Left out: ${reason}.`);
  });

  test.each([
    "<p>Related: the harbour and <a href='https://x.example/'>the school</a></p>",
    "<p>Print this page by hand, and hang it up.</p>",
  ])("a sentence is none: %s", async (html) => {
    expect((await bring(page(html), "p.html")).body).not.toBe("First words.");
  });
});

describe("addresses that stand for themselves", () => {
  test("are autolinks; with other words they are links", async () => {
    const { body } = await lookAt(
      "<p>See https://x.example/a_b?c=1&amp;copy=2 or <a href='https://x.example/'>https://x.example/</a>, not <a href='https://x.example/d'>https://x.example/</a>.</p>",
    );
    expect(body).toContain(
      "See <https://x.example/a_b?c=1&copy=2> or <https://x.example/>, not [https://x.example/](https://x.example/d).",
    );
  });
});

test.each(["a@x.example---", "a@x-.example"])(
  "what CommonMark would not read as an address is none: %s",
  async (text) => {
    const { body } = await lookAt(`<p>Write to ${text} now.</p>`);
    expect(body).not.toContain("<");
  },
);

describe("marks of direction", () => {
  test("go from names and titles, with a note", async () => {
    const html = "<h1>\u202bبيان\u202c</h1><p>كلمات.</p><h2>الموقعون</h2><ul><li>نادي\u202e ألف\u200f، تونس</li></ul>";
    const { draft, text, notes } = await bring(html, "p.html", "ar");
    expect([draft.front.title, draft.signatures[0]?.name]).toEqual(["بيان", "نادي ألف"]);
    expect(text).not.toMatch(/\p{Bidi_Control}/u);
    expect(notes.filter(({ code }) => code === "characters").map(({ message }) => message)).toEqual([
      "Taken out: 2 direction marks.",
      "Taken out: 2 direction marks.",
    ]);
  });

  test("in a text of both directions somebody must look", async () => {
    const { notes } = await bring(page("<p>نص \u200e(C++)\u200f هنا.</p>"), "p.html", "ar");
    expect(notes.find(({ code }) => code === "characters")).toMatchObject({ sure: false });
  });
});
