import { characterName } from "./show.ts";

const opens = /[\u202a\u202b\u202d\u202e\u2066-\u2068]/;
const controls = /[\u202a-\u202e\u2066-\u2069]/g;

/** A control of direction that reorders what it should not. */
export interface DirectionFault {
  readonly control: string;
  /** What it does, as the end of a sentence that begins with the control. */
  readonly fault: "closes nothing" | "is not closed";
}

/** What to do about it. */
export const balanceHint =
  "An isolate (U+2066 to U+2068) ends with U+2069, an embedding (U+202A, U+202B) with U+202C; mostly neither is needed.";

/** The first override of a text: it shows letters in another order than they are written in. */
export function overrideIn(text: string): string | undefined {
  return /[\u202d\u202e]/.exec(text)?.[0];
}

/** What is said of an override. */
export const overrideHint = "Take it away, and the U+202C that ends it.";

/** How a message names an override in a text of this kind. */
export function overrideMessage(text: string, control: string): string {
  return `${text} holds ${characterName(control)}, which shows letters in another order than they are written in.`;
}

/** Isolates and embeddings close in the opposite order (UAX 9, BD9 to BD11 and X1 to X8). */
export function unbalancedIn(text: string): DirectionFault | undefined {
  const open: string[] = [];
  for (const [control] of text.matchAll(controls)) {
    if (opens.test(control)) open.push(control);
    else if (closes(open.at(-1), control)) open.pop();
    else return { control, fault: "closes nothing" };
  }
  const [first] = open;
  return first === undefined ? undefined : { control: first, fault: "is not closed" };
}

/** Places of controls that close nothing: the Unicode bidirectional algorithm passes over them (UAX 9, X6a and X7). */
export function strayClosers(text: string): readonly number[] {
  const open: string[] = [];
  return [...text.matchAll(controls)].flatMap(({ 0: control, index }) => {
    if (opens.test(control)) open.push(control);
    else if (closes(open.at(-1), control)) open.pop();
    else if (open.length === 0) return [index];
    return [];
  });
}

function closes(opening: string | undefined, control: string): boolean {
  if (opening === undefined) return false;
  return /[\u2066-\u2068]/.test(opening) === (control === "\u2069");
}
