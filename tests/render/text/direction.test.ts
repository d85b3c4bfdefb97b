import { describe, expect, test } from "vitest";
import { directed, firstStrong } from "../../../src/model/direction.ts";
import { isolated, isolatedCell } from "../../../src/render/text/direction.ts";
import { visible } from "./written.ts";

describe("the direction that a viewer finds (UAX #9, P2)", () => {
  test.each([
    ["Latin", "1. Text نص", "ltr"],
    ["Arabic", "(١) نص Text", "rtl"],
    ["Hebrew", "- שלום", "rtl"],
    ["Adlam, beyond the basic plane", "𞤀𞤣", "rtl"],
    ["Bengali", "১. নথি", "ltr"],
    ["neither, by numbers of Urdu", "۱۲ [3]", undefined],
    ["what an isolate holds does not count", "\u2066Text\u2069 نص", "rtl"],
    ["a mark counts", "\u200fText", "rtl"],
  ] as const)("%s", (_, line, direction) => {
    expect(firstStrong(line)).toBe(direction);
  });
});

describe("a mark before a line", () => {
  test.each([
    ["not where a line says it itself", "نص Text", "rtl", "نص Text"],
    ["before a word of the other direction, behind the indent", "   Text نص", "rtl", "   {RLM}Text نص"],
    ["before signs alone", "-----", "rtl", "{RLM}-----"],
    ["from left to right signs need none", "-----", "ltr", "-----"],
    ["an Arabic word first in an English line", "نص is text", "ltr", "{LRM}نص is text"],
    ["not on empty lines", "", "rtl", ""],
    ["not where any direction will do", "Text", undefined, "Text"],
  ] as const)("%s", (_, line, direction, expected) => {
    expect(visible(directed(line, direction))).toBe(expected);
  });
});

test("only words of another direction, or of an unknown one, are isolated", () => {
  expect(visible(isolated("Text", "ltr", "rtl"))).toBe("{LRI}Text{PDI}");
  expect(visible(isolated("نص", "rtl", "ltr"))).toBe("{RLI}نص{PDI}");
  expect(visible(isolated("Text", undefined, "rtl"))).toBe("{FSI}Text{PDI}");
  expect(isolated("نص", "rtl", "rtl")).toBe("نص");
});

test("a cell is isolated where its letters could run into the next one", () => {
  expect(visible(isolatedCell("نص (ABC)", "rtl", "rtl"))).toBe("{RLI}نص (ABC){PDI}");
  expect(isolatedCell("٣٨٪", "rtl", "rtl")).toBe("٣٨٪");
});
