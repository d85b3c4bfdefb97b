import { describe, expect, it } from "vitest";
import { typstFamily } from "../../../src/render/pdf/font-family.ts";
import { createTypesetter } from "../../../src/render/pdf/typeset.ts";
import { allFaces } from "./setup.ts";

describe("the family Typst knows a face by", () => {
  it.each([
    ["Noto Serif", "Noto Serif"],
    ["Noto Serif SemiBold", "Noto Serif"],
    ["Noto Serif SC ExtraLight", "Noto Serif SC"],
    ["Foo-Extra Bold", "Foo"],
    ["Atma Light", "Atma"],
    ["eras bold", "eras"],
    ["footlight mt light", "footlight mt"],
    ["times new roman", "times new roman"],
    ["noto sans mono cond sembd", "noto sans mono"],
    ["noto serif SEMCOND sembd", "noto serif"],
    ["Noto Sans Semicondensed Heavy", "Noto Sans"],
    ["Familx", "Familx"],
    ["Font Ultra", "Font Ultra"],
    ["Font Ultra Bold", "Font"],
    ["crimson text", "crimson text"],
    ["noto sans disp Cn", "noto sans disp"],
    ["Foobold", "Foobold"],
    [".Foo Regular", "Foo"],
  ])("of “%s” is “%s”", (name, family) => {
    expect(typstFamily(name)).toBe(family);
  });

  it("is known to Typst for every font of the tests", async () => {
    const families = [...new Set(allFaces.map(({ family }) => family))];
    const source = [...families, "No Such Family"]
      .map((family) => `#text(font: ("${family}",), fallback: false)[]`)
      .join("\n");
    const typesetter = await createTypesetter(
      allFaces.map(({ file }) => file),
      { "pdf/probe.typ": `${source}\n#metadata(())<positions>` },
    );
    const set = typesetter.pdf({ template: "pdf/probe.typ", files: new Map() }, "1.7", 0);
    expect(set.diagnostics.map(({ message }) => message)).toEqual(["unknown font family: no such family"]);
  });
});
