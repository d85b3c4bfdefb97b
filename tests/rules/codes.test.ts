import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { canonicalRules } from "../../src/align/rules/canonical/documentation.ts";
import { rules } from "../../src/align/rules/index.ts";
import { findingCodes } from "../../src/model/finding.ts";

/** What translators and editors may rely on: these names stand in their catalogs and in hexapla.yaml. */
const following =
  "missing stale fuzzy obsolete source-copy wrong-language wrong-script swapped merged split duplicated";
const paragraph = "dropped numbering block-structure link-target link-count footnote-reference image inline-code";
const facts = "directive emphasis line-break number date year percentage currency name";
const characters = "bidi-control invisible-character mixed-script not-nfc replacement-character control-character";
const typography = "private-use quotes punctuation-spacing end-punctuation apostrophe ellipsis repeated-word";
const catalogs = "po-syntax po-header po-duplicate";
const canonical = "broken-paragraph heading-level missing-alt raw-html unresolved-reference duplicate-id date-conflict";

const codes = (...lines: readonly string[]) => lines.flatMap((line) => line.split(" "));
const translationCodes = codes(following, paragraph, facts, characters, typography, "double-space unpaired-bracket");

describe("the codes of findings", () => {
  it.each(translationCodes)("%s is a rule with a folder of fixtures", (code) => {
    expect(rules.filter((rule) => rule.code === code)).toHaveLength(1);
    expect(existsSync(`tests/rules/${code}/${code}.test.ts`)).toBe(true);
  });

  it.each(codes(canonical, "doubled-word signatory-count bidi-control"))(
    "%s is looked for in the canonical text",
    (code) => {
      expect(canonicalRules.filter((rule) => rule.code === code)).toHaveLength(1);
    },
  );

  it.each(codes(catalogs))("%s is a finding of reading a catalog", (code) => {
    expect(findingCodes).toContain(code);
  });
});
