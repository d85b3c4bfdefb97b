import type { Nodes, Root } from "mdast";
import { parseDays } from "../model/day.ts";
import type { Finding } from "../model/finding.ts";
import { plainText, startOf, walk } from "../model/tree.ts";
import { isKnownDirective } from "./canonical.ts";
import type { Fault } from "./fault.ts";
import { htmlFault } from "./raw-html.ts";

/**
 * What a canonical text contains that no edition can carry, or that readers would miss.
 *
 * @param file The path, for messages.
 */
export function inspect(root: Root, file: string, statement: string): readonly Finding[] {
  const findings: Finding[] = [];
  let level = 1;
  for (const [node, ancestors] of walk(root)) {
    const isPlaced = node.type !== "leafDirective" || ancestors.length === 1;
    const own = node.type === "heading" ? headingFault(node.depth, level) : faultOf(node);
    const fault = isPlaced ? own : placeFault;
    if (node.type === "heading") level = node.depth;
    if (fault === undefined) continue;
    findings.push({ ...fault, statement, file, ...startOf(node) });
  }
  return findings;
}

const placeFault: Fault = {
  code: "unknown-directive",
  severity: "error",
  message: "This directive stands inside another block; no edition shows it there.",
  hint: "Give it a line of its own, without indentation, between two empty lines.",
};

/** The statement's title is the heading of level 1 (WCAG 2.2, technique G141; PDF/UA-1, 7.4.2). */
function headingFault(depth: number, before: number): Fault | undefined {
  if (depth === 1) {
    return {
      code: "heading-level",
      severity: "warning",
      message: "A heading of level 1 stands in the text; the title has that level.",
      hint: "Write it with ##. The editions show it at level 2.",
    };
  }
  if (depth <= before + 1) return undefined;
  return {
    code: "heading-level",
    severity: "warning",
    message: `A heading of level ${depth} follows one of level ${before}.`,
    hint: `Write it with ${"#".repeat(before + 1)}. The editions show it at level ${before + 1}.`,
  };
}

/** What an edition cannot carry of a node, in the canonical text as in a translation. */
export function faultOf(node: Nodes): Fault | undefined {
  switch (node.type) {
    case "html":
      return htmlFault(node.value);
    case "image":
      return altFault(node.alt);
    case "link":
      return linkFault(node.url);
    case "textDirective":
      return node.name === "date" ? dateFault(plainText(node)) : undefined;
    case "paragraph":
      return fenceFault(plainText(node));
    case "table":
      return tableFault(node);
    case "containerDirective":
    case "leafDirective":
      return isKnownDirective(node) ? undefined : directiveFault(node.name);
    default:
      return undefined;
  }
}

function altFault(alt: string | null | undefined): Fault | undefined {
  if ((alt ?? "").trim() !== "") return undefined;
  return {
    code: "missing-alt",
    severity: "error",
    message: "An image has no description for those who cannot see it.",
    hint: "Write what it shows between the brackets: ![a map of the reading rooms](map.png).",
  };
}

function linkFault(url: string): Fault | undefined {
  const scheme = /^(?:([a-z][a-z0-9+.-]*):|\/\/)/i.exec(url);
  if (scheme === null || ["http", "https", "mailto"].includes(scheme[1]?.toLowerCase() ?? "")) return undefined;
  return {
    code: "unsafe-link",
    severity: "error",
    message: `A link that begins with “${scheme[0]}” is carried into no edition.`,
    hint: "Links may use https, http and mailto, name a block (#point-4) or another statement (other.md).",
  };
}

function dateFault(written: string): Fault | undefined {
  if (parseDays(written) !== undefined) return undefined;
  return {
    code: "date",
    severity: "error",
    message: `“${written}” is no day of the calendar, nor an interval of two.`,
    hint: "Write :date[2022-01-18], or :date[2022-01-22/2022-01-23].",
  };
}

/** The end of a directive that nothing opened, or that an inner one closed already. */
function fenceFault(text: string): Fault | undefined {
  if (!/^:{3,}$/.test(text.trim())) return undefined;
  return {
    code: "unknown-directive",
    severity: "error",
    message: "These colons close no directive; readers would see them.",
    hint: "Where one directive stands in another, the outer one has more colons: :::: around :::.",
  };
}

function tableFault(table: Extract<Nodes, { type: "table" }>): Fault | undefined {
  const empty = table.children[0]?.children.every((cell) => plainText(cell).trim() === "") ?? true;
  if (!empty) return undefined;
  return {
    code: "table-header",
    severity: "error",
    message: "A table has no heading above its columns; a screen reader cannot tell what its cells mean.",
    hint: "Fill the first row with the names of the columns.",
  };
}

function directiveFault(name: string): Fault {
  return {
    code: "unknown-directive",
    severity: "error",
    message: `There is no directive “${name}”.`,
    hint: "Known are :::note and :::epigraph around blocks, ::signatories and ::include on a line of their own, and :date[2022-01-18] and :organization[id] inside a line.",
  };
}
