import type { Finding } from "../../model/finding.ts";
import { type Check, type Examined, faultAt, uploadAgain, type VerifyContext } from "../examined.ts";
import { readJson } from "../parse/json.ts";
import { readText } from "../parse/text.ts";

/** A file of a search index: a script that hands JSON to the page, under the file's own name. */
export const checkIndexScript: Check = ({ path }, bytes, context) => {
  const { text, findings } = readText(path, bytes);
  const fault = (message: string): Examined => ({
    findings: [faultAt("search-index", path, { message, hint: uploadAgain }, { line: 1 })],
  });
  const name = path.replace(/^.*\/|\.js$/g, "");
  const [, named, json] = /^hexaplaIndex\("([^"]*)",(.*)\)\n$/s.exec(text) ?? [];
  if (named === undefined || json === undefined) return fault("This is no file of a search index, or it breaks off.");
  if (named !== name) return fault(`This file of a search index says that it is “${named}”.`);
  const read = readJson(json);
  if (!read.ok) return fault(`This file of a search index is no JSON: ${read.message}.`);
  if (name === "layout") return { findings: lackingFiles(path, read.value, context) };
  return { findings, ...(name.startsWith("texts-") ? { indexed: placesIn(read.value) } : {}) };
};

/** The layout says where each file begins: so many there must be. */
function lackingFiles(path: string, layout: unknown, { files }: VerifyContext): readonly Finding[] {
  const folder = path.slice(0, path.lastIndexOf("/"));
  const { termFiles, textFiles } = (typeof layout === "object" && layout !== null ? layout : {}) as {
    readonly [key: string]: unknown;
  };
  const wanted = [...numbered("terms", termFiles), ...numbered("texts", textFiles)].map((name) => `${folder}/${name}`);
  const lacking = wanted.filter((each) => !files.has(each));
  if (wanted.length > 0 && lacking.length === 0) return [];
  const what = wanted.length === 0 ? "it names no files" : `${lacking.join(", ")} is not there`;
  const message = `The search index of this language is not whole: ${what}.`;
  return [faultAt("search-index", path, { message, hint: uploadAgain }, { line: 1 })];
}

function numbered(name: string, begins: unknown): readonly string[] {
  return Array.isArray(begins) ? begins.map((_, at) => `${name}-${at}.js`) : [];
}

/** Where each paragraph stands: the page, by its address or by the number of the one so named, and the id. */
function placesIn(entries: unknown): readonly (readonly [page: string | number, id: string])[] {
  if (!Array.isArray(entries)) return [];
  return entries.flatMap((entry: unknown) => {
    if (!Array.isArray(entry)) return [];
    const [page, id] = entry as readonly unknown[];
    const isPlace = typeof page === "string" || typeof page === "number";
    return isPlace && typeof id === "string" ? [[page, id] as const] : [];
  });
}
