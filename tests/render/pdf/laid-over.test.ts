import { describe, expect, it } from "vitest";
import { explain } from "../../../src/render/pdf/laid-over.ts";
import { createPdfRenderer } from "../../../src/render/pdf/renderer.ts";
import { edition } from "../epub/edition.ts";
import { allFaces, templates } from "./setup.ts";

const look = templates["pdf/look.typ"] as string;

describe("a template of ours that needs what the publication's own has not", () => {
  it.each(["en", "ar", "zh-Hans"])("is told with the name and the own template: %s", async (code) => {
    const own = {
      ...templates,
      "hexapla/pdf/look.typ": look,
      "pdf/look.typ": look.replaceAll(/^#let hairline\b/gm, "#let other"),
    };
    const rendered = await createPdfRenderer({ fonts: allFaces, templates: own }).render(edition({ code }));
    expect(rendered).toMatchObject({ ok: false });
    const [finding] = rendered.findings;
    expect(finding).toMatchObject({ code: "template", file: expect.stringMatching(/^templates\/pdf\/(?!look)/) });
    expect(finding?.hint).toBe(
      "Your own templates/pdf/look.typ stands in the place of ours, and may lack the name `hairline` that this template needs.",
    );
  });

  it("is told with the name that an import asks for, in a template of ours and in an own one", async () => {
    const without = look.replaceAll(/^#let column-gap\b/gm, "#let other");
    const laid = { ...templates, "hexapla/pdf/look.typ": look, "pdf/look.typ": without };
    const [ours] = (await createPdfRenderer({ fonts: allFaces, templates: laid }).render(edition())).findings;
    expect(ours?.message).toBe("Typst: unresolved import: `column-gap`");
    expect(ours?.hint).toContain("may lack the name `column-gap`");
    const imprint = `#import "look.typ": nothing-such\n`;
    const own = { ...templates, "hexapla/pdf/statement.typ": "", "pdf/statement.typ": imprint };
    const [theirs] = (await createPdfRenderer({ fonts: allFaces, templates: own }).render(edition())).findings;
    expect(theirs).toMatchObject({ message: "Typst: unresolved import: `nothing-such`", line: 1, column: 21 });
  });

  const error = { severity: "error", message: "no", file: "/templates/pdf/blocks.typ", line: 1, column: 1 } as const;
  const two = { "hexapla/pdf/look.typ": "", "hexapla/epub/cover.typ": "", "pdf/look.typ": "" };

  it("is told with all own templates, and without a name where Typst tells none", () => {
    expect(explain(error, two).hint).toMatch(
      /^Your own templates\/epub\/cover\.typ, templates\/pdf\/look\.typ stand .*lack a name/,
    );
    const message = 'dictionary does not contain key "dense"';
    expect(explain({ ...error, message }, two).hint).toContain("the name `dense`");
  });

  it("is not the reason of an error in an own template, of a warning, or where all templates are ours", () => {
    expect(explain({ ...error, file: "/templates/pdf/look.typ" }, two)).not.toHaveProperty("hint");
    expect(explain({ ...error, severity: "warning" }, two)).not.toHaveProperty("hint");
    expect(explain(error, { "pdf/look.typ": "" })).not.toHaveProperty("hint");
  });
});
