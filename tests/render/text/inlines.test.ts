import { describe, expect, test } from "vitest";
import { editionOf, localeOf, textOf } from "../xhtml/sample-edition.ts";
import { bodyOf, written } from "./written.ts";

describe("links", () => {
  test("one number an address, in the order in which they are read; notes come after the text", () => {
    const edition = editionOf(
      "[b](https://b.example/)[^1] [a](https://a.example/) [b again](https://b.example/)\n\n[^1]: [c](https://c.example/) [a](https://a.example/)\n",
    );
    expect(bodyOf(edition)).toBe(
      [
        ...["b[1](*1) a[2] b again[1]", "", "Notes", "-----", "", "(*1) c[3] a[2]", "", "Links", "-----", ""],
        ...["[1] https://b.example/", "[2] https://a.example/", "[3] https://c.example/"],
      ].join("\n"),
    );
  });

  test("an address that stands in the text needs no number and is never broken", () => {
    const address = `https://a.example/${"part/".repeat(14)}-end`;
    const edition = editionOf(`Read ${address} and <me@a.example> and www.a.example now.`);
    expect(bodyOf(edition)).toBe(`Read\n${address}\nand me@a.example and www.a.example now.`);
  });

  test("a link within the text is its words; one that no reader should follow too", () => {
    expect(bodyOf(editionOf("See [above](#p-1) and [this](javascript:alert).\n"))).toBe("See above and this.");
  });

  test("a link to another statement is absolute", () => {
    expect(bodyOf(editionOf("[other](../other/index.html#point-3)\n"))).toBe(
      "other[1]\n\nLinks\n-----\n\n[1] https://example.org/en/other/index.html#point-3",
    );
  });

  test("numbers in the digits of the locale", () => {
    const edition = editionOf("[চুক্তি](https://a.example/)\n", { locale: localeOf("bn") });
    expect(bodyOf(edition)).toContain("চুক্তি[১]\n\nLinks\n-----\n\n[১] https://a.example/");
  });

  test("a mark stays with its word", () => {
    const words = `${"x".repeat(70)}`;
    expect(bodyOf(editionOf(`a ${words}。[^1]\n\n[^1]: b\n`)).split("\n")[1]).toBe(`${words}。(*1)`);
  });
});

test("emphasis is its words, what was struck out is seen, a break is a line's end", () => {
  expect(bodyOf(editionOf("*one* **two** ~~three~~\\\nfour `five`\n"))).toBe("one two ~~three~~\nfour five");
});

test("line ends, spaces, controls and soft hyphens of the source leave no trace", () => {
  const text = written(
    editionOf("one\r\ntwo \u0007thr\u00adee\ufeff &#x2028; e&#x301;", { title: textOf("a\tb", "title") }),
  );
  expect(text).toContain("a b\n===\n");
  expect(text).toContain("\none two three \u00e9\n");
});
