import type { Segment, SegmentedStatement } from "../../../model/segment.ts";
import { plainText } from "../../../model/tree.ts";

/** A block of a canonical text without markup. */
export interface CanonicalText {
  readonly segment: Segment;
  readonly plain: string;
}

/** The blocks of a canonical text in document order. */
export function canonicalTexts({ segments, inlines }: SegmentedStatement): readonly CanonicalText[] {
  return segments.map((segment) => {
    const children = inlines.get(segment.id);
    const plain = children === undefined ? segment.source : plainText({ type: "paragraph", children: [...children] });
    return { segment, plain };
  });
}
