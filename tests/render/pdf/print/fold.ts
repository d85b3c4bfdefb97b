/** What stands on one page of a finished piece. */
export type Page = string;

/** One side of a sheet, its pages from left to right. */
export type Side = readonly Page[];

/**
 * What a person does with the sheets of a booklet: lays them in each other, folds them, reads. Each leaf has a front and,
 * behind it, the back that lies at the same place when the sheet is turned over its short edge: left behind right.
 *
 * @param sides Front and back of each sheet in turn, the outermost first; two pages on each.
 * @param spine Where the booklet is bound when one looks at its front.
 */
export function readBooklet(sides: readonly Side[], spine: "left" | "right"): readonly Page[] {
  const sheets = Array.from({ length: sides.length / 2 }, (_, at) => [sides[2 * at], sides[2 * at + 1]] as const);
  // The half that lies in front when the stack is folded, and what is printed behind it.
  const [near, far] = spine === "left" ? [1, 0] : [0, 1];
  const leaf = (front: Side | undefined, back: Side | undefined, half: number): readonly Page[] => [
    front?.[half] ?? "",
    back?.[1 - half] ?? "",
  ];
  const going = sheets.map(([front, back]) => leaf(front, back, near));
  // Behind the middle each leaf is seen from its inner side first.
  const coming = sheets.toReversed().map(([front, back]) => leaf(front, back, far).toReversed());
  return [...going, ...coming].flat();
}

/** What stands behind each panel of a sheet that was turned over its short edge: in mirrored order. */
export function backs(outside: Side, inside: Side): readonly (readonly [Page, Page])[] {
  return outside.map((page, at) => [page, inside.at(-1 - at) ?? ""]);
}
