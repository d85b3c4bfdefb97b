import type { ListItem, RootContent } from "mdast";
import type { LinePart, LocalizedText } from "../model/edition.ts";
import type { Revision } from "../model/statement.ts";
import { joinTexts, wordsNode } from "../model/tree.ts";
import { generatedHeading, generatedPart, type LabelWriter } from "./generated.ts";
import { fillLine } from "./line.ts";

/** What the list of revisions is made of. */
export interface RevisionParts {
  readonly revisions: readonly Revision[];
  /** Front-matter strings by segment id: the notes are `revision-1`, `revision-2`, … */
  readonly texts: Readonly<Record<string, LocalizedText>>;
  readonly formatDate: (start: string, end: string | undefined) => string;
  readonly labels: LabelWriter;
}

/** The dated list of what was changed, to stand at an edition's end; nothing where nothing was. */
export function revisionBlocks({ revisions, texts, formatDate, labels }: RevisionParts): readonly RootContent[] {
  if (revisions.length === 0) return [];
  const dated = revisions.map(({ date }, index) => ({ date, id: `revision-${index + 1}` }));
  const inTime = dated.toSorted((one, other) => (one.date < other.date ? -1 : Number(one.date > other.date)));
  const items = inTime.flatMap(({ date, id: key }): readonly ListItem[] => {
    const note = texts[key];
    if (note === undefined) return [];
    const day: LinePart = { role: "date", text: formatDate(date, undefined), lang: undefined, dir: undefined };
    const line = fillLine((signs) => labels.text("revisions.item", signs), {
      date: day,
      note: { ...note, role: "text" },
    });
    const { id, state, notice } = note;
    const block = { id, state, notice, lang: undefined, dir: undefined };
    const children = joinTexts(line.map(wordsNode));
    return [{ type: "listItem", spread: false, children: [{ type: "paragraph", children, data: { block } }] }];
  });
  return [
    generatedHeading("revisions", [labels.node("revisions.heading")]),
    generatedPart("revisions", [{ type: "list", ordered: false, spread: false, children: items }]),
  ];
}
