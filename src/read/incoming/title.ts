import type { RootContent } from "mdast";
import { plainText } from "../../model/tree.ts";
import { type Draft, letterNotes, type Note, noted, noteOn } from "./draft.ts";
import type { PageFacts } from "./page-facts.ts";
import { endsWithStop } from "./scripts.ts";

/** Finds the title, and takes out of the text what repeats it or names the site. */
export function takeTitle(draft: Draft, facts: PageFacts | undefined): Draft {
  const named = facts === undefined ? undefined : pageTitle(facts);
  const site = facts?.siteName ?? named?.site;
  const isSite = (text: string) => site !== undefined && alike(text, site);
  const first = draft.blocks.findIndex((block) => block.type === "heading" && !isSite(plainText(block)));
  const heading = draft.blocks[first];
  const isTitle =
    heading?.type === "heading" &&
    (heading.depth === 1 || first === 0 || alike(plainText(heading), named?.title ?? ""));
  if (isTitle) return titled(draft, { at: first, isSite, sure: true });
  if (named !== undefined) return withTitle(draft, named.title, isSite);
  const opening = draft.blocks[0];
  if (opening?.type === "paragraph" && isTitleLine(plainText(opening), draft.blocks.length)) {
    return titled(draft, { at: 0, isSite, sure: false });
  }
  return draft;
}

const longest = 200;

function isTitleLine(text: string, blocks: number): boolean {
  return blocks > 1 && text.length <= longest && !endsWithStop(text) && !/^[([]?\p{Nd}/u.test(text);
}

function withTitle(draft: Draft, title: string, isSite: (text: string) => boolean): Draft {
  const note: Note = { code: "title", sure: true, message: "The title is the page's <title>.", text: title };
  const { blocks, notes } = withoutRepeats(draft.blocks, (text) => isSite(text) || alike(text, title));
  return { ...draft, front: { ...draft.front, title }, blocks, notes: [note, ...draft.notes, ...notes] };
}

interface Place {
  readonly at: number;
  readonly isSite: (text: string) => boolean;
  readonly sure: boolean;
}

/** The block becomes the title; what stands before it stays, unless it repeats the title or names the site. */
function titled(draft: Draft, { at, isSite, sure }: Place): Draft {
  const block = draft.blocks[at];
  if (block === undefined) return draft;
  const title = plainText(block).replace(/\s+/g, " ").trim();
  const message = sure ? "The title is the text's first heading." : "The first line was taken for the title.";
  const rest = [...draft.blocks.slice(0, at), ...draft.blocks.slice(at + 1)];
  const { blocks, notes } = withoutRepeats(rest, (text) => isSite(text) || alike(text, title));
  const front = { ...draft.front, title };
  return {
    ...draft,
    front,
    blocks,
    notes: [noteOn(block, { code: "title", sure, message }), ...letterNotes(block), ...draft.notes, ...notes],
  };
}

function withoutRepeats(
  blocks: readonly RootContent[],
  repeats: (text: string) => boolean,
): { readonly blocks: readonly RootContent[]; readonly notes: readonly Note[] } {
  const notes: Note[] = [];
  const kept = blocks.filter((block) => {
    const isRepeat = block.type === "heading" && repeats(plainText(block));
    const message = "Left out: a heading that repeats the title or names the site.";
    if (isRepeat) notes.push(noteOn(block, { code: "left-out", sure: true, message }));
    return !isRepeat;
  });
  return { blocks: kept, notes };
}

function alike(one: string, other: string): boolean {
  const fold = (text: string) =>
    text
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[\s\p{P}]+/gu, " ")
      .trim();
  return fold(one) !== "" && fold(one) === fold(other);
}

const separators = /\s+[-–—|·•»›:]{1,2}\s+|\s*[|｜—_]\s*/u;

/** The title that a page's head names, without the site's name where that stands elsewhere on the page too. */
function pageTitle(facts: PageFacts): { readonly title: string; readonly site: string | undefined } | undefined {
  const { title, siteName, heading } = facts;
  if (title === undefined) return heading === undefined ? undefined : { title: heading, site: siteName };
  const parts = title.split(separators).filter((part) => part !== "");
  const [first, last] = [parts[0], parts.at(-1)];
  if (parts.length < 2 || first === undefined || last === undefined) return { title, site: siteName };
  const mayLead = heading !== undefined || siteName !== undefined;
  for (const site of mayLead ? [last, first] : [last]) {
    const rest = site === last ? title.slice(0, title.lastIndexOf(site)) : title.slice(site.length);
    const bare = rest.replace(/^[\s\-–—|｜·•»›:]+|[\s\-–—|｜·•»›:]+$/gu, "");
    if (bare !== "" && isSite(site, facts) && isTitle(bare, site, facts))
      return { title: bare, site: siteName ?? site };
  }
  return { title, site: siteName };
}

/** A part of `<title>` is the site's name when the page says so, or repeats it. */
function isSite(part: string, { siteName, words }: PageFacts): boolean {
  return siteName === undefined ? words.includes(part) : alike(part, siteName);
}

/** What is left is the title, unless the part taken away is the page's own heading. */
function isTitle(bare: string, site: string, { heading, siteName, words }: PageFacts): boolean {
  return (
    words.includes(bare) ||
    heading === undefined ||
    alike(bare, heading) ||
    !alike(site, heading) ||
    alike(site, siteName ?? "")
  );
}

/** Keeps a heading's note with the text; for headings that only look like ones. */
export function noteLooks(block: RootContent): RootContent {
  if (block.type !== "paragraph" || block.children.length !== 1 || block.children[0]?.type !== "strong") return block;
  const text = plainText(block);
  if (text.length > 120 || endsWithStop(text)) return block;
  return noted(block, { code: "heading", sure: false, message: "This looks like a heading; it stays a paragraph." });
}
