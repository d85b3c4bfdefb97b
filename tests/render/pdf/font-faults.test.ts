import { describe, expect, it } from "vitest";
import { createPdfRenderer } from "../../../src/render/pdf/renderer.ts";
import { edition } from "../epub/edition.ts";
import { allFaces, templates } from "./setup.ts";

describe("the family of an edition's text", () => {
  const said = async (code: string, isUsed: (weight: number) => boolean) => {
    const fonts = allFaces.filter(({ weight }) => isUsed(weight));
    const rendered = await createPdfRenderer({ fonts, templates }).render(
      edition({ code, markdown: code === "ar" ? "نص البيان" : "Text." }),
    );
    return rendered.findings.filter((finding) => finding.code === "font-missing");
  };

  it.each([
    ["en", "Noto Serif"],
    ["ar", "Noto Naskh Arabic"],
    ["bn", "Noto Serif Bengali"],
    ["zh-Hans", "Noto Serif SC"],
  ])("is missed where it has no regular face: %s", async (code, family) => {
    expect(await said(code, (weight) => weight > 500)).toMatchObject([{ severity: "warning", actual: family }]);
    expect(await said(code, () => true)).toEqual([]);
  });

  it("is told to have no bold face where it has a regular one", async () => {
    expect(await said("en", (weight) => weight === 400)).toMatchObject([{ severity: "info", actual: "Noto Serif" }]);
  });
});
