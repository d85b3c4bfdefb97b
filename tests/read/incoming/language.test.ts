import { describe, expect, test } from "vitest";
import { docx, paragraph, run } from "../document/docx.ts";
import { bring } from "./bring.ts";

const german = `Gemeinsame Erklärung

Köln, 5. März 2024

Wir fordern, dass die Häfen offen bleiben und dass jeder kommen darf, der Brot oder Nachrichten bringt.

Unterzeichner

Verein der Hafenfreunde (VHF), Griechenland
Bund der Lotsen, Österreich
`;

describe("a document's language", () => {
  test("German plain text in an English publication: date, place, countries, and a note", async () => {
    const { draft, notes } = await bring(german, "p.txt");
    expect(draft.language).toBe("de");
    expect(draft.front).toMatchObject({ date: "2024-03-05", place: "Köln" });
    expect(draft.signatures.map(({ name, country }) => [name, country])).toEqual([
      ["Verein der Hafenfreunde", "GR"],
      ["Bund der Lotsen", "AT"],
    ]);
    expect(notes.filter(({ code }) => code === "language").map(({ message }) => message)).toEqual([
      "The document seems to be in “de”; the publication's source is “en”. Dates and countries were read in “de”; --language says otherwise.",
    ]);
  });

  test.each([
    [
      "el",
      "Πάτρα, 5 Μαρτίου 2024",
      "Ζητάμε να μείνουν ανοιχτά τα λιμάνια για όλους.",
      "Υπογράφουν",
      "Λέσχη, Κύπρος",
      "CY",
    ],
    [
      "ar",
      "عمّان، ٥ مارس ٢٠٢٤",
      "نطلب أن تبقى المياه للجميع وأن لا تباع في أي مكان من الوادي ولا تحبس.",
      "الموقعون",
      "نادي، تونس",
      "TN",
    ],
    [
      "ur",
      "لاہور، 5 مارچ 2024",
      "ہم مطالبہ کرتے ہیں کہ پانی سب کے لیے رہے اور کوئی اسے کہیں بھی فروخت نہ کرے۔",
      "دستخط کنندگان",
      "انجمن، پاکستان",
      "PK",
    ],
    ["bn", "ঢাকা, ৫ মার্চ ২০২৪", "আমরা চাই বন্দরগুলো সবার জন্য খোলা থাকুক।", "স্বাক্ষরকারী", "নাম (বাংলাদেশ)", "BD"],
    [
      "zh",
      "昆明，2024年3月5日",
      "我们要求港口向所有人开放，并且照看街道上的每一棵树木，任何人都不得砍伐。",
      "签署方",
      "甲会，中国",
      "CN",
    ],
    [
      "tr",
      "İzmir, 5 Mart 2024",
      "Limanların açık kalmasını ve ekmek getiren herkesin gelebilmesini istiyoruz.",
      "İmzacılar",
      "Dernek, İsveç",
      "SE",
    ],
  ])("a Word document in %s", async (...[language, date, words, heading, name, country]) => {
    const lines = ["T", date, words, heading].map((line) => paragraph(run(line)));
    const { draft } = await bring(docx(`${lines.join("")}${paragraph(run(name))}`), "p.docx");
    expect([draft.language, draft.front.date]).toEqual([language, "2024-03-05"]);
    expect(draft.signatures.map((signature) => signature.country)).toEqual([country]);
  });

  test("the publication's own tag is taken for its language", async () => {
    const { draft, notes } = await bring(german, "p.txt", "de-AT");
    expect([draft.language, notes.some(({ code }) => code === "language")]).toEqual(["de-AT", false]);
  });

  test("lang of the page first, unless its letters are of another script", async () => {
    const html = (lang: string, words: string) => `<html lang="${lang}"><h1>T</h1><p>${words}</p><p>${words}</p>`;
    const words = "Wir fordern, dass die Häfen offen bleiben und dass jeder kommen darf.";
    expect((await bring(html("fr", words), "p.html")).draft.language).toBe("fr");
    expect((await bring(html("en", "Ζητάμε να μείνουν ανοιχτά τα λιμάνια."), "p.html")).draft.language).toBe("el");
  });

  test("what contradicts lang is told", async () => {
    const words = "Wir fordern, dass die Häfen offen bleiben und dass jeder kommen darf, der Brot bringt.";
    const { draft, notes } = await bring(`<html lang="en"><h1>T</h1><p>${words}</p>`, "p.html");
    expect(draft.language).toBe("en");
    expect(notes.find(({ code }) => code === "language")?.message).toContain("“en”, but its words look like “de”.");
  });

  test("the call decides before all", async () => {
    const { draft, notes } = await bring(
      `<html lang="fr"><h1>T</h1><p>5. März 2024</p><p>Worte.</p>`,
      "p.html",
      "en",
      "de",
    );
    expect([draft.language, draft.front.date]).toEqual(["de", "2024-03-05"]);
    expect(notes.find(({ code }) => code === "language")?.message).toContain(
      "The call says that the document is in “de”",
    );
  });

  test("a language that is none of those, or a few words, are not guessed", async () => {
    const norwegian =
      "Vi krever at havnene holdes åpne og at alle som bringer brød eller nyheter, får komme inn uten å bli spurt om papirer. ".repeat(
        6,
      );
    const { draft, notes } = await bring(`Tittel\n\n${norwegian}`, "p.txt");
    expect(draft.language).toBe("en");
    expect(notes.find(({ code }) => code === "language")).toMatchObject({ sure: false });
    expect((await bring("Titel\n\nWir sind da.", "p.txt")).draft.language).toBe("en");
  });
});
