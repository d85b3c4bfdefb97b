import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { engineScript } from "../../../scripts/search/engine.ts";
import { excerptOf } from "../../../src/site/search/engine/excerpt.ts";
import { findAnswers } from "../../../src/site/search/engine/find.ts";
import { placeOf, readQuestions } from "../../../src/site/search/engine/place.ts";
import { repository } from "../../support/repository.ts";

const script = readFileSync(join(repository, "templates/html/search-engine.js"), "utf8");

test("the script is what npm run search:engine writes", () => {
  expect(script).toBe(engineScript());
});

test("the script finds and shows what the modules do", () => {
  const text = "“Каждый” человек имеет право на образование; 每个人都有受教育的权利; لكل شخص الحق في التعلم.";
  const entries = [
    ["#point-4", "1,0"],
    ["образование", "1,6"],
    ["тa", "1,7"],
    ["教育", "1,b 2,3"],
  ] as const;
  const layout = { headings: [1], texts: [1], termFiles: ["a"], textFiles: [0] };
  for (const question of ["ОБРАЗОВАНИЯ", "“受教育 的”", "教育", "تعلم الحق", "право образование", "пункт ٤"]) {
    const names = { point: "Пункт {number}" };
    const input = JSON.stringify({ question, text, entries, layout, names });
    const found: unknown = runInNewContext(
      `${script};const i = ${input};const q = hexaplaEngine.readQuestions(i.question, i.names, (t) => [t]);
       JSON.stringify([q, hexaplaEngine.findAnswers(q, i.entries, i.layout), hexaplaEngine.excerptOf(i.text, q.at(-1)),
         hexaplaEngine.placeOf("joint-point-4")])`,
    );
    const questions = readQuestions(question, names, (stretch) => [stretch]);
    const answers = findAnswers(questions, entries, layout);
    const excerpt = excerptOf(text, questions.at(-1) ?? []);
    expect(found).toBe(JSON.stringify([questions, answers, excerpt, placeOf("joint-point-4")]));
  }
});
