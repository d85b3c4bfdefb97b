import type { Finding } from "../../../model/finding.ts";
import type { Segment, SegmentedStatement } from "../../../model/segment.ts";
import type { Statement } from "../../../model/statement.ts";
import { balanceHint, overrideHint, overrideIn, overrideMessage, unbalancedIn } from "../characters/direction.ts";
import { characterName } from "../characters/show.ts";

/** Controls of direction in a canonical text that are left open, close nothing, or turn letters around. */
export function bidiControls({ statement, segments }: SegmentedStatement): readonly Finding[] {
  return segments.flatMap((segment): readonly Finding[] => {
    const fault = faultIn(segment.source);
    if (fault === undefined) return [];
    const { id: block, file, source } = segment;
    const place = { statement: statement.name, block, file, ...placeOf(fault.actual, segment, statement) };
    return [{ code: "bidi-control", severity: "error", ...fault, ...place, source }];
  });
}

interface Fault extends Pick<Finding, "message" | "hint"> {
  readonly actual: string;
}

function faultIn(text: string): Fault | undefined {
  const override = overrideIn(text);
  if (override !== undefined) {
    return { message: overrideMessage("The text", override), hint: overrideHint, actual: override };
  }
  const found = unbalancedIn(text);
  if (found === undefined) return undefined;
  const { control, fault } = found;
  return { message: `${characterName(control)} ${fault} in this text.`, hint: balanceHint, actual: control };
}

/** Where the control stands in the file; where it is written as an escape, as YAML allows, the line of its block. */
function placeOf(control: string, { line, file }: Segment, statement: Statement): Pick<Finding, "line" | "column"> {
  if (file !== statement.file) return { line };
  const lines = statement.text.split(/\r\n?|\n/).slice(line - 1);
  const below = lines.findIndex((each) => each.includes(control));
  if (below < 0) return { line };
  return { line: line + below, column: (lines[below]?.indexOf(control) ?? 0) + 1 };
}
