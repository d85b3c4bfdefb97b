/** A line of a plain text. */
export interface Line {
  readonly text: string;
  /** From 1. */
  readonly number: number;
}

const isEmpty = ({ text }: Line): boolean => text.trim() === "";

/** Lines that belong together. Without an empty line between them, each line is a paragraph, or a wrapped one. */
export function chunksOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const full = lines.filter((line) => !isEmpty(line));
  const first = lines.findIndex((line) => !isEmpty(line));
  const last = lines.findLastIndex((line) => !isEmpty(line));
  const isSpaced = lines.slice(first, last).some(isEmpty);
  const width = Math.max(0, ...full.map(({ text }) => text.trimEnd().length));
  const chunks: Line[][] = [];
  lines.forEach((line, at) => {
    if (isEmpty(line)) return;
    const before = lines[at - 1];
    const begins =
      before === undefined || isEmpty(before) || startsBlock(line.text) || endsBlock(before, line, { isSpaced, width });
    const underlines = isUnderline(line.text) && before !== undefined && !isEmpty(before);
    if (begins && !underlines) chunks.push([line]);
    else chunks.at(-1)?.push(line);
  });
  return chunks;
}

/** Programs wrap letters at 72 to 80 columns; longer lines are paragraphs. */
const widest = 100;
const narrowest = 40;

/**
 * Whether a line ends its paragraph though no empty line follows: in a text that was not wrapped each line does, in a
 * wrapped one a line that had room for the next one's first word.
 */
function endsBlock(line: Line, next: Line, { isSpaced, width }: { isSpaced: boolean; width: number }): boolean {
  if (width > widest || width < narrowest) return true;
  const [word = ""] = next.text.trim().split(/\s/, 1);
  const hadRoom = line.text.trimEnd().length + 1 + word.length < width - 12;
  return isSpaced ? hadRoom && !/[,;-]$/.test(line.text.trim()) : hadRoom;
}

/** What begins an item of a list. */
export const bullet = /^\s*[-*•·‣▪●–—]\s+(?=\S)/u;
const number = /^\s*[([（]?\p{Nd}{1,3}[.)\]）．、۔।]\s*(?=[^\p{Nd}\s])/u;

/** Signs below a line make it a heading; alone they part what stands above from what stands below. */
export function isUnderline(text: string): boolean {
  return /^\s*(?:={3,}|-{3,})\s*$/.test(text);
}

const letter = /^\s*[([]?\p{L}[)\]]\s+/u;

function startsBlock(text: string): boolean {
  return bullet.test(text) || number.test(text) || letter.test(text);
}
