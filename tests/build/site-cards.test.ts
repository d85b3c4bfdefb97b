import { expect, test } from "vitest";
import { siteCards } from "../../src/build/site-cards.ts";
import { publishedOf } from "../site/published.ts";

test("the card of the home page names languages in the order of that page", () => {
  const planned = ["en", "zh-Hans", "ar", "el", "de"].map((code) => publishedOf("one", code).edition);
  const home = siteCards(planned, planned).find(({ path }) => path === "card.png");
  expect(home?.job.otherTitles?.map(({ text }) => text)).toEqual([
    "Deutsch",
    "English",
    "Ελληνικά",
    "العربية",
    "简体中文",
  ]);
});
