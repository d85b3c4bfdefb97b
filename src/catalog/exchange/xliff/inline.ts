import type { Element, ElementContent } from "xast";
import type { CodeKind, Piece } from "../pieces.ts";
import { block, inline, outsideXml } from "../xml.ts";

/** XLIFF 2.1, 4.3.1.32 `type` and `subType` of inline codes, by what the code stands for. */
const types = {
  strong: { type: "fmt", subType: "xlf:b" },
  emphasis: { type: "fmt", subType: "xlf:i" },
  strike: { type: "fmt", subType: "hexapla:strike" },
  link: { type: "link", subType: undefined },
  image: { type: "image", subType: undefined },
  note: { type: "other", subType: "hexapla:note" },
  date: { type: "other", subType: "hexapla:date" },
  organization: { type: "other", subType: "hexapla:organization" },
  code: { type: "other", subType: "hexapla:code" },
  break: { type: "fmt", subType: "xlf:lb" },
  other: { type: "other", subType: undefined },
} as const satisfies Record<CodeKind, { readonly type: string; readonly subType: string | undefined }>;

/** The inline content of one unit: its source and target share codes and the markup these stand for. */
export interface UnitContent {
  readonly source: readonly ElementContent[];
  readonly target: readonly ElementContent[];
  /** `<originalData>`; nothing where there are no codes. */
  readonly originalData: Element | undefined;
}

/** Writes pieces as inline elements (XLIFF 2.1, 4.7 Inline content). */
export function writeContent(source: readonly Piece[], target: readonly Piece[]): UnitContent {
  const data = new Map<string, string>();
  const codes = new CodeIds();
  const write = (pieces: readonly Piece[]) => pieces.flatMap((piece) => elementsOf(piece, { data, codes }));
  const sourceElements = write(source);
  codes.begin();
  const written = { source: sourceElements, target: write(target) };
  const entries = [...data].map(([markup, id]) =>
    inline("data", { id, "xml:space": "preserve" }, withCodePoints(markup)),
  );
  return { ...written, originalData: entries.length > 0 ? block("originalData", {}, entries) : undefined };
}

/** Gives a code of the target the id of the code with the same markup in the source (XLIFF 2.1, 4.3.1.1 `id`). */
class CodeIds {
  readonly #ids: [key: string, id: string][] = [];
  #free: [key: string, id: string][] = [];

  /** From here on it is the target's codes that are written. */
  begin(): void {
    this.#free = [...this.#ids];
  }

  take(key: string): string {
    const at = this.#free.findIndex(([free]) => free === key);
    const [found] = at < 0 ? [] : this.#free.splice(at, 1);
    if (found !== undefined) return found[1];
    const id = String(this.#ids.length + 1);
    this.#ids.push([key, id]);
    return id;
  }
}

interface Shared {
  readonly data: Map<string, string>;
  readonly codes: CodeIds;
}

function elementsOf(piece: Piece, shared: Shared): readonly ElementContent[] {
  if (piece.type === "text") return withCodePoints(piece.value);
  const { type, subType } = types[piece.kind];
  const reference = (markup: string): string => {
    const id = shared.data.get(markup) ?? `d${shared.data.size + 1}`;
    shared.data.set(markup, id);
    return id;
  };
  if (piece.type === "code") {
    const id = shared.codes.take(piece.markup);
    const shown = piece.shown.replace(/\s+/g, " ").replace(new RegExp(outsideXml, "g"), "");
    return [inline("ph", { id, dataRef: reference(piece.markup), type, subType, disp: shown })];
  }
  const id = shared.codes.take(JSON.stringify([piece.open, piece.close]));
  const attributes = { id, dataRefStart: reference(piece.open), dataRefEnd: reference(piece.close), type, subType };
  return [
    inline(
      "pc",
      attributes,
      piece.content.flatMap((inner) => elementsOf(inner, shared)),
    ),
  ];
}

/** What XML cannot hold is written as `<cp>` (XLIFF 2.1, 4.3.1.8). */
function withCodePoints(text: string): ElementContent[] {
  return text.split(new RegExp(`(${outsideXml.source})`)).flatMap((part, at): ElementContent[] => {
    if (part === "") return [];
    if (at % 2 === 0) return [{ type: "text", value: part }];
    const hex = (part.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    return [inline("cp", { hex })];
  });
}
