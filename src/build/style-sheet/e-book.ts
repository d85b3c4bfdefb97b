import { type Atrule, type Declaration, tokenize, tokenTypes, type Url, walk } from "css-tree";
import type { SheetFault } from "./fault.ts";
import type { ParsedSheet } from "./grammar.ts";

/**
 * What is sound CSS and makes an e-book invalid all the same, or is not there in it (EPUB 3.3, section 6.3; what EPUBCheck
 * 5.1 was found to refuse).
 */
export function unfitForBooks(source: string, { tree, nested: inner }: ParsedSheet): readonly SheetFault[] {
  const faults: SheetFault[] = inner.map((offset) => ({ offset, ...nested }));
  walk(tree, function (node) {
    const isInner = (node.type === "Rule" || node.type === "Atrule") && this.rule !== null && this.rule !== node;
    if (isInner && node.loc) faults.push({ offset: node.loc.start.offset, ...nested });
    else if (node.type === "Declaration") faults.push(...declarationFaults(node));
    else if (node.type === "Url") faults.push(...addressFaults(node));
    else if (node.type === "Atrule") faults.push(...atRuleFaults(node));
  });
  return [...faults, ...strayFaults(source)];
}

const nested = {
  message: "A rule stands within a rule, which reading systems do not know.",
  hint: "Write it beside the other, with the whole selector.",
};

function declarationFaults({ property, value, loc }: Declaration): readonly SheetFault[] {
  const offset = loc?.start.offset ?? 0;
  if (/^(direction|unicode-bidi)$/i.test(property)) {
    const hint = "Take it away: each text says its direction itself.";
    return [{ offset, message: `“${property}” may not stand in an e-book’s style sheet.`, hint }];
  }
  if (value.type === "Raw" && value.value.includes("{")) {
    const message = "A value in braces is not read by reading systems.";
    return [{ offset, message, hint: "Write a value without braces." }];
  }
  return [];
}

/** The package has the files that Hexapla puts there, and none that a style sheet could name. */
function addressFaults({ value, loc }: Url): readonly SheetFault[] {
  if (/^(data:|#)/i.test(value)) return [];
  const offset = loc?.start.offset ?? 0;
  const message = value === "" ? "This address is empty." : `An e-book has no file “${value}”, and may fetch none.`;
  const hint = "Write a picture or a font into the sheet, as a data: address, or leave it out.";
  return [{ offset, message, hint }];
}

function atRuleFaults({ name, block, loc }: Atrule): readonly SheetFault[] {
  const offset = loc?.start.offset ?? 0;
  if (name.toLowerCase() === "import") {
    const message = "An e-book has one style sheet, which cannot take in another.";
    return [{ offset, message, hint: "Write the rules here, instead of @import." }];
  }
  if (name.toLowerCase() === "font-face" && (block === null || block.children.isEmpty)) {
    return [
      { offset, message: "This @font-face says nothing.", hint: "Name its font-family and src, or take it away." },
    ];
  }
  return [];
}

/** Semicolons that end no declaration: browsers pass over them. */
function strayFaults(source: string): readonly SheetFault[] {
  const faults: SheetFault[] = [];
  let before: number = tokenTypes.EOF;
  tokenize(source, (type, offset) => {
    if (type === tokenTypes.WhiteSpace || type === tokenTypes.Comment) return;
    const isStray = before === tokenTypes.Semicolon || before === tokenTypes.LeftCurlyBracket;
    if (type === tokenTypes.Semicolon && isStray)
      faults.push({ offset, message: "This semicolon ends nothing.", hint: "Take it away." });
    before = type;
  });
  return faults;
}
