import { describe, expect, it } from "vitest";
import { brokenParagraphs } from "../../../src/align/rules/canonical/broken-paragraph.ts";
import { locale, segmentText } from "../../support/statement.ts";

const blocks = async (tag: string, body: string) =>
  brokenParagraphs(await segmentText(body), locale(tag)).map(({ block }) => block);

describe("broken-paragraph", () => {
  it.each([
    ["en", "We met in\n\nthe old library."],
    ["el", "Συναντηθήκαμε στην\n\nπαλιά βιβλιοθήκη."],
    ["ru", "Мы встретились в\n\nстарой библиотеке."],
  ])("finds a sentence in two halves: %s", async (tag, body) => {
    expect(await blocks(tag, body)).toEqual(["p-1"]);
  });

  it.each([
    ["en", "We met.\n\nthe old library"],
    ["en", "We met in\n\nThe Old Library."],
    ["en", "Whereas we met,\n\nand agreed,"],
    ["en", "We ask:\n\nopen archives"],
    ["en", "- open archives\n- closed doors"],
    ["ar", "التقينا في\n\nالمكتبة القديمة."],
    ["ja", "私たちは\n\n会いました。"],
  ])("leaves whole ones alone: %s %s", async (tag, body) => {
    expect(await blocks(tag, body)).toEqual([]);
  });
});
