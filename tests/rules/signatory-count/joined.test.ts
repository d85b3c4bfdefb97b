import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { signatoryCounts } from "../../../src/align/rules/canonical/signatory-count.ts";
import { signatoriesTold } from "../../../src/align/rules/signatories/told.ts";
import { locale, segmentText } from "../../support/statement.ts";

const formsOf = (tag: string): readonly string[] =>
  JSON.parse(readFileSync(`locales/${tag}/labels.json`, "utf8")).signatories.mentions.split("|");

/** Eighteen who signed on the first day, six on another, and a note on them. */
const later = Array.from({ length: 6 }, (_, at) => `{ organization: l${at}, date: 2026-03-16 }`);
const first = Array.from({ length: 18 }, (_, at) => `o${at}`);
const front = (note: string) =>
  `date: 2026-03-12\nsignatories: [${[...first, ...later].join(", ")}]\nrevisions: [{ date: 2026-03-16, note: "${note}" }]\n`;

const found = async (tag: string, body: string, note = "…") =>
  (await signatoryCounts(await segmentText(body, front(note)), locale(tag), formsOf(tag))).map(
    ({ block, actual }) => `${block} ${actual}`,
  );

describe("a number before a word for signatories", () => {
  it.each([
    ["en", "Nineteen organizations sign in Thessaloniki.", "Nineteen"],
    ["en", "The text has 36 signatories.", "36"],
    ["en", "Thirty-six organizations signed.", "Thirty-six"],
    ["es", "Firman treinta y seis organizaciones.", "treinta y seis"],
    ["fr", "Signent quatre-vingt-deux organisations.", "quatre-vingt-deux"],
    ["de", "Fünfundzwanzig Organisationen unterzeichnen.", "Fünfundzwanzig"],
    ["el", "Υπογράφουν δεκαεννέα οργανώσεις.", "δεκαεννέα"],
    ["ru", "Подписали двадцать шесть организаций.", "двадцать шесть"],
    ["tr", "On dokuz kuruluş imzaladı.", "On dokuz"],
    ["ar", "وقّعت تسعَ عشرةَ منظمةً في المدينة.", "تسع عشرة"],
    ["ar", "وقّعت ١٩ منظمة.", "١٩"],
    ["ur", "اٹھائیس اداروں نے دستخط کیے۔", "اٹھائیس"],
    ["bn", "উনিশটি সংগঠন স্বাক্ষর করেছে।", "উনিশটি"],
    ["bn", "১৯টি সংগঠন স্বাক্ষর করেছে।", "১৯"],
    ["zh-Hans", "十九个组织签署声明。", "十九"],
    ["zh-Hans", "已有36家机构签署。", "36"],
  ])("is found where it is another: %s %s", async (tag, body, actual) => {
    expect(await found(tag, body)).toEqual([`p-1 ${actual}`]);
  });

  it.each([
    ["en", "Eighteen organizations sign in Thessaloniki."],
    ["en", "By now 24 organizations have signed."],
    ["en", "More than thirty organizations signed, and forty other organizations may."],
    ["en", "The three organizations that met first wrote it."],
    ["en", "In 2026 organizations met; one hundred thirty-six organizations were asked, 10–50 organizations came."],
    ["fr", "Plus de trente organisations ; cent trente-deux organisations."],
    ["ru", "Подписали восемнадцать организаций."],
    ["ru", "Более тридцати организаций."],
    ["ar", "وقّعت ثماني عشرة منظمة، أي أكثر من ٣٠ منظمة."],
    ["bn", "আঠারোটি সংগঠন; প্রায় ৩০টি সংগঠন।"],
    ["zh-Hans", "十八个组织签署，约三十个组织到会，第三十个组织未签。"],
  ])("is left alone: %s %s", async (tag, body) => {
    expect(await found(tag, body)).toEqual([]);
  });

  it.each([
    ["en", "Seven signatories added", "Seven"],
    ["ru", "Добавлены семь подписавших организаций", "семь"],
    ["ar", "إضافة سبع منظمات موقِّعة", "سبع"],
    ["bn", "সাতটি স্বাক্ষরকারী সংগঠন যুক্ত হয়েছে", "সাতটি"],
    ["zh-Hans", "新增七个签署组织", "七"],
  ])("must be the day's in a note on a revision: %s %s", async (tag, note, actual) => {
    expect(await found(tag, "…", note)).toEqual([`revision-1 ${actual}`]);
  });

  it.each([
    ["en", "Six signatories added"],
    ["en", "6 signatories added; there are 24 signatories now"],
    ["ru", "Добавлены шесть подписавших организаций"],
    ["ar", "إضافة ست منظمات موقِّعة"],
    ["bn", "ছয়টি স্বাক্ষরকারী সংগঠন যুক্ত হয়েছে"],
    ["zh-Hans", "新增六个签署组织"],
  ])("is right in a note on a revision: %s %s", async (tag, note) => {
    expect(await found(tag, "…", note)).toEqual([]);
  });

  it("has no opinion without words for signatories", () => {
    expect(signatoriesTold("Nineteen organizations sign.", [], "en")).toEqual([]);
  });

  it("reads long texts in linear time", () => {
    const text = "thirty-six organizations and nobody else, ".repeat(3000);
    expect(signatoriesTold(text, formsOf("en"), "en")).toHaveLength(3000);
  });
});
