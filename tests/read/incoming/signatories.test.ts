import { describe, expect, test } from "vitest";
import { bring, page } from "./bring.ts";

async function signaturesOf(html: string, language = "en", heading = "Signatories") {
  const { draft } = await bring(page(`<h2>${heading}</h2>${html}`), "p.html", language);
  return draft.signatures.map(({ name, abbreviation, country, date }) => [name, abbreviation, country, date]);
}

const items = (...lines: readonly string[]) => `<ul>${lines.map((line) => `<li>${line}</li>`).join("")}</ul>`;

describe("one line", () => {
  test.each([
    ["Name, Greece", ["Name", undefined, "GR", undefined]],
    ["Name (Greece)", ["Name", undefined, "GR", undefined]],
    ["Greece: Name", ["Name", undefined, "GR", undefined]],
    ["Name – Greece", ["Name", undefined, "GR", undefined]],
    ["Name of Things (NOT), Greece", ["Name of Things", "NOT", "GR", undefined]],
    ["Name (NOT, Greece)", ["Name", "NOT", "GR", undefined]],
    ["Name (Greece) (NOT)", ["Name", "NOT", "GR", undefined]],
    ["Name (NOT 1921)", ["Name", "NOT 1921", undefined, undefined]],
    ["Name of Mexico", ["Name of Mexico", undefined, undefined, undefined]],
    ["Name (in the north)", ["Name (in the north)", undefined, undefined, undefined]],
    ["Name, Atlantis", ["Name, Atlantis", undefined, undefined, undefined]],
    ["Name, Greece (18 January 2022)", ["Name", undefined, "GR", "2022-01-18"]],
    ["Name (NOT), 20 Jan 2022", ["Name", "NOT", undefined, "2022-01-20"]],
    ["Name, UNITED KINGDOM;", ["Name", undefined, "GB", undefined]],
  ])("%s", async (line, wanted) => {
    expect(await signaturesOf(items(line, "Other"))).toEqual([wanted, ["Other", undefined, undefined, undefined]]);
  });

  test.each([
    ["el", "Υπογράφουν:", "Όνομα (ΟΝ), Ελλάδα", ["Όνομα", "ΟΝ", "GR", undefined]],
    ["ar", "الموقعون", "المغرب: الاسم", ["الاسم", undefined, "MA", undefined]],
    ["ur", "دستخط کنندگان", "نام، پاکستان", ["نام", undefined, "PK", undefined]],
    ["bn", "স্বাক্ষরকারী", "নাম (বাংলাদেশ)", ["নাম", undefined, "BD", undefined]],
    ["zh-Hans", "签署方：", "名称（中国）", ["名称", undefined, "CN", undefined]],
    ["tr", "İmzacılar", "Ad, İsveç", ["Ad", undefined, "SE", undefined]],
    ["ru", "Подписали:", "Имя, Россия, 18 января 2022", ["Имя", undefined, "RU", "2022-01-18"]],
    ["de", "Unterzeichner (2)", "Österreich: Name", ["Name", undefined, "AT", undefined]],
    ["fr", "Signataires", "Nom, États-Unis", ["Nom", undefined, "US", undefined]],
    ["es", "Organizaciones firmantes", "Nombre, España", ["Nombre", undefined, "ES", undefined]],
    ["pt-BR", "Signatários", "Nome (Moçambique)", ["Nome", undefined, "MZ", undefined]],
  ])("in %s", async (language, heading, line, wanted) => {
    expect((await signaturesOf(items(line), language, heading))[0]).toEqual(wanted);
  });
});

describe("lists", () => {
  test("a directive stands where the list stood, and its own heading replaces the page's", async () => {
    const { body, notes } = await bring(
      page(`<h2>Signed by</h2>${items("A, Chile", "B, Peru")}<h2>After</h2><p>Words.</p>`),
      "p.html",
    );
    expect(body).toBe("First words.\n\n::signatories\n\n## After\n\nWords.");
    expect(notes.find(({ message }) => message.includes("2 signatories"))).toMatchObject({ line: 14, sure: true });
  });

  test("headings, bold lines and items that are countries group what follows", async () => {
    expect(await signaturesOf("<h3>Chile</h3><ul><li>A</li></ul><h3>Peru</h3><ul><li>B</li></ul>")).toEqual([
      ["A", undefined, "CL", undefined],
      ["B", undefined, "PE", undefined],
    ]);
    expect(await signaturesOf("<p><b>Chile:</b></p><p>A<br>B</p>")).toMatchObject([
      ["A", undefined, "CL", undefined],
      ["B", undefined, "CL", undefined],
    ]);
    expect(await signaturesOf("<ul><li>Chile<ul><li>A</li></ul></li></ul>")).toMatchObject([
      ["A", undefined, "CL", undefined],
    ]);
  });

  test("a table's cells say themselves what they are", async () => {
    const { draft, body } = await bring(
      page(
        "<h2>Signatories</h2><table><tr><th>Who</th><th>Where</th><th>When</th></tr><tr><td>A (AAA)</td><td>Chile</td><td>2022-01-18</td></tr><tr><td>B</td><td></td><td></td></tr></table>",
      ),
      "p.html",
    );
    expect(draft.signatures).toMatchObject([
      { name: "A", abbreviation: "AAA", country: "CL", date: "2022-01-18" },
      { name: "B", country: undefined },
    ]);
    expect(body).toContain('::signatories{as="table"}');
  });

  test("running text only when every name has its country", async () => {
    expect(await signaturesOf("<p>A (Chile), B, C and D (Peru) and E (Cuba).</p>")).toEqual([
      ["A", undefined, "CL", undefined],
      ["B, C and D", undefined, "PE", undefined],
      ["E", undefined, "CU", undefined],
    ]);
    const { body, notes } = await bring(
      page("<h2>Signed by</h2><p>The harbour, the archive and the school have signed.</p>"),
      "p.html",
    );
    expect(body).toContain("The harbour, the archive and the school have signed.");
    expect(notes.find(({ code }) => code === "signatories")).toMatchObject({ sure: false, text: "Signed by" });
  });

  test("a list with a sentence in it stays a list", async () => {
    const { draft, body } = await bring(
      page(`<h2>Signatories</h2>${items("A, Chile", "This sentence is not a name.")}`),
      "p.html",
    );
    expect(draft.signatures).toEqual([]);
    expect(body).toContain("- A, Chile");
  });

  test("two lists are read both, or none of them", async () => {
    const lists = `${items("A, Chile")}<h3>Peru</h3>${items("A sentence that is no name.")}`;
    expect(await signaturesOf(lists)).toEqual([]);
    expect(await signaturesOf(`${items("A, Chile")}<h3>Peru</h3>${items("B")}`)).toHaveLength(2);
  });

  test("what follows the list stays text", async () => {
    const { draft, body, notes } = await bring(
      page("<h2>Signatories</h2><p>A, Chile</p><p>B, Peru</p><p>Address of the office</p>"),
      "p.html",
    );
    expect(notes.find(({ text }) => text === "Address of the office")).toMatchObject({
      code: "signatories",
      sure: false,
    });
    expect(draft.signatures).toHaveLength(2);
    expect(body).toContain("::signatories\n\nAddress of the office");
  });
});

describe("headings that only begin as one", () => {
  test("are believed where what follows can be nothing but names", async () => {
    const heading = "Parties signing the declaration of the islands";
    expect(await signaturesOf(items("A, Chile", "B, Peru"), "en", heading)).toHaveLength(2);
    expect(await signaturesOf(items("bread", "water"), "en", heading)).toEqual([]);
    expect(
      await signaturesOf("<ul><li>Α, Κύπρος</li></ul>", "el", "Κόμματα που υπογράφουν την κοινή δήλωση των νησιών"),
    ).toHaveLength(1);
  });
});
