import { describe, expect, it } from "vitest";
import { type TruePair, truePairs } from "../../../bench/check/written-pairs.ts";
import { currency } from "../../../src/align/rules/currency.ts";
import { date } from "../../../src/align/rules/date.ts";
import { number } from "../../../src/align/rules/number.ts";
import { numbering } from "../../../src/align/rules/numbering.ts";
import { percentage } from "../../../src/align/rules/percentage.ts";
import { year } from "../../../src/align/rules/year.ts";
import { type Case, findingsOn } from "../../support/checked.ts";

const facts = [number, year, percentage, currency, date, numbering];

async function messagesOn([locale, source, translation]: Case): Promise<readonly string[]> {
  const found = await Promise.all(facts.map((rule) => findingsOn(rule, { locale, source, translation })));
  return found.flat().map(({ message }) => message);
}

describe.each(Object.entries(truePairs))("true translations: %s", (_, pairs) => {
  it.each<TruePair>(pairs)("%s: %s is %s", async (...pair) => {
    expect(await messagesOn(pair)).toEqual([]);
  });
});

it("are at least eighty pairs in a dozen languages", () => {
  const all = Object.values(truePairs).flat();
  expect(all.length).toBeGreaterThanOrEqual(80);
  expect(new Set(all.map(([locale]) => locale)).size).toBeGreaterThanOrEqual(12);
});

/** Next to each of the liberties above, what is wrong all the same. */
describe("wrong translations of the same kinds", () => {
  it.each<Case>([
    ["de", "See section 3.2.", "Siehe Abschnitt 3.3."],
    ["de", "1,000,000 readers", "1,000,000 Leser"],
    ["fr", "12,500 tonnes", "12,500 tonnes"],
    ["ar", "See section 3.2.", "انظر القسم ٤-٢."],
    ["fr", "at 2:30 p.m.", "à 15 h 30"],
    ["de", "at 2:30 p.m.", "um 14.40 Uhr"],
    ["zh-Hans", "at 2:30 p.m.", "15时30分"],
    ["he", "at 2:30 p.m.", "בשעה 14:20"],
    ["tr", "at 5 p.m.", "saat 18’de"],
    ["ru", "for 5 hours", "в течение 17 часов"],
    ["fr", "in the 21st century", "au XXe siècle"],
    ["de", "$5 million", "5 Mrd. Dollar"],
    ["de", "$5 million", "5 Dollar"],
    ["ru", "$5 million", "5 млрд долларов"],
    ["pl", "$5 million", "5 mld dolarów"],
    ["it", "$5 million", "5 mld di dollari"],
    ["fr", "$5 million", "5 Md$"],
    ["de", "3 billion people", "3 Mio. Menschen"],
    ["ru", "3 billion people", "3 млн человек"],
    ["fr", "3 billion people", "3 M de personnes"],
    ["bn", "3 billion people", "৩ লক্ষ মানুষ"],
    ["de", "3 readers", "3 Millionen Leser"],
    ["de", "1.5 million readers", "drei Millionen Leser"],
    ["ar", "1.5 million readers", "مليونا قارئ"],
    ["ur", "2.5 million readers", "بیس لاکھ قارئین"],
    ["de", "in the 1990s", "in den Achtzigerjahren"],
    ["zh-Hans", "in the 1990s", "20世纪80年代"],
    ["ar", "in the 1990s", "في ثمانينيات القرن العشرين"],
    ["tr", "15% of members", "üyelerin yüzde on altısının"],
    ["de", "10% of members, 20% of voters", "10 % der Mitglieder, 20 der Wähler"],
    ["bn", "10% of the division, 20% of the city", "বিভাগের ১০ শতাংশ, শহরের ২০"],
    ["ar", "10% of members and 20% of voters", "١٠٪ من الأعضاء و٢٠ من الناخبين"],
    ["ru", "1/3 of members", "четверть членов"],
    ["bn", "1 in 4 members", "প্রতি পাঁচজন সদস্যের একজন"],
    ["es", "the COVID-19 pandemic", "la pandemia de COVID-91"],
    ["fr", "at 8:45 a.m.", "à 8h54"],
    ["pl", "at 6 p.m.", "o godz. 17"],
    ["bn", "at 10:30 a.m.", "সকাল ১১টা ৩০ মিনিটে"],
    ["hi", "150 million people", "15 लाख लोग"],
    ["zh-Hans", "1.25 million", "125亿"],
    ["tr", "$5 billion", "5 Mn dolar"],
    ["es", "3 million", "3000 millones"],
    ["it", "in the 1970s", "negli anni Sessanta"],
    ["fr", "in the 18th century", "au XVIIe siècle"],
    ["ru", "1 in 10 members", "каждый девятый член"],
    ["fr", "5% and 10% of the total", "5 % et 10 du total"],
    ["ar", "5% rise, to 15%", "ارتفاع 5 في المئة إلى 16 في المئة"],
    ["uk", "$5 million", "5 млрд доларів"],
    ["el", "€5 million", "5 δισ. ευρώ"],
    ["pt-BR", "R$ 5 million", "R$ 5 bi"],
    ["de", "2,000 people", "2 Mio. Menschen"],
    ["he", "5 billion", "5 מיליון"],
    ["ar", "5 million", "5 مليارات"],
    ["zh-Hans", "at 2:30 p.m.", "下午3点30分"],
  ])("%s: %s is not %s", async (...pair) => {
    expect(await messagesOn(pair)).not.toEqual([]);
  });
});
