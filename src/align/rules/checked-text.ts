import type { Segment, SegmentedStatement } from "../../model/segment.ts";
import { plainText } from "../../model/tree.ts";
import { parseInline } from "../../segment/inline.ts";
import type { CheckedText } from "./rule.ts";

/** @param tree Nothing for a text that is no Markdown. */
export function checkedText(raw: string, tree: CheckedText["tree"] = [{ type: "text", value: raw }]): CheckedText {
  return { raw, tree, plain: plainText({ type: "paragraph", children: [...tree] }) };
}

/** A segment's translation as rules look at it. */
export function translatedText(
  raw: string,
  { format }: Pick<Segment, "format">,
  { references }: Pick<SegmentedStatement, "references">,
): CheckedText {
  return checkedText(raw, format === "text" ? undefined : parseInline(raw, references));
}
