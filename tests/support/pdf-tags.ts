import { PDFDocument, type PDFObject } from "mupdf";

/**
 * The structure tree of a PDF (ISO 32000-1, 14.7), one element a line, indented: `H1`, `P lang=ar`, `TH scope=Column`.
 * Roles are the standard ones, by the role map; marked content is left out.
 */
export function readTags(bytes: Uint8Array): string {
  const document = PDFDocument.openDocument(bytes, "application/pdf") as PDFDocument;
  const root = document.getTrailer().get("Root", "StructTreeRoot");
  if (!root.isDictionary()) return "";
  return childrenOf(root)
    .flatMap((child) => describe(child, root.get("RoleMap"), 0))
    .join("\n");
}

/** What elements say in the place of their content (ISO 32000-1, 14.9.4), in reading order. */
export function readActualTexts(bytes: Uint8Array): readonly string[] {
  const document = PDFDocument.openDocument(bytes, "application/pdf") as PDFDocument;
  const read = (element: PDFObject): readonly string[] => {
    const said = text(element.get("ActualText"));
    return said === undefined ? childrenOf(element).flatMap(read) : [said];
  };
  return childrenOf(document.getTrailer().get("Root", "StructTreeRoot")).flatMap(read);
}

/** The elements under one; what is not an element is content. */
function childrenOf(element: PDFObject): readonly PDFObject[] {
  return listOf(element.get("K")).filter((kid) => kid.isDictionary() && kid.get("S").isName());
}

/** In PDF a list of one may stand without its brackets. */
function listOf(value: PDFObject): readonly PDFObject[] {
  return value.isArray() ? Array.from({ length: value.length }, (_, index) => value.get(index)) : [value];
}

function describe(element: PDFObject, roles: PDFObject, level: number): readonly string[] {
  const name = element.get("S").asName();
  const mapped = roles.isDictionary() ? roles.get(name) : undefined;
  const role = mapped?.isName() ? mapped.asName() : name;
  const details = [["lang", text(element.get("Lang"))] as const, ["alt", text(element.get("Alt"))] as const];
  const said = [...details, ["scope", scopeOf(element)] as const].filter(([, value]) => value !== undefined);
  const line = "  ".repeat(level) + [role, ...said.map(([key, value]) => `${key}=${value}`)].join(" ");
  return [line, ...childrenOf(element).flatMap((child) => describe(child, roles, level + 1))];
}

function text(value: PDFObject): string | undefined {
  return value.isString() ? value.asString() : undefined;
}

/** ISO 32000-1, table 348: which cells a header cell speaks for. */
function scopeOf(element: PDFObject): string | undefined {
  const scope = listOf(element.get("A")).find((each) => each.isDictionary() && each.get("Scope").isName());
  return scope?.get("Scope").asName();
}
