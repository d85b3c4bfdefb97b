import { describe, expect, test } from "vitest";
import { signingHeading } from "../../../src/read/incoming/signing-headings.ts";
import { bring, page } from "./bring.ts";

const items = (...lines: readonly string[]) => `<ul>${lines.map((line) => `<li>${line}</li>`).join("")}</ul>`;

describe("headings of rounds, in every language of the labels", () => {
  test.each([
    ["en", "Initial signatories", "Further signatories (as of 5 March 2024)"],
    ["en", "First signatories", "Signatories as of 5 March 2024"],
    ["en", "12 new signatories:", "Signatories added on March 5, 2024 (12)"],
    ["es", "Primeros firmantes", "Nuevos firmantes (a 5 de marzo de 2024)"],
    ["fr", "Signataires supplémentaires", "Signataires au 5 mars 2024"],
    ["de", "Neue Unterzeichnerinnen und Unterzeichner", "Weitere Unterzeichner (Stand: 5. März 2024)"],
    ["pt-BR", "Demais organizações signatárias", "Novos signatários (até 5 de março de 2024)"],
    ["el", "Αρχικοί υπογράφοντες", "Νέες υπογραφές (έως τις 5 Μαρτίου 2024)"],
    ["ru", "Первые подписанты", "Подписи по состоянию на 5 марта 2024 г."],
    ["tr", "İlk imzacılar", "5 Mart 2024 tarihi itibarıyla imzacılar"],
    ["ar", "الموقّعون الأوائل", "الموقعون الجدد (حتى ٥ مارس ٢٠٢٤)"],
    ["ur", "نئی دستخط کنندہ تنظیمیں", "مزید دستخط کنندگان (5 مارچ 2024 تک)"],
    ["bn", "আরও স্বাক্ষরকারী সংগঠন", "নতুন স্বাক্ষরকারীগণ (৫ মার্চ ২০২৪ পর্যন্ত)"],
    ["zh-Hans", "首批签署方", "新增签署组织（截至2024年3月5日）"],
  ])("%s: %s; %s", (language, plain, dated) => {
    expect(signingHeading(plain, language)).toEqual({ kind: "whole", isRound: true, day: undefined });
    expect(signingHeading(dated, language)).toEqual({ kind: "whole", isRound: true, day: "2024-03-05" });
  });

  test.each(["New houses", "As of 5 March 2024", "The first to sign was the club", "All", "Other"])(
    "none: %s",
    (text) => {
      expect(signingHeading(text, "en")).toBeUndefined();
    },
  );
});

describe("all rounds are taken", () => {
  test("in order, with the day of the heading, and one directive", async () => {
    const { draft, body, text, notes } = await bring(
      page(
        `<p>Lima, 18 January 2024</p><h2>Signatories</h2><h3>Initial signatories</h3>${items("A, Chile", "B, Peru")}<p>More words.</p><h3>Further signatories (as of 5 March 2024)</h3>${items("C, Cuba", "D, Spain (4 March 2024)", "A, Chile")}<h2>After</h2><p>The end.</p>`,
      ),
      "p.html",
    );
    expect(draft.signatures.map(({ name, date }) => [name, date])).toEqual([
      ["A", undefined],
      ["B", undefined],
      ["C", "2024-03-05"],
      ["D", "2024-03-04"],
      ["A", "2024-03-05"],
    ]);
    expect(body).toBe("First words.\n\n::signatories\n\nMore words.\n\n## After\n\nThe end.");
    expect(text).toContain("signatories:\n  - a\n  - b\n  - c # 2024-03-05\n  - d # 2024-03-04\n---");
    const messages = notes.filter(({ code }) => code === "signatories").map(({ message }) => message);
    expect(messages).toContain("4 signatories went to the front matter; ::signatories shows them here.");
    expect(messages.filter((message) => message.startsWith("Left out"))).toHaveLength(3);
    expect(messages.filter((message) => message.startsWith("2024-03-05 was taken"))).toHaveLength(1);
  });

  test("tables too", async () => {
    const table = (...rows: readonly string[]) =>
      `<table><tr><th>Organization</th><th>Country</th><th>Date</th></tr>${rows.map((row) => `<tr><td>${row.replaceAll("|", "</td><td>")}</td></tr>`).join("")}</table>`;
    const { draft, body } = await bring(
      page(
        `<h2>First signatories</h2>${table("A (AA)|Chile|18 January 2024")}<h2>New signatories</h2>${table("B|Peru|5 March 2024", "C|Cuba|")}`,
      ),
      "p.html",
    );
    expect(draft.signatures.map(({ name, country, date }) => [name, country, date])).toEqual([
      ["A", "CL", "2024-01-18"],
      ["B", "PE", "2024-03-05"],
      ["C", "CU", undefined],
    ]);
    expect(body).toBe('First words.\n\n::signatories{as="table"}');
  });

  test("paragraphs and line breaks, right to left", async () => {
    const { draft, body } = await bring(
      page(
        "<p>الموقعون الأوائل:<br>نادي ألف، تونس<br>نادي باء، الأردن</p><p>الموقعون الجدد (حتى 5 مارس 2024):</p><p>نادي جيم، المغرب</p>",
        '<meta name="x">',
      ),
      "p.html",
      "ar",
    );
    expect(draft.signatures.map(({ country, date }) => [country, date])).toEqual([
      ["TN", undefined],
      ["JO", undefined],
      ["MA", "2024-03-05"],
    ]);
    expect(body).toBe("First words.\n\n::signatories");
  });

  test("a round that cannot be read stays, with a note on its heading", async () => {
    const { draft, body, notes } = await bring(
      page(
        `<h2>First signatories</h2>${items("A, Chile")}<h2>New signatories</h2>${items("B, Peru", "This is a sentence and no name.")}`,
      ),
      "p.html",
    );
    expect(draft.signatures).toHaveLength(1);
    expect(body).toContain("## New signatories\n\n- B, Peru");
    expect(notes.find(({ text, sure }) => text === "New signatories" && !sure)?.code).toBe("signatories");
  });
});

describe("names in the line of their heading", () => {
  test.each([
    ["en", "Parties signing: Alpha Club (AC, Norway), Beta Union (Greece) and Gamma (Peru).", ["NO", "GR", "PE"]],
    ["en", "<b>Signed by:</b> Alpha, of all, Norway; Beta Union (BU), Greece", ["NO", "GR"]],
    ["el", "Υπογράφουν: Λέσχη (ΛΧ, Νορβηγία), Ένωση (Ελλάδα) και Κύκλος (Κύπρος)", ["NO", "GR", "CY"]],
    ["ar", "الموقعون: نادي ألف (تونس)، وفاق باء (الأردن) ونادي جيم (المغرب)", ["TN", "JO", "MA"]],
    ["zh-Hans", "签署方：甲会（中国）、乙会（越南）。", ["CN", "VN"]],
  ])("%s: %s", async (language, line, countries) => {
    const { draft, body } = await bring(page(`<p>${line}</p>`), "p.html", language);
    expect(draft.signatures.map(({ country }) => country)).toEqual(countries);
    expect(body).toBe("First words.\n\n::signatories");
  });

  test("what begins a name is no “and”", async () => {
    const { draft } = await bring(page("<p>الموقعون: نادي (تونس)، وفاق باء (الأردن)</p>"), "p.html", "ar");
    expect(draft.signatures.map(({ name }) => name)).toEqual(["نادي", "وفاق باء"]);
  });

  test("what cannot be told apart stays, and is doubted", async () => {
    const line = "Parties signing: Alpha Club (AC, Norway), Beta, of the north, and Gamma.";
    const { draft, body, notes } = await bring(page(`<p>${line}</p>`), "p.html");
    expect([draft.signatures, body]).toEqual([[], `First words.\n\n${line}`]);
    expect(notes.find(({ code }) => code === "signatories")).toMatchObject({ sure: false, line: 11 });
  });
});
