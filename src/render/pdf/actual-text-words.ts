/** The words of a block in pieces: one ends wherever another kind of words begins, emphasis or a link. */
export type Words = readonly string[];

/** What a document was set from, in reading order. */
export interface KnownWords {
  readonly text: readonly Words[];
  /** They stand where their number is, and not where the data has them. */
  readonly notes: readonly Words[];
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = Extract<Json, { readonly [key: string]: Json }>;

const inline = new Set("text code emphasis strong delete span keep break link reference note image mark".split(" "));

/**
 * All words in the data that Typst was given, whatever it is the data of: an edition, one in several languages, a volume.
 * Any string may be drawn, so each is there; what stands in one line (`children`, a line of spans) is one.
 */
export function knownWords(data: unknown): KnownWords {
  const known = { text: [] as Words[], notes: [] as Words[] };
  gather(data as Json, known, "text");
  return known;
}

function gather(value: Json, known: Record<keyof KnownWords, Words[]>, into: keyof KnownWords): void {
  if (typeof value === "string") known[into].push([value]);
  else if (isList(value)) gatherList(value, known, into);
  else if (typeof value === "object" && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      if (isDrawn(key)) gather(inner, known, key === "notes" ? "notes" : into);
    }
    known[into].push(...joined(value));
  }
}

function gatherList(list: readonly Json[], known: Record<keyof KnownWords, Words[]>, into: keyof KnownWords): void {
  if (list.some(isInline)) known[into].push(list.flatMap(leaves));
  else if (list.length > 0 && list.every(isSpan)) known[into].push(list.map(({ text }) => text));
  else for (const each of list) gather(each, known, into);
}

/** Nobody reads the names of things; nor is text set from what a column's width is found by. */
function isDrawn(key: string): boolean {
  return !["id", "type", "target", "url", "path", "columns", "attachments", "words", "languages", "all"].includes(key);
}

/** What templates join in a line: in what language a text was written, and who translated it. */
function joined(value: JsonObject): readonly Words[] {
  const { translatedFrom, translators } = value;
  if (typeof translatedFrom !== "string" || typeof translators !== "string") return [];
  return [[translatedFrom, " · ", translators]];
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function isObject(value: Json): value is JsonObject {
  return typeof value === "object" && value !== null && !isList(value);
}

function isInline(value: Json): boolean {
  return isObject(value) && inline.has(value.type as string) && !("caption" in value);
}

function isSpan(value: Json): value is { readonly text: string; readonly lang: Json } {
  return isObject(value) && typeof value.text === "string" && "lang" in value && !("mark" in value);
}

function leaves(node: Json): readonly string[] {
  if (!isObject(node)) return [];
  if (node.type === "break") return [" "];
  if (typeof node.value === "string") return [node.value];
  return isList(node.children ?? null) ? (node.children as readonly Json[]).flatMap(leaves) : [];
}

/** Bengali letters, or the name of a family in Nastaliq: what pages have wrong whatever the font. */
const atFault = /\p{sc=Beng}|Nastaliq/u;

/** Whether the data is of a document whose pages have letters wrong. */
export function isAtFault(data: string): boolean {
  return atFault.test(data);
}
