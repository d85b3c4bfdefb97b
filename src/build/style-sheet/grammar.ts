import { type CssNode, type ParseOptions, parse, walk } from "css-tree";
import type { SheetFault } from "./fault.ts";

/** A sheet as it was read, and what the grammar has against it. */
export interface ParsedSheet {
  readonly tree: CssNode;
  readonly faults: readonly SheetFault[];
  /** Where rules begin that stand within rules without a `&`: they are not in the tree. */
  readonly nested: readonly number[];
}

/**
 * Reads a style sheet. The parser goes on behind what it cannot read, as a browser does, and tells of it.
 *
 * Rules within rules it reads only where they begin with `&`; browsers want none (CSS Nesting Module Level 1). What it
 * takes for a broken declaration is therefore read once more, as rules.
 */
export function parseSheet(source: string): ParsedSheet {
  const { tree, errors } = parsePart(source, { start: 0, end: source.length, context: "stylesheet" });
  const faults: SheetFault[] = [...combinatorFaults(tree)];
  const nested: number[] = [];
  for (const error of errors) {
    const parts = rulesAt(source, error);
    if (parts === undefined) faults.push(faultOf(error));
    else {
      nested.push(error.start);
      faults.push(...parts.flatMap((part) => parsePart(source, part).errors.map(faultOf)));
    }
  }
  return { tree, faults, nested };
}

interface Part {
  readonly start: number;
  readonly end: number;
  readonly context: NonNullable<ParseOptions["context"]>;
}

/** What the parser stumbled over, and the stretch that it passed over. */
interface ParseError {
  readonly offset: number;
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

/** No second text may be parsed before the first is: the parser has one state for all. */
function parsePart(source: string, { start, end, context }: Part): { tree: CssNode; errors: readonly ParseError[] } {
  const errors: ParseError[] = [];
  const tree = parse(source.slice(start, end), {
    context,
    positions: true,
    offset: start,
    onParseError: ({ offset, message }, { loc }) => {
      errors.push({ offset, message, start: loc?.start.offset ?? offset, end: loc?.end.offset ?? offset });
    },
  });
  return { tree, errors };
}

/** What a browser may read as rules within a rule, and the declaration behind them; nothing where no rule stands there. */
function rulesAt(source: string, { start, end }: ParseError): readonly Part[] | undefined {
  const begin = 1 + Math.max(...[";", "{", "}"].map((sign) => source.lastIndexOf(sign, start - 1)));
  const last = source.slice(0, end).lastIndexOf("}");
  if (last < start || !isNested(source, begin)) return undefined;
  return [
    { start: begin, end: last + 1, context: "stylesheet" },
    { start: last + 1, end, context: "declarationList" },
  ];
}

/** Whether a block is open at this place; braces in strings and comments count too, which costs a false word at most. */
function isNested(source: string, offset: number): boolean {
  const before = source.slice(0, offset);
  return before.split("{").length > before.split("}").length;
}

/** Two signs such as `>` without anything between them, which the parser reads as if that were something. */
function combinatorFaults(tree: CssNode): readonly SheetFault[] {
  const faults: SheetFault[] = [];
  walk(tree, (node, item, list) => {
    if (node.type !== "Combinator" || item?.prev?.data.type !== "Combinator" || list === null) return;
    const message = "This cannot be read as CSS: two signs of a selector follow each other.";
    faults.push({
      offset: node.loc?.start.offset ?? 0,
      message,
      hint: "Take one away, or name what stands between them.",
    });
  });
  return faults;
}

function faultOf({ offset, message }: Pick<ParseError, "offset" | "message">): SheetFault {
  return {
    offset,
    message: `This cannot be read as CSS: ${message.charAt(0).toLowerCase()}${message.slice(1)}.`,
    hint: "Look for a colon, semicolon or bracket that is missing or too many, here or just before.",
  };
}
