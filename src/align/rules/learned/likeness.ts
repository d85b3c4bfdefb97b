import { buckets, type FeatureBag } from "./features.ts";

/** How alike paragraphs are within one language: row by row, against each paragraph that is a column. */
export type Likeness = Float64Array;

/** How much more rare pieces count; fitted on half of the languages of bench/check. */
const rarity = 0.7;

/** Of all paragraphs of the language at hand: in how many each piece is, and what it counts for; zero between languages. */
const spread = new Int32Array(buckets);
const worth = new Float64Array(buckets);

/**
 * Cosines of weighted pieces (Spärck Jones, “A Statistical Interpretation of Term Specificity”, 1972). A paragraph is not
 * compared with itself. Linear in paragraphs.
 *
 * @param bags By row; nothing where the language has no such paragraph.
 * @param columns Rows to compare with.
 */
export function likenessOf(bags: readonly (FeatureBag | undefined)[], columns: readonly number[]): Likeness {
  const kept = weigh(bags);
  const norms = bags.map((bag) => normOf(bag));
  const postings = postingsOf(bags, columns, norms);
  const likeness = new Float64Array(bags.length * columns.length);
  bags.forEach((bag, row) => {
    if (bag === undefined) return;
    const { types, weights } = bag;
    const begin = row * columns.length;
    for (let at = 0; at < types.length; at += 1) {
      const type = types[at] as number;
      const share = ((weights[at] as number) * (worth[type] as number)) / (norms[row] as number);
      const posting = share === 0 ? undefined : postings.get(type);
      if (posting === undefined) continue;
      for (let k = 0; k < posting.length; k += 2) {
        const cell = begin + (posting[k] as number);
        likeness[cell] = (likeness[cell] as number) + share * (posting[k + 1] as number);
      }
    }
  });
  columns.forEach((row, column) => {
    likeness[row * columns.length + column] = 0;
  });
  for (const type of kept) {
    spread[type] = 0;
    worth[type] = 0;
  }
  return likeness;
}

/** Fills `worth`; what is in one paragraph alone, or in all, tells nothing. Returns every piece there is. */
function weigh(bags: readonly (FeatureBag | undefined)[]): readonly number[] {
  const seen: number[] = [];
  let present = 0;
  for (const bag of bags) {
    if (bag === undefined) continue;
    present += 1;
    for (const type of bag.types) {
      if (spread[type] === 0) seen.push(type);
      spread[type] = (spread[type] as number) + 1;
    }
  }
  for (const type of seen) {
    const many = spread[type] as number;
    worth[type] = many < 2 || many === present ? 0 : Math.log(present / many) ** rarity;
  }
  return seen;
}

function normOf(bag: FeatureBag | undefined): number {
  let sum = 0;
  bag?.types.forEach((type, at) => {
    sum += ((bag.weights[at] as number) * (worth[type] as number)) ** 2;
  });
  return Math.sqrt(sum) || 1;
}

/** For each piece, the columns it is in and its share there, in turn. */
function postingsOf(
  bags: readonly (FeatureBag | undefined)[],
  columns: readonly number[],
  norms: readonly number[],
): ReadonlyMap<number, readonly number[]> {
  const postings = new Map<number, number[]>();
  columns.forEach((row, column) => {
    bags[row]?.types.forEach((type, at) => {
      if (worth[type] === 0) return;
      const share =
        (((bags[row] as FeatureBag).weights[at] as number) * (worth[type] as number)) / (norms[row] as number);
      const posting = postings.get(type);
      if (posting === undefined) postings.set(type, [column, share]);
      else posting.push(column, share);
    });
  });
  return postings;
}
