import type { List, PhrasingContent, Root, RootContent, Table, TableCell } from "mdast";
import { isLeafDirective } from "../model/directives.ts";
import type { LinePart } from "../model/edition.ts";
import type { LocalizedOrganization, LocalizedSignatories, LocalizedWords } from "../model/localized.ts";
import { joinTexts, mapTree, nameNodes, wordsNode } from "../model/tree.ts";
import { generatedHeading, generatedParagraph, generatedPart, type LabelWriter } from "./generated.ts";
import { fillLine } from "./line.ts";

/**
 * Puts lists of signatories in the place of their directives. The headings' ids are `signatories`, `signatories-2`, …
 *
 * @param root A localized tree.
 */
export function showSignatories(root: Root, labels: LabelWriter): Root {
  let shown = 0;
  return mapTree(root, (node) => {
    if (!isLeafDirective(node, "signatories")) return node;
    const signatories = node.data?.signatories;
    if (signatories === undefined || signatories.rows.length === 0) return [];
    shown += 1;
    return blocksOf(signatories, shown === 1 ? "signatories" : `signatories-${shown}`, labels);
  });
}

function blocksOf(signatories: LocalizedSignatories, id: string, labels: LabelWriter): readonly RootContent[] {
  const { heading, rows, subscription } = signatories;
  const count = rows.length;
  const words = (key: string, values = {}) => labels.node(`signatories.${key}`, values);
  return [
    ...(heading ? [generatedHeading(id, [words("heading", { count })])] : []),
    generatedPart("signatories", [
      ...leadOf(signatories, labels),
      formOf(signatories, labels),
      ...(subscription === undefined ? [] : [generatedParagraph([words(subscription)])]),
    ]),
  ];
}

/** What stands between the heading, if there is one, and the names. */
function leadOf({ until, heading, rows }: LocalizedSignatories, labels: LabelWriter): readonly RootContent[] {
  const count = rows.length;
  if (until !== undefined) return [generatedParagraph([labels.node("signatories.signedBy", { count, date: until })])];
  return heading ? [] : [generatedParagraph([labels.node("signatories.signed", { count })])];
}

function formOf(signatories: LocalizedSignatories, labels: LabelWriter): RootContent {
  switch (signatories.as) {
    case "list":
      return listOf(signatories, labels);
    case "prose":
      return proseOf(signatories, labels);
    case "table":
      return tableOf(signatories, labels);
  }
}

function listOf({ rows }: LocalizedSignatories, labels: LabelWriter): List {
  const items = rows.map(({ organization }) => ({
    type: "listItem" as const,
    spread: false,
    children: [generatedParagraph(itemOf(organization, labels))],
  }));
  return { type: "list", ordered: true, start: 1, spread: false, children: items };
}

/** The name and its country, where the name does not already hold it. */
function itemOf(organization: LocalizedOrganization, labels: LabelWriter): readonly PhrasingContent[] {
  const { name, country, holdsCountry } = organization;
  if (country === undefined || holdsCountry) return nameNodes(name);
  const part = (role: LinePart["role"], words: LocalizedWords) => ({ role, ...words });
  const line = fillLine((signs) => labels.text("signatories.item", signs), {
    organization: part("organization", name),
    country: part("country", country),
  });
  return joinTexts(line.flatMap((words) => (words.role === "organization" ? nameNodes(words) : wordsNode(words))));
}

/** A sentence of names, ended as the language ends one. */
function proseOf({ rows, joints }: LocalizedSignatories, labels: LabelWriter): RootContent {
  const text = (value: string) => ({ type: "text", value }) as const;
  const [before = "", after = ""] = labels.text("signatories.sentence", { names: "\ue000" }).split("\ue000");
  const pieces = joints.flatMap((joint, index): readonly PhrasingContent[] => {
    const row = rows[index];
    return [...(joint === "" ? [] : [text(joint)]), ...(row === undefined ? [] : nameNodes(row.organization.name))];
  });
  return generatedParagraph(joinTexts([text(before), ...pieces, text(after)].filter(isFilled)));
}

function isFilled(node: PhrasingContent): boolean {
  return node.type !== "text" || node.value !== "";
}

/** What a cell shows of an organization without a country, and of a signature without a day. */
const nothing = "–";

function tableOf({ rows }: LocalizedSignatories, labels: LabelWriter): Table {
  const hasDates = rows.some(({ date }) => date !== undefined);
  const cell = (children: readonly PhrasingContent[]): TableCell => ({ type: "tableCell", children: [...children] });
  const plain = (value: string) => cell([{ type: "text", value }]);
  const columns = ["organization", "country", ...(hasDates ? ["date"] : [])];
  const header = columns.map((key) => cell([labels.node(`signatories.${key}`)]));
  const body = rows.map(({ organization: { name, country }, date }) => [
    cell(nameNodes(name)),
    country === undefined ? plain(nothing) : cell([wordsNode(country)]),
    ...(hasDates ? [plain(date ?? nothing)] : []),
  ]);
  const children = [header, ...body].map((cells) => ({ type: "tableRow" as const, children: cells }));
  return { type: "table", align: columns.map(() => "left" as const), children };
}
