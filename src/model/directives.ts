import type { Nodes } from "mdast";
import { isDay } from "./day.ts";

/** Directives that may stand within a line. */
export const textDirectives = ["date", "organization"] as const;

/** Whether `:name[…]` is one of ours, and no colon in prose. */
export function isTextDirective(name: string): boolean {
  return (textDirectives as readonly string[]).includes(name);
}

/** How signatories are shown. */
export const signatoryForms = ["list", "prose", "table"] as const;
export type SignatoryForm = (typeof signatoryForms)[number];

/** In which order signatories stand. */
export const signatoryOrders = ["given", "country", "name"] as const;
export type SignatoryOrder = (typeof signatoryOrders)[number];

/** A `::signatories` directive. */
export interface SignatoriesRequest {
  readonly as: SignatoryForm;
  readonly sort: SignatoryOrder;
  /** Only who had signed by this day, ISO 8601. */
  readonly until: string | undefined;
  /** Another statement whose signatories are meant. */
  readonly statement: string | undefined;
  /** Whether a heading with their number stands above them: running text has none unless it is asked for. */
  readonly heading: boolean;
}

/** A directive on a line of its own. */
export type LeafDirective = Extract<Nodes, { type: "leafDirective" }>;

/** Whether a node is the directive of this name. */
export function isLeafDirective(node: Nodes, name: "signatories" | "include"): node is LeafDirective {
  return node.type === "leafDirective" && node.name === name;
}

/** What a `::signatories` directive asks for; a value that there is not is the default's (a finding of its own). */
export function signatoriesRequest({ attributes }: LeafDirective): SignatoriesRequest {
  const { as, sort, until, statement, heading } = attributes ?? {};
  return {
    as: signatoryForms.find((form) => form === as) ?? "list",
    sort: signatoryOrders.find((order) => order === sort) ?? "given",
    until: until != null && isDay(until) ? until : undefined,
    statement: statement ?? undefined,
    heading: as === "prose" ? heading === "yes" : heading !== "no",
  };
}

/** The statement that an `::include` directive names; empty where it names none. */
export function includedStatement({ attributes }: LeafDirective): string {
  return attributes?.statement ?? "";
}

/** What stands before the ids of an included statement: its name, with hyphens for slashes. */
export function idPrefix(statement: string): string {
  return `${statement.replaceAll("/", "-")}-`;
}

/** Whether the included statement's title stands above it. */
export function includesTitle({ attributes }: LeafDirective): boolean {
  return attributes?.title !== "no";
}
