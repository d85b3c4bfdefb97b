import { describe, expect, it } from "vitest";
import { missingCharacter, readDiagnostic, readExportError, toFinding } from "../../../src/render/pdf/diagnostics.ts";

const thrown =
  'SourceDiagnostic { severity: Error, span: Span(1), message: "PDF/A-3a error: the text `\\"中\\\\u{301}\\"` could not be displayed with font `\\"Noto Serif\\"`", trace: [], hints: [] }';

describe("what Typst says", () => {
  it("has places a person counts", () => {
    const raw = {
      message: "no",
      path: "/hexapla/templates/pdf/a.typ",
      severity: 1,
      range: { start: { line: 0, character: 2 } },
    };
    expect(readDiagnostic(raw, "/hexapla")).toEqual({
      severity: "error",
      message: "no",
      file: "/templates/pdf/a.typ",
      line: 1,
      column: 3,
    });
    expect(readDiagnostic({ ...raw, range: null, path: "", severity: 2 }, "/hexapla")).toMatchObject({
      severity: "warning",
      file: undefined,
      line: undefined,
    });
  });

  it("is read from the addon's errors, each message once", () => {
    expect(readExportError(`[${thrown}, ${thrown}]`).map(({ message }) => message)).toHaveLength(1);
    expect(readExportError("out of memory").map(({ message }) => message)).toEqual(["out of memory"]);
  });

  it("names the character that has no glyph", () => {
    const [diagnostic] = readExportError(thrown);
    expect(diagnostic && missingCharacter(diagnostic)).toBe("中");
    expect(readExportError("other").map(missingCharacter)).toEqual([undefined]);
  });

  it("is the template's where it names a template's line", () => {
    const diagnostic = { severity: "error", message: "no", file: "/templates/pdf/a.typ", line: 1, column: 3 } as const;
    expect(toFinding(diagnostic, "s", "el")).toMatchObject({ code: "template", file: "templates/pdf/a.typ", line: 1 });
    expect(toFinding({ ...diagnostic, file: undefined, line: undefined }, "s", "el")).toMatchObject({
      code: "typeset",
    });
    expect(toFinding({ ...diagnostic, severity: "warning" }, "s", "el")).toMatchObject({ code: "typeset" });
  });
});
