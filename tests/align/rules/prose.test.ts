import { describe, expect, it } from "vitest";
import { proseOf } from "../../../src/align/rules/prose.ts";
import type { CheckedStatement, Rule } from "../../../src/align/rules/rule.ts";
import { runRules } from "../../../src/align/rules/run.ts";
import type { FindingCode } from "../../../src/model/finding.ts";
import type { BlockKind } from "../../../src/model/segment.ts";
import { checkedPairs } from "../../support/checked.ts";

const seen = (code: FindingCode): Rule => ({
  ...{ code, severity: "warning", documentation: { what: "", why: "", good: [], bad: [] } },
  check: ({ pairs }, { statements }) =>
    pairs.map((about) => ({ about, message: `of ${statements.flatMap((each) => each.pairs).length}` })),
});

/** The first pair of a statement, as one of another kind. */
function withFirst(kind: BlockKind, statement: CheckedStatement): CheckedStatement {
  const [title, one, ...more] = statement.alignment.pairs;
  if (title === undefined || one === undefined) throw new Error("a title and a paragraph are wanted");
  const changed = { ...one, segment: { ...one.segment, kind } };
  return {
    ...statement,
    alignment: { ...statement.alignment, pairs: [title, changed, ...more] },
    pairs: statement.pairs.map((pair) => (pair.pair === one ? { ...pair, pair: changed } : pair)),
  };
}

const named = (name: string, statement: CheckedStatement): CheckedStatement => ({
  ...statement,
  alignment: { ...statement.alignment, statement: name },
});

const text = await checkedPairs("el", [
  ["Danae Velissari", "Δανάη Βελισσάρη"],
  ["Wanjiru Kiptoo, Society for Local Gazetteers", "Ουαντζίρου Κιπτό, Εταιρεία Τοπικών Επετηρίδων"],
  ["We met the Society for Local Gazetteers in the library.", "Συναντηθήκαμε στη βιβλιοθήκη."],
]);
const names = await checkedPairs("el", [["Society for Local Gazetteers (SLG)", "Εταιρεία Τοπικών Επετηρίδων (SLG)"]]);
const segments = names.segmented.segments.slice(1).map((segment) => ({ ...segment, kind: "organization" as const }));
const register = named("organizations", { ...names, segmented: { ...names.segmented, segments } });
const strings = named("hexapla", await checkedPairs("el", [["Archive Network", "Δίκτυο Αρχείων"]]));

const toldOf = (rule: Rule, statements: readonly CheckedStatement[]) =>
  runRules({ statements }, [rule]).map(({ statement, source, message }) => `${statement}: ${source} ${message}`);

describe("rules about running text", () => {
  it.each(["dropped", "merged", "source-copy", "split", "swapped", "wrong-language"] as const)(
    "%s sees and learns from no names",
    (code) => {
      const publication = [withFirst("author", text), register, strings];
      expect(toldOf(seen(code), publication)).toEqual([
        "s: We met the Society for Local Gazetteers in the library. of 1",
      ]);
    },
  );

  it.each(["duplicated", "missing", "not-nfc", "quotes"] as const)("%s sees all", (code) => {
    expect(toldOf(seen(code), [withFirst("role", text), register, strings])).toHaveLength(5);
  });

  it("keeps a publication that is all running text as it is, so that nothing is learned twice", async () => {
    const plain = { statements: [await checkedPairs("ar", [["We met.", "اجتمعنا."]])] };
    expect(proseOf(plain).publication).toBe(plain);
    const mixed = { statements: [...plain.statements, register] };
    expect(proseOf(mixed).publication).toBe(proseOf(mixed).publication);
    expect(proseOf(mixed).publication.statements).toEqual(plain.statements);
  });
});
