import { describe, expect, it } from "vitest";
import { dateConflicts } from "../../../src/align/rules/canonical/date-conflict.ts";
import { checkText } from "../../support/check.ts";
import { locale, segmentText } from "../../support/statement.ts";

const found = async (tag: string, body: string, front = "date: 2026-03-12\n") =>
  dateConflicts(await segmentText(body, front), locale(tag));

describe("date-conflict", () => {
  it.each([
    ["en", "We met on 14 March 2026.", "14 March 2026"],
    ["en", "We met on March 14, 2027.", "March 14, 2027"],
    ["en", "From the opening address, 14 March 2026", "14 March 2026"],
    ["en", "We met on :date[2026-03-14].", "2026-03-14"],
    ["en", "We met on :date[2026-03-14/2026-03-15].", "2026-03-14/2026-03-15"],
    ["el", "Συναντηθήκαμε στις 14 Μαρτίου 2026.", "14 Μαρτίου 2026"],
    ["de", "Wir trafen uns am 14.03.2026.", "14.03.2026"],
    ["ar", "اجتمعنا في ١٤ مارس ٢٠٢٦.", "١٤ مارس ٢٠٢٦"],
    ["he", "נפגשנו ב-14 במרץ 2026.", "14 במרץ 2026"],
    ["hi", "हम 14 मार्च 2026 को मिले।", "14 मार्च 2026"],
    ["zh-Hans", "我们于2026年3月14日会面。", "2026年3月14"],
  ])("finds a day after the statement's: %s %s", async (tag, body, actual) => {
    expect(await found(tag, body)).toMatchObject([
      { code: "date-conflict", severity: "warning", block: "p-1", line: 6, actual, expected: "2026-03-12" },
    ]);
  });

  it.each([
    ["en", "We met on 10 March 2026."],
    ["en", "We met on 12 March 2026."],
    ["en", "We report by the end of 2028, in the autumn of 2028."],
    ["en", "Send your comments by 30 June 2026."],
    ["en", "We will meet on 30 June 2026."],
    ["en", "Send them no later than Friday, 30 June 2026."],
    ["tr", "30 Haziran 2026 tarihine kadar yanıtlayın."],
    ["en", "On 3 May we met, and 2028 copies were sold."],
    ["en", "We met on 03/04/2025."],
    ["en", "It was 04/03/2026."],
    ["de", "Antworten bis 30. Juni 2026."],
    ["fr", "Répondez avant le 30 juin 2026."],
    ["ar", "أرسلوا ردودكم قبل ٣٠ يونيو ٢٠٢٦."],
    ["fa", "ما در ۲۳ اسفند ۱۴۰۴ دیدار کردیم."],
    ["zh-Hans", "我们于2026年3月10日会面。"],
  ])("leaves other days alone: %s %s", async (tag, body) => {
    expect(await found(tag, body)).toEqual([]);
  });

  it.each([
    ["an interval's end", "date: 2026-03-12/2026-03-14\n"],
    ["a revision", "date: 2026-03-12\nrevisions: [{ date: 2026-03-20, note: Corrected }]\n"],
    ["where the text first appeared", "date: 2026-03-12\nsource: { title: The Daily, date: 2026-03-14 }\n"],
    ["no date at all", ""],
  ])("counts %s", async (_, front) => {
    expect(await found("en", "We met on 14 March 2026.", front)).toEqual([]);
  });

  it("finds a revision from before the statement", async () => {
    const front = "date: 2026-03-12\nrevisions:\n  - date: 2025-03-20\n    note: Corrected\n";
    expect(await found("en", "We agree.", front)).toMatchObject([{ code: "date-conflict", line: 6, column: 11 }]);
  });

  it("is said by check, and can be switched off", async () => {
    const text = "We met on 14 March 2026.";
    const codes = async (settings: string) =>
      (await checkText(text, {}, { settings })).findings.filter(({ code }) => code === "date-conflict");
    expect(await codes("")).toMatchObject([{ file: "content/s.md", line: 6 }]);
    expect(await codes("check: { rules: { date-conflict: off } }\n")).toEqual([]);
  });
});
