// node bench/alignment/edits.ts [--seed N] [--each N] [--show]: edits of every kind to the English text of the Universal
// Declaration of Human Rights. The aim: the right kind in 98 of 100, and never the wrong old text.
import { parseArgs } from "node:util";
import Table from "cli-table3";
import { readDeclaration } from "../../scripts/corpus-udhr/declaration.ts";
import { compareTexts } from "../../src/align/edits/compare.ts";
import type { Edit } from "../../src/model/edit.ts";
import type { Segment } from "../../src/model/segment.ts";
import { type EditedDocument, type EditedText, type EditKind, editors } from "./edit-cases.ts";
import { type Random, seeded } from "./random.ts";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1948" },
    each: { type: "string", default: "50" },
    show: { type: "boolean", default: false },
  },
});

/** Per cent of edits that must be told right. */
const aim = 98;

const original = readDeclaration("eng").map(({ text }) => text);
const former = original.map((source) => ({ context: undefined, source, obsolete: false, translated: true }));
const kinds = Object.keys(editors) as EditKind[];

interface Score {
  readonly edits: number;
  readonly right: number;
  readonly wrongText: number;
}

const scores = new Map<string, Score>();
const random = seeded(Number(values.seed));
for (const kind of kinds) repeat(() => judge(kind, edited([kind], random)));
for (const count of [3, 6, 12])
  repeat(() => judge(`${count} edits in one document`, edited(severalKinds(count), random)));
repeat(() => judgeReturn("deleted, then back"));
process.exitCode = report();

function repeat(run: () => void): void {
  for (let done = 0; done < Number(values.each); done += 1) run();
}

function severalKinds(count: number): readonly EditKind[] {
  return Array.from({ length: count }, () => random.pick(kinds));
}

/** The Declaration with edits of these kinds; a draw that finds no place is drawn again. */
function edited(wanted: readonly EditKind[], source: Random): EditedDocument {
  const document: EditedDocument = {
    texts: original.map((text, at): EditedText => ({ text, from: [at], kind: "unchanged" })),
    deleted: [],
  };
  for (const kind of wanted) {
    let tries = 0;
    while (!editors[kind](document, source)) {
      tries += 1;
      if (tries > 1000) throw new Error(`no place for: ${kind}`);
    }
  }
  return document;
}

function segmentOf(source: string, at: number): Segment {
  return {
    id: `p-${at}`,
    kind: "paragraph",
    source,
    format: "markdown",
    note: undefined,
    context: undefined,
    words: 1,
    language: "en",
    file: "content/universal-declaration.md",
    line: at + 1,
  };
}

/** Compares what was found with the truth, edit by edit. */
function judge(row: string, { texts, deleted }: EditedDocument): void {
  const segments = texts.map(({ text }, at) => segmentOf(text, at));
  const { edits, left } = compareTexts(former, segments);
  for (const [at, truth] of texts.entries()) {
    const edit = edits[at];
    if (edit === undefined) throw new Error("two texts are the same");
    judgeText(row, truth, edit);
  }
  for (const place of deleted) {
    const isRight = left.includes(place);
    count(row, { edits: 1, right: isRight ? 1 : 0, wrongText: 0 });
    if (values.show && !isRight) console.log(`${row}: ${original[place]} was deleted and is used`);
  }
}

function judgeText(row: string, truth: EditedText, edit: Edit): void {
  const from = originsOf(edit);
  const isRight = from.join() === truth.from.join() && isKind(edit, truth.kind);
  const isWrong = from.some((place) => !truth.from.includes(place));
  const isEdit = truth.kind !== "unchanged";
  // A text that nobody edited counts where it is told wrong.
  count(row, { edits: isEdit || !isRight ? 1 : 0, right: isEdit && isRight ? 1 : 0, wrongText: isWrong ? 1 : 0 });
  if (values.show && (!isRight || isWrong)) show(row, truth, edit);
}

function count(row: string, more: Score): void {
  const { edits, right, wrongText } = scores.get(row) ?? { edits: 0, right: 0, wrongText: 0 };
  const sum = { edits: edits + more.edits, right: right + more.right, wrongText: wrongText + more.wrongText };
  scores.set(row, sum);
}

/** A text is deleted, its entry becomes obsolete, and the text comes back, at the same place. */
function judgeReturn(row: string): void {
  const place = random.below(original.length);
  const entries = former.map((text, at) => ({ ...text, obsolete: at === place }));
  const order = entries.toSorted((one, other) => Number(one.obsolete) - Number(other.obsolete));
  const edit = compareTexts(order, original.map(segmentOf)).edits[place];
  const isRight = edit?.type === "restored" && order[edit.from]?.source === original[place];
  count(row, { edits: 1, right: isRight ? 1 : 0, wrongText: 0 });
}

function originsOf(edit: Edit): readonly number[] {
  if (edit.type === "inserted") return [];
  return typeof edit.from === "number" ? [edit.from] : edit.from;
}

function isKind(edit: Edit, kind: EditedText["kind"]): boolean {
  switch (kind) {
    case "cosmetic":
    case "wording":
    case "meaning":
      return edit.type === "edited" && edit.change.grade === kind;
    case "rewritten":
    case "moved, edited":
      return edit.type === "edited" && edit.change.grade !== "cosmetic";
    case "split":
    case "split, edited":
      return edit.type === "split";
    case "merged":
    case "merged, edited":
      return edit.type === "merged";
    case "inserted like another":
    case "replaced":
    case "deleted":
      return edit.type === "inserted";
    default:
      return edit.type === kind;
  }
}

function show(row: string, truth: EditedText, edit: Edit): void {
  const found = originsOf(edit).map((place) => original[place]);
  const grade = edit.type === "edited" ? ` ${JSON.stringify(edit.change)}` : "";
  console.log(`${row}: ${truth.kind} → ${edit.type}${grade}\n  now   ${truth.text}`);
  console.log(`  truth ${truth.from.map((place) => original[place]).join(" | ")}\n  found ${found.join(" | ")}`);
}

function report(): number {
  const table = new Table({
    head: ["Edits", "Number", "Right", "%", "Wrong old text"],
    style: { head: [], border: [] },
  });
  let isBelow = false;
  for (const [row, { edits, right, wrongText }] of scores) {
    const share = edits === 0 ? 100 : (100 * right) / edits;
    isBelow ||= share < aim || wrongText > 0;
    table.push([row, edits, right, share.toFixed(1), wrongText]);
  }
  console.log(`Universal Declaration of Human Rights, English, seed ${values.seed}\n${table.toString()}`);
  return isBelow ? 1 : 0;
}
