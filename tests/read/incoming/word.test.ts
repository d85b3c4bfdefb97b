import { expect, test } from "vitest";
import { docx, paragraph, run } from "../document/docx.ts";
import { bring } from "./bring.ts";

const styled = (style: string, text: string) => `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${run(text)}</w:p>`;

test("the first line is the title where nothing is a heading", async () => {
  const { draft, body, notes } = await bring(
    docx(paragraph(run("بيان مشترك")) + paragraph(run("نحن نطلب."))),
    "p.docx",
    "ar",
  );
  expect([draft.front.title, body]).toEqual(["بيان مشترك", "نحن نطلب."]);
  expect(notes[0]).toMatchObject({ code: "title", sure: false, text: "بيان مشترك" });
});

test("headings of Word begin at ##, below the title", async () => {
  const { body } = await bring(
    docx(
      styled("Heading1", "標題") +
        styled("Heading2", "一") +
        paragraph(run("字。")) +
        styled("Heading1", "二") +
        paragraph(run("字。")),
    ),
    "p.docx",
    "zh-Hant",
  );
  expect(body).toBe("## 一\n\n字。\n\n## 二\n\n字。");
});

test("numbers written by hand and Word's own are one list", async () => {
  const { body } = await bring(
    docx(
      [
        paragraph(run("T"), "Heading1"),
        paragraph(run("Α."), "list"),
        paragraph(run("Β."), "list"),
        paragraph(run("3. Γ.")),
        paragraph(run("4. Δ.")),
      ].join(""),
    ),
    "p.docx",
    "el",
  );
  expect(body).toBe("1. Α.\n2. Β.\n3. Γ.\n4. Δ.");
});

test("stress that Word cut into runs is one, and ends at words", async () => {
  const { body } = await bring(
    docx(paragraph(run("T"), "Heading1") + paragraph(run("one ", true) + run("two ", true) + run("three."))),
    "p.docx",
  );
  expect(body).toBe("**one two** three.");
});

test("a page that Word saved: its title, its written numbers, its footnote", async () => {
  const point = (number: number, text: string) =>
    `<p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>${number}.<span>&nbsp;&nbsp; </span></span><![endif]>${text}</p>`;
  const html = `<html lang=fr><title>Autre</title><body><p class=MsoTitle>D&eacute;claration</p><p class=MsoNormal><o:p>&nbsp;</o:p></p>
    <p class=MsoNormal>Nous&nbsp;: tous<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a>.</p>${point(1, "Le papier.")}${point(2, "Le fil.")}
    <div id=ftn1><p><a href="#_ftnref1" name="_ftn1">[1]</a> Depuis 1921.</p></div></body></html>`;
  const { draft, body } = await bring(html, "p.htm");
  expect(draft.front.title).toBe("Déclaration");
  expect(body).toBe("Nous\u00a0: tous[^1].\n\n1. Le papier.\n2. Le fil.\n\n[^1]: Depuis 1921.");
});
