import { describe, expect, it } from "vitest";
import { gradeEdit } from "../../../src/align/edits/grade.ts";

function grade(before: string, after: string, language = "en", format: "markdown" | "text" = "markdown") {
  return gradeEdit({ before, after }, { format, language });
}

describe("gradeEdit", () => {
  it.each([
    ["quotation marks", "“Open” archives", '"Open" archives', "en"],
    ["apostrophes", "It's done", "It’s done", "en"],
    ["spaces", "a  b", "a\u00a0b", "en"],
    ["a comma", "paper, ink and glue", "paper, ink, and glue", "en"],
    ["the last stop", "in the year 1948.", "in the year 1948", "en"],
    ["dashes", "archives — open ones", "archives – open ones", "en"],
    ["a dash in a range", "10-20 days", "10–20 days", "en"],
    ["thousands", "1,000 records", "1000 records", "en"],
    ["thousands of another language", "1.000 Akten", "1000 Akten", "de"],
    ["digits of another script", "خلال ٣٠ يوما", "خلال 30 يوما", "ar"],
    ["a space before per cent", "10% of", "10 % of", "en"],
    ["another way of writing strong", "a **b** c", "a __b__ c", "en"],
    ["a soft hyphen and a mark of direction", "archives", "ar\u00adchives\u200e", "en"],
    ["another Unicode form", "Café", "Cafe\u0301", "fr"],
    ["a space between characters", "我们 必须走", "我们必须走", "zh"],
    ["danda", "यह है।", "यह है", "hi"],
    ["Arabic comma", "الورق، والحبر", "الورق والحبر", "ar"],
  ])("takes %s for cosmetic", (_, before, after, language) => {
    expect(grade(before, after, language)).toEqual({ grade: "cosmetic", details: [] });
  });

  it.each([
    ["a word", "Everyone has rights", "Everybody has rights"],
    ["a number word for digits", "within ten days", "within 10 days"],
    ["stress", "a **b** c", "a b c"],
    ["brackets", "a (b) c", "a b c"],
    ["an exclamation", "Yes!", "Yes."],
    ["a range that is none any more", "10-20 days", "10 20 days"],
    ["a hyphen within a word", "re-sign it", "resign it"],
    ["a clause at another place", "In 2025 we met in Rome", "We met in Rome in 2025"],
    ["a contraction", "We can't go", "We cannot go"],
    ["another case", "the State agrees", "the state agrees"],
  ])("takes %s for wording", (_, before, after) => {
    expect(grade(before, after)).toEqual({ grade: "wording", details: [] });
  });

  it.each([
    ["a number", "within 30 days", "within 60 days", "en", "30 → 60"],
    ["a number word", "within ten days", "within five days", "en", "ten → five"],
    ["a point that makes another number", "1,000 men", "1.000 men", "en", "1,000 → 1.000"],
    ["a sign", "-5 degrees", "5 degrees", "en", "-5 → 5"],
    ["a unit", "10% of it", "10€ of it", "en", "% → €"],
    ["a month", "on 3 March", "on 3 April", "en", "March → April"],
    ["a date", "on :date[2022-01-18]", "on :date[2022-01-19]", "en", "2022-01-18 → 2022-01-19"],
    ["a name", "We met in Athens", "We met in Rome", "en", "Athens → Rome"],
    ["an inserted not", "We will accept it", "We will not accept it", "en", "+ not"],
    ["a duty", "They shall answer", "They should answer", "en", "shall → should"],
    ["a question", "It is so.", "It is so?", "en", "+ ?"],
    ["a comma beside a negation", "No, parking here", "No parking here", "en", "No, → No"],
    [
      "a comma beside a negation, Russian",
      "казнить нельзя, помиловать",
      "казнить, нельзя помиловать",
      "ru",
      "нельзя, → , нельзя",
    ],
    ["an address", "[a](https://x.example)", "[a](https://y.example)", "en", "https://x.example → https://y.example"],
    ["a footnote", "a[^n] b", "a[^m] b", "en", "[^n] → [^m]"],
    ["a French elision", "Nul n’est tenu", "Nul est tenu", "fr", "− n’"],
    ["a Turkish verb", "Kimse yapamaz", "Kimse yapar", "tr", "− yapamaz"],
    ["a negation behind a comma", "They were, hardly used", "They were none", "en", "hardly → none"],
    ["an Arabic negation behind a comma", "نوافق، لا نوقع اليوم", "نوافق، نوقع اليوم", "ar", "− لا"],
    ["a Greek question", "Τι κάνεις;", "Τι κάνεις.", "el", "− ?"],
    ["an Arabic negation", "يجب النشر", "لا يجب النشر", "ar", "+ لا"],
    ["a Spanish duty", "Deben publicar", "Pueden publicar", "es", "Deben → Pueden"],
    ["a German negation", "Das gilt für alle", "Das gilt nicht für alle", "de", "+ nicht"],
    ["a Portuguese negation", "Podem fechar", "Não podem fechar", "pt", "+ Não"],
    ["an Italian duty", "Devono aprire", "Possono aprire", "it", "Devono → Possono"],
  ])("takes %s for meaning", (_, before, after, ...[language, detail]) => {
    expect(grade(before, after, language)).toEqual({ grade: "meaning", details: [detail] });
  });

  it("compares figures in their order", () => {
    expect(grade("10 men and 20 women", "20 men and 10 women").grade).toBe("meaning");
  });

  it("has no opinion on names where every noun has a capital, or every word", () => {
    expect(grade("Die alten Kinder gehen", "Die alten Männer gehen", "de").grade).toBe("wording");
    expect(grade("Universal Declaration Of Rights", "Universal Statement Of Rights").grade).toBe("wording");
  });

  it("reads plain text as plain text", () => {
    expect(grade("a *b* c", "a b c", "en", "text").grade).toBe("wording");
    expect(grade("5 * 3", "5 * 3", "en", "text").grade).toBe("cosmetic");
  });
});
