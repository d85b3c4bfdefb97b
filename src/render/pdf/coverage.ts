/** Whether sorted pairs of first and last code point hold `point`. Binary search. */
export function covers(ranges: ArrayLike<number>, point: number): boolean {
  let low = 0;
  let high = ranges.length / 2 - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (point < (ranges[2 * middle] as number)) high = middle - 1;
    else if (point > (ranges[2 * middle + 1] as number)) low = middle + 1;
    else return true;
  }
  return false;
}

/** Code points in any order, as sorted pairs of first and last. */
export function toRanges(points: Iterable<number>): number[] {
  const ranges: number[] = [];
  for (const point of Uint32Array.from(points).sort()) {
    const last = ranges.length - 1;
    if (last > 0 && point <= (ranges[last] as number) + 1) ranges[last] = point;
    else ranges.push(point, point);
  }
  return ranges;
}

/** The ranges of several faces as one. */
export function unite(all: readonly (readonly number[])[]): readonly number[] {
  if (all.length === 1) return all[0] as readonly number[];
  const pairs = all.flatMap((ranges) =>
    Array.from({ length: ranges.length / 2 }, (_, at) => [ranges[2 * at], ranges[2 * at + 1]] as [number, number]),
  );
  pairs.sort((a, b) => a[0] - b[0]);
  const united: number[] = [];
  for (const [first, last] of pairs) {
    const end = united.length - 1;
    if (end > 0 && first <= (united[end] as number) + 1) united[end] = Math.max(united[end] as number, last);
    else united.push(first, last);
  }
  return united;
}
