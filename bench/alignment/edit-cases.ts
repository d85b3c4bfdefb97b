import type { Random } from "./random.ts";

/** What an editor did to a text. */
export type EditKind =
  | "cosmetic"
  | "wording"
  | "meaning"
  | "rewritten"
  | "moved"
  | "moved, edited"
  | "split"
  | "split, edited"
  | "merged"
  | "merged, edited"
  | "inserted"
  | "inserted like another"
  | "deleted"
  | "replaced";

/** A text of the edited document and the truth about it. */
export interface EditedText {
  readonly text: string;
  /** Places in the original; none for a new text. */
  readonly from: readonly number[];
  readonly kind: EditKind | "unchanged";
}

/** A document while it is edited, and what was done to it. */
export interface EditedDocument {
  readonly texts: EditedText[];
  readonly deleted: number[];
}

/** Makes one edit of its kind to a document; false where there was no place for it. */
type Editor = (document: EditedDocument, random: Random) => boolean;

/** Sentences that stand nowhere in the Declaration. */
const foreign = [
  "A catalogue is part of the record, and a box that no list describes is as good as lost.",
  "Whoever translates a record will be named beside the translation, in every edition and on every copy.",
  "Each institution will choose, together with its readers, the languages that it owes them.",
  "Many grants pay for scanning; hardly any pay for the years that follow.",
  "A pupil who can lay two versions of a text side by side is hard to deceive.",
  "What is put into a program must come out of it whole.",
  "Where borders have moved, the records of a place should be readable from every side.",
  "Reports on what did not work should be paid for too, and published.",
];

/** New articles in the Declaration's own words: the hardest to tell from an edited one. */
const alike = [
  "Everyone has the right to clean water and to a healthy environment.",
  "No one shall be subjected to surveillance of his letters and conversations.",
  "Everyone has the right to forget and to be forgotten.",
  "Everyone is entitled to an explanation of any decision which a machine has taken about him.",
  "No one shall be held in detention on account of his opinions.",
  "Everyone has the right to take part in science and in its benefits, and to be told of its risks.",
  "These rights shall be taught in every school of every State.",
  "Whereas the sea and the air belong to nobody and are needed by everyone,",
];

const fillers = ["also", "always", "fully", "widely", "together", "openly", "truly", "equally"];

const cosmetics: readonly ((text: string) => string)[] = [
  // Beside a negation a comma can turn a sentence round: there it is not cosmetic.
  (text) => text.replace(/, (?!or |and |no |not |without )/, " "),
  (text) => text.replace(/ (and|or) /, ", $1 "),
  (text) => text.replace(/;/, ","),
  (text) => text.replace(/(\w+) (\w+)$|(\w+)([.,;])$/, "$1  $2$3$4"),
  (text) => text.replace(/\b(rights|freedoms|person|law|community|education)\b/, "“$1”"),
  (text) => text.replace(/[.,]$/, ""),
  (text) => text.replace(/ /, "\u00a0"),
];

const meanings: readonly ((text: string) => string)[] = [
  (text) => text.replace(/\bshall\b/, "should"),
  (text) => text.replace(/\bshall\b/, "shall not"),
  (text) => text.replace(/\bmay\b/, "must"),
  (text) => text.replace(/\bNo one\b/, "Everyone"),
  (text) => text.replace(/\bwithout\b/, "with"),
  (text) => text.replace(/\bhas the right\b/, "has no right"),
  (text) => text.replace(/\bUnited Nations\b/, "European Union"),
  (text) => text.replace(/^Article (\d+)$/, (_, number: string) => `Article ${Number(number) + 40}`),
  (text) => text.replace(/\b(country|persons|property)\b/, "$1 since 1948"),
];

const plain = /^[a-z]{4,}$/;
const loaded =
  /^(shall|should|will|would|must|may|might|could|without|never|none|nobody|nothing|neither|unless|except|required|need|needs)$/;

function words(text: string): string[] {
  return text.split(" ");
}

/** Replaces words that carry no number, name, negation or duty. */
function reword(text: string, share: number, random: Random): string {
  const all = words(text);
  const open = [...all.keys()].filter((at) => plain.test(all[at] ?? "") && !loaded.test(all[at] ?? ""));
  const count = Math.min(open.length, Math.max(1, Math.round(share * all.length)));
  for (let done = 0; done < count; done += 1) {
    const at = open.splice(random.below(open.length), 1)[0] ?? 0;
    all[at] =
      `${random.pick(fillers)}${random.below(90) + 10 > 50 ? "" : " "}${share > 0.2 ? random.pick(["way", "kind"]) : ""}`.trim();
  }
  return all.join(" ");
}

/** A text nobody has touched that fulfils a wish. */
function untouched(document: EditedDocument, random: Random, wish: (text: string) => boolean): number | undefined {
  const places = [...document.texts.keys()].filter((at) => {
    const text = document.texts[at];
    return text?.kind === "unchanged" && wish(text.text);
  });
  return places.length === 0 ? undefined : random.pick(places);
}

function change(
  kind: EditKind,
  wish: (text: string) => boolean,
  edit: (text: string, random: Random) => string,
): Editor {
  return (document, random) => {
    const at = untouched(document, random, wish);
    const before = at === undefined ? undefined : document.texts[at];
    if (at === undefined || before === undefined) return false;
    const text = edit(before.text, random);
    if (text === before.text || document.texts.some((other) => other.text === text)) return false;
    document.texts[at] = { ...before, text, kind };
    return true;
  };
}

const isLong = (text: string) => words(text).length >= 8;

function move(kind: EditKind, edit: (text: string, random: Random) => string): Editor {
  return (document, random) => {
    const at = untouched(document, random, isLong);
    const before = at === undefined ? undefined : document.texts[at];
    if (at === undefined || before === undefined) return false;
    const text = edit(before.text, random);
    document.texts.splice(at, 1);
    // Far enough that nobody could say its neighbour has moved.
    const step = 4 + random.below(Math.floor(document.texts.length / 2));
    document.texts.splice((at + step) % document.texts.length, 0, { ...before, text, kind });
    return true;
  };
}

/** Breaks a text where a clause ends, nearest to a chosen place. */
function halves(text: string, random: Random): readonly [string, string] | undefined {
  const breaks = [...text.matchAll(/[;,.] (?=\w)/g)].map(({ index }) => index + 1);
  const open = breaks.filter((at) => at > text.length / 5 && at < (4 * text.length) / 5);
  if (open.length === 0) return undefined;
  const at = random.pick(open);
  const second = text.slice(at + 1);
  return [text.slice(0, at), second.charAt(0).toUpperCase() + second.slice(1)];
}

function split(kind: EditKind, edit: (text: string, random: Random) => string): Editor {
  return (document, random) => {
    const at = untouched(document, random, (text) => words(text).length >= 20 && halves(text, random) !== undefined);
    const before = at === undefined ? undefined : document.texts[at];
    const parts = before === undefined ? undefined : halves(before.text, random);
    if (at === undefined || before === undefined || parts === undefined) return false;
    const [first, second] = parts;
    document.texts.splice(at, 1, { ...before, text: first, kind }, { ...before, text: edit(second, random), kind });
    return true;
  };
}

function merge(kind: EditKind, edit: (text: string, random: Random) => string): Editor {
  return (document, random) => {
    const { texts } = document;
    const pairs = [...texts.keys()].filter((at) =>
      [texts[at], texts[at + 1]].every((each) => each?.kind === "unchanged" && isLong(each.text)),
    );
    if (pairs.length === 0) return false;
    const at = random.pick(pairs);
    const [first, second] = [texts[at], texts[at + 1]];
    if (first === undefined || second === undefined) return false;
    const text = `${first.text} ${edit(second.text, random)}`;
    texts.splice(at, 2, { text, from: [...first.from, ...second.from], kind });
    return true;
  };
}

function insert(kind: EditKind, sentences: readonly string[]): Editor {
  return ({ texts }, random) => {
    const text = random.pick(sentences);
    if (texts.some((each) => each.text === text)) return false;
    texts.splice(random.below(texts.length), 0, { text, from: [], kind });
    return true;
  };
}

function remove(document: EditedDocument, random: Random): number | undefined {
  const at = untouched(document, random, () => true);
  if (at === undefined) return undefined;
  document.deleted.push(...document.texts.splice(at, 1).flatMap(({ from }) => from));
  return at;
}

const replace: Editor = (document, random) => {
  const text = random.pick([...foreign, ...alike]);
  if (document.texts.some((each) => each.text === text)) return false;
  const at = remove(document, random);
  if (at === undefined) return false;
  document.texts.splice(at, 0, { text, from: [], kind: "replaced" });
  return true;
};

const same = (text: string) => text;
const slightly = (text: string, random: Random) => reword(text, 0.08, random);
const anyOf = (edits: readonly ((text: string) => string)[]) => (text: string, random: Random) =>
  random.pick(edits)(text);

/** One editor a kind. */
export const editors: Readonly<Record<EditKind, Editor>> = {
  cosmetic: change("cosmetic", isLong, anyOf(cosmetics)),
  wording: change("wording", isLong, slightly),
  meaning: change("meaning", () => true, anyOf(meanings)),
  rewritten: change(
    "rewritten",
    (text) => words(text).length >= 12,
    (text, random) => reword(text, 0.3, random),
  ),
  moved: move("moved", same),
  "moved, edited": move("moved, edited", slightly),
  split: split("split", same),
  "split, edited": split("split, edited", slightly),
  merged: merge("merged", same),
  "merged, edited": merge("merged, edited", slightly),
  inserted: insert("inserted", foreign),
  "inserted like another": insert("inserted like another", alike),
  deleted: (document, random) => remove(document, random) !== undefined,
  replaced: replace,
};
