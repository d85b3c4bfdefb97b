import { describe, expect, it } from "vitest";
import { pluralForms } from "../../src/catalog/plural-forms.ts";

/** gettext's expressions are C; of what they use, JavaScript understands all. */
function formOf(tag: string): { count: number; form: (n: number) => number } {
  const [, count, expression] = /^nplurals=(\d+); plural=(.*);$/.exec(pluralForms(tag) ?? "") ?? [];
  const compute: (n: number) => number | boolean = new Function("n", `return ${expression};`) as never;
  return { count: Number(count), form: (n) => Number(compute(n)) };
}

const tags =
  "en es fr de pt-BR pt-PT pt el ru tr ar ur bn zh-Hans it pl cs sl ga cy br mt gd gv lt lv ro he is fil shi tzm dsb";

describe("pluralForms", () => {
  it.each(tags.split(" "))("is CLDR's rule for whole numbers: %s", (tag) => {
    const rules = new Intl.PluralRules(tag);
    const { count, form } = formOf(tag);
    const categories = new Map<string, number>();
    for (let n = 0; n <= 1200; n += 1) {
      const category = rules.select(n);
      const known = categories.get(category) ?? form(n);
      categories.set(category, known);
      expect(form(n), `${tag} ${n}`).toBe(known);
    }
    expect(new Set(categories.values()).size).toBe(categories.size);
    expect([...categories.values()].toSorted()).toEqual(Array.from({ length: count }, (_, at) => at));
  });

  it("says nothing of a language that CLDR does not count in", () => {
    expect(pluralForms("mis-x-none")).toBeUndefined();
    expect(pluralForms("sr-Latn")).toContain("nplurals=3");
  });
});
