import { expect, it } from "vitest";
import { numbersOf } from "../../../src/align/adopt/numbers.ts";

it.each([
  ["Article 23", [23]],
  ["المادة ٢٣", [23]],
  ["ধারা ২৩", [23]],
  ["มาตรา ๒๓", [23]],
  ["第二十三条", [23]],
  ["第十条", [10]],
  ["第七条", [7]],
  ["Artículo XXIII", [23]],
  ["Artikel IX", [9]],
  ["𝟐𝟑 in mathematical digits", [23]],
  ["10 March 2026", [10, 2026]],
  ["I have the right, said Mix and Liv, and so it goes on for long", []],
])("%s: %j", (text, numbers) => {
  expect(numbersOf(text)).toEqual(numbers);
});
