/** What a page's fonts say their glyphs stand for: by the font's name on the page, then by the glyph's code. */
export type GlyphTexts = ReadonlyMap<string, ReadonlyMap<number, string>>;

/** A string of bytes: parentheses within it are escaped, or in pairs (ISO 32000-1, 7.3.4.2). */
const literal = [1, 2, 3].reduce((inner) => String.raw`\((?:\\[\s\S]|[^\\()]|${inner})*\)`, String.raw`\(\)`);
const tokens = new RegExp(String.raw`<<|>>|<[\da-f\s]*>|${literal}|\/[^\s<>[\]()/]*|[[\]]|[^\s<>[\]()/]+`, "gi");

/** A marked-content sequence that is open. */
interface Open {
  readonly id: number | undefined;
  readonly replaced: boolean;
}

interface Reading {
  readonly fonts: GlyphTexts;
  readonly found: Map<number, string>;
  readonly open: Open[];
  /** What stands before an operator. */
  operands: string[];
  font: string;
}

/**
 * The text of each marked-content sequence of a page that has a number (ISO 32000-1, 14.7.4.3), as a program finds it that
 * knows of the page alone. Reads what Typst writes: codes of two bytes, properties in their place.
 */
export function drawnTexts(content: string, fonts: GlyphTexts): ReadonlyMap<number, string> {
  const reading: Reading = { fonts, found: new Map(), open: [], operands: [], font: "" };
  for (const { token, operator } of tokensOf(content)) {
    if (!operator) {
      reading.operands.push(token);
      continue;
    }
    readOperator(token, reading);
    reading.operands = [];
  }
  return reading.found;
}

/** What a page's content is written in: operands, then the operator that they are for (ISO 32000-1, 7.8.2). */
export function* tokensOf(content: string): Generator<{ token: string; at: number; operator: boolean }> {
  for (const { 0: token, index: at } of content.matchAll(tokens)) {
    yield { token, at, operator: /^[a-z'"]/i.test(token) };
  }
}

function readOperator(operator: string, reading: Reading): void {
  const { operands, open } = reading;
  if (operator === "Tf") reading.font = operands[0]?.slice(1) ?? "";
  if (operator === "BMC") open.push({ id: undefined, replaced: false });
  if (operator === "BDC") begin(reading);
  if (operator === "EMC") open.pop();
  if (operator === "Tj" || operator === "TJ") for (const string of operands.filter(isString)) show(string, reading);
}

function begin({ operands, open, found }: Reading): void {
  const after = (key: string) => (operands.includes(key) ? operands[operands.indexOf(key) + 1] : undefined);
  const [id, instead] = [after("/MCID"), after("/ActualText")];
  open.push({ id: id === undefined ? undefined : Number(id), replaced: instead !== undefined });
  if (instead !== undefined) add(unicode(instead.replace(/^<feff/i, "<")), open, found);
}

function show(string: string, { fonts, font, open, found }: Reading): void {
  if (open.some(({ replaced }) => replaced)) return;
  const texts = fonts.get(font);
  for (const code of codesOf(string)) add(texts?.get(code) ?? "", open, found);
}

/** The codes in a string, of two bytes each. */
function codesOf(string: string): readonly number[] {
  if (string.startsWith("<")) return (string.match(/[\da-f]{4}/gi) ?? []).map((code) => Number.parseInt(code, 16));
  const bytes = string.slice(1, -1).replace(/\\([0-7]{1,3}|\r?\n|[\s\S])/g, (_, escaped: string) => unescaped(escaped));
  return Array.from(
    { length: bytes.length >> 1 },
    (_, at) => 256 * bytes.charCodeAt(2 * at) + bytes.charCodeAt(2 * at + 1),
  );
}

const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f", "\n": "", "\r\n": "" };

function unescaped(escaped: string): string {
  if (/^[0-7]/.test(escaped)) return String.fromCharCode(Number.parseInt(escaped, 8));
  return escapes[escaped] ?? escaped;
}

function add(text: string, open: readonly Open[], found: Map<number, string>): void {
  const id = open.findLast((each) => each.id !== undefined)?.id;
  if (id !== undefined) found.set(id, (found.get(id) ?? "") + text);
}

function isString(token: string): boolean {
  return /^(<[^<]|\()/.test(token);
}

/** The characters that a table of a font gives its glyphs (ISO 32000-1, 9.10.3). */
export function readGlyphTexts(table: string): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  for (const [, kind, lines = ""] of table.matchAll(/beginbf(char|range)([\s\S]*?)endbf/g)) {
    const values = lines.match(/<[^>]*>/g) ?? [];
    const step = kind === "char" ? 2 : 3;
    for (let at = 0; at + step <= values.length; at += step) {
      const [from, to] = [values[at], values[at + step - 2]].map((value) => Number.parseInt(value?.slice(1) ?? "", 16));
      addRange(texts, [from as number, to as number], unicode(values[at + step - 1] ?? ""));
    }
  }
  return texts;
}

/** The last character goes up with the code. */
function addRange(texts: Map<number, string>, [from, to]: readonly [number, number], text: string): void {
  const characters = [...text];
  const last = characters.pop()?.codePointAt(0) ?? 0;
  for (let code = from; code <= to; code += 1)
    texts.set(code, characters.join("") + String.fromCodePoint(last + code - from));
}

/** UTF-16 in hexadecimal. */
function unicode(hex: string): string {
  const units = hex.match(/[\da-f]{4}/gi) ?? [];
  return units.map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join("");
}
