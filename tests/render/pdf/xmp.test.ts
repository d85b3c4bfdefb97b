import { describe, expect, it } from "vitest";
import { claimAccessibility } from "../../../src/render/pdf/xmp.ts";

describe("an XMP packet", () => {
  it("is refused where it is not Typst's", () => {
    expect(() => claimAccessibility("<x/>", "en")).toThrow("pdfaExtension:schemas");
  });
});
