import { describe, expect, test } from "vitest";
import { docx, paragraph, run } from "../document/docx.ts";
import { bring, page } from "./bring.ts";

async function pointsOf(html: string): Promise<string> {
  const { body } = await bring(page(html), "p.html");
  return body.replace("First words.\n\n", "");
}

describe("numbered points become one list", () => {
  test.each([
    ["a stop", ["1. Alpha.", "2. Beta."]],
    ["a bracket", ["1) Alpha.", "2) Beta."]],
    ["two brackets", ["(1) Alpha.", "(2) Beta."]],
    ["bold numbers", ["<b>1.</b> Alpha.", "<b>2.</b> Beta."]],
    ["bold numbers alone", ["<strong>1</strong> Alpha.", "<strong>2</strong> Beta."]],
    ["Arabic-Indic digits", ["١. Alpha.", "٢. Beta."]],
    ["extended Arabic-Indic digits", ["۱- Alpha.", "۲- Beta."]],
    ["Devanagari digits", ["१. Alpha.", "२. Beta."]],
    ["Bengali digits", ["১) Alpha.", "২) Beta."]],
    ["the stop of Urdu", ["۱۔ Alpha.", "۲۔ Beta."]],
    ["the danda", ["১। Alpha.", "২। Beta."]],
    ["fullwidth digits", ["１．Alpha.", "２．Beta."]],
    ["Chinese numerals", ["一、Alpha.", "二、Beta."]],
  ])("%s", async (_, points) => {
    expect(await pointsOf(points.map((each) => `<p>${each}</p>`).join(""))).toBe("1. Alpha.\n2. Beta.");
  });

  test("line breaks alone keep them apart", async () => {
    expect(await pointsOf("<p>1. Alpha.<br>2. Beta.<br>3. Gamma.</p>")).toBe("1. Alpha.\n2. Beta.\n3. Gamma.");
  });

  test("bold words after the number stay bold", async () => {
    expect(await pointsOf("<p><b>1. Alpha.</b> One.</p><p><b>2. Beta.</b> Two.</p>")).toBe(
      "1. **Alpha.** One.\n2. **Beta.** Two.",
    );
  });

  test("headings between them part the list, and the count goes on", async () => {
    const body = await pointsOf("<p>1. Alpha.</p><p>2. Beta.</p><h2>Then</h2><p>3. Gamma.</p><p>4. Delta.</p>");
    expect(body).toBe("1. Alpha.\n2. Beta.\n\n## Then\n\n3. Gamma.\n4. Delta.");
  });

  test("<ol start> and <li value> count on", async () => {
    const body = await pointsOf(
      '<ol><li>Alpha.</li><li>Beta.</li></ol><h2>Then</h2><ol start="3"><li>Gamma.</li></ol><h2>Last</h2><ol><li value="4">Delta.</li></ol>',
    );
    expect(body).toContain("3. Gamma.");
    expect(body).toContain("4. Delta.");
  });

  test("what stands between two points belongs to the first, with a note", async () => {
    const { body, notes } = await bring(
      page("<ol><li>Alpha.</li></ol><p>More of it.</p><ol start=2><li>Beta.</li></ol>"),
      "p.html",
    );
    expect(body).toContain("1. Alpha.\n\n   More of it.\n\n2. Beta.");
    expect(notes.filter(({ code, sure }) => code === "points" && !sure)).toMatchObject([
      { text: "More of it.", line: 13 },
    ]);
  });

  test("a jump is told, in the text too", async () => {
    const { body, notes } = await bring(
      page("<p>1. Alpha.</p><p>2. Beta.</p><p>4. Delta.</p><p>5. Epsilon.</p>"),
      "p.html",
    );
    expect(body).toContain("4. Delta.\n5. Epsilon.");
    expect(body).toContain("<!-- The numbers jump here, from 2 to 4");
    expect(notes.some(({ sure, message }) => !sure && message.includes("jump"))).toBe(true);
  });

  test("one number alone, a year and a decimal are no points", async () => {
    const body = await pointsOf("<p>1. Alone.</p><p>2022. A year.</p><p>3.5 million people.</p><p>4.5 more.</p>");
    expect(body).toBe("1\\. Alone.\n\n2022\\. A year.\n\n3.5 million people.\n\n4.5 more.");
  });

  test("Word's own numbers go on across headings", async () => {
    const word = docx(
      [
        paragraph(run("Title"), "Heading1"),
        paragraph(run("Alpha."), "list"),
        paragraph(run("Beta."), "list"),
        paragraph(run("Then"), "Heading2"),
        paragraph(run("Gamma."), "list"),
      ].join(""),
    );
    expect((await bring(word, "p.docx")).body).toBe("1. Alpha.\n2. Beta.\n\n## Then\n\n3. Gamma.");
  });
});
