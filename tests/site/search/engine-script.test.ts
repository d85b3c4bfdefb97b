import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { engineScript } from "../../../scripts/search/engine.ts";
import { excerptOf } from "../../../src/site/search/engine/excerpt.ts";
import { findParagraphs } from "../../../src/site/search/engine/find.ts";
import { readQuery } from "../../../src/site/search/engine/query.ts";
import { repository } from "../../support/repository.ts";

const script = readFileSync(join(repository, "templates/html/search-engine.js"), "utf8");

test("the script is what npm run search:engine writes", () => {
  expect(script).toBe(engineScript());
});

test("the script finds and shows what the modules do", () => {
  const text = "“Каждый” человек имеет право на образование; 每个人都有受教育的权利; لكل شخص الحق في التعلم.";
  const entries = [
    ["образование", "1,6"],
    ["тa", "1,7"],
    ["教育", "1,b 2,3"],
  ] as const;
  const layout = { headings: [1], texts: [1], termFiles: ["a"], textFiles: [0] };
  for (const question of ["ОБРАЗОВАНИЯ", "“受教育 的”", "教育", "تعلم الحق", "право образование"]) {
    const input = JSON.stringify({ question, text, entries, layout });
    const found: unknown = runInNewContext(
      `${script};const i = ${input};const q = hexaplaEngine.readQuery(i.question, (t) => [t]);
       JSON.stringify([q, hexaplaEngine.findParagraphs(q, i.entries, i.layout), hexaplaEngine.excerptOf(i.text, q)])`,
    );
    const query = readQuery(question, (stretch) => [stretch]);
    expect(found).toBe(JSON.stringify([query, findParagraphs(query, entries, layout), excerptOf(text, query)]));
  }
});
