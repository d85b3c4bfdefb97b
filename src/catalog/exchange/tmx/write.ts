import type { Element, ElementContent } from "xast";
import type { ExchangeDocument, ExchangeUnit } from "../exchange.ts";
import { stamp } from "../fingerprint.ts";
import { type CodeKind, joinPieces, type Piece } from "../pieces.ts";
import { block, inline, outsideXml, writeXml } from "../xml.ts";

/** TMX 1.4b, appendix B: recommended values for `type`. */
const types: Readonly<Partial<Record<CodeKind, string>>> = {
  strong: "bold",
  emphasis: "italic",
  link: "link",
  image: "image",
  note: "fnote",
  date: "date",
  break: "lb",
};

/**
 * Writes a translation memory (TMX 1.4b, LISA 2005): one unit a paragraph, current translations only.
 *
 * @param version Hexapla's own, for the header.
 */
export function writeTmx(document: ExchangeDocument, version: string): string {
  const { source, translator } = document;
  const header = block(
    "header",
    {
      creationtool: "hexapla",
      creationtoolversion: version,
      segtype: "paragraph",
      "o-tmf": "PO",
      adminlang: "en",
      srclang: source.code,
      datatype: "plaintext",
      "o-encoding": "UTF-8",
      creationdate: tmxDate(document.revised),
      creationid: translator === "" ? undefined : writable(translator),
    },
    [prop("x-hexapla-statement", document.statement)],
  );
  const units = document.units.filter(isComplete).map((unit) => unitElement(unit, document));
  const root = block("tmx", { version: "1.4" }, [header, block("body", {}, units)]);
  return writeXml(root, { name: "tmx", system: "tmx14.dtd" });
}

/** A memory holds translations, not drafts; and TMX has no way to write what XML cannot hold. */
function isComplete(unit: ExchangeUnit): boolean {
  return unit.state === "current" && !outsideXml.test(joinPieces([...unit.sourcePieces, ...unit.targetPieces]));
}

function unitElement(unit: ExchangeUnit, { source, target, revised, translator }: ExchangeDocument): Element {
  const [{ id, context }] = unit.uses;
  const notes = [...new Set(unit.uses.flatMap(({ note }) => note ?? []))];
  const date = tmxDate(revised);
  const variant = (
    code: string,
    pieces: readonly Piece[],
    more: Readonly<Record<string, string | undefined>>,
  ): Element => block("tuv", { "xml:lang": code, ...more }, [inline("seg", {}, writeSegment(pieces))]);
  return block("tu", { segtype: "paragraph" }, [
    ...notes.map((note) => inline("note", {}, [writable(note)])),
    prop("x-hexapla-block", id),
    ...(context === undefined ? [] : [prop("x-hexapla-context", context)]),
    prop("x-hexapla-sent", stamp(joinPieces(unit.targetPieces), true)),
    variant(source.code, unit.sourcePieces, {}),
    variant(target.code, unit.targetPieces, {
      creationdate: date,
      creationid: date === undefined || translator === "" ? undefined : writable(translator),
    }),
  ]);
}

function prop(type: string, value: string): Element {
  return inline("prop", { type }, [writable(value)]);
}

function writable(text: string): string {
  return text.replace(new RegExp(outsideXml, "g"), "");
}

/** TMX 1.4b, 3.2 `creationdate`: ISO 8601 in basic form, UTC. */
function tmxDate(iso: string | undefined): string | undefined {
  return iso?.replace(/\.\d+Z$/, "Z").replace(/[-:]/g, "");
}

/** Markup stands within `<bpt>`, `<ept>` and `<ph>`; `i` pairs within a variant, `x` across the two. */
function writeSegment(pieces: readonly Piece[]): readonly ElementContent[] {
  let pairs = 0;
  let codes = 0;
  const write = (piece: Piece): readonly ElementContent[] => {
    if (piece.type === "text") return [{ type: "text", value: piece.value }];
    codes += 1;
    const attributes = { x: String(codes), type: types[piece.kind] };
    if (piece.type === "code") return [inline("ph", attributes, [piece.markup])];
    pairs += 1;
    const i = String(pairs);
    return [
      inline("bpt", { i, ...attributes }, [piece.open]),
      ...piece.content.flatMap(write),
      inline("ept", { i }, [piece.close]),
    ];
  };
  return pieces.flatMap(write);
}
