import type { Element } from "xast";
import { resolvePath } from "../../../model/address.ts";
import type { Finding } from "../../../model/finding.ts";
import { elementsIn, textIn } from "../../parse/xml.ts";
import type { BookFault, BookFiles } from "../epub.ts";
import { type Package, xmlIn } from "./package.ts";

/** What came of reading a book's documents. */
export interface Documents {
  readonly findings: readonly Finding[];
  /** All ids in them. */
  readonly ids: ReadonlySet<string>;
}

/** The book's XHTML: well formed, with a title, a language and ids of its own, and links that lead somewhere in the book. */
export function documentFaults({ items }: Package, files: BookFiles, fault: BookFault): Documents {
  const findings: Finding[] = [];
  const roots = new Map<string, Element>();
  for (const { path, mediaType } of items) {
    if (path === undefined || mediaType !== "application/xhtml+xml" || !files.has(path)) continue;
    const root = xmlIn(files, path);
    if (typeof root === "string") findings.push(fault("epub-document", root));
    else roots.set(path, root);
  }
  const ids = new Map([...roots].map(([path, root]) => [path, new Set(idsIn(root))]));
  for (const [path, root] of roots) {
    findings.push(...headFaults(root, path, fault), ...idFaults(root, path, fault));
    findings.push(...linkFaults(root, path, { files, ids, fault }));
  }
  return { findings, ids: new Set([...ids.values()].flatMap((each) => [...each])) };
}

function idsIn(root: Element): readonly string[] {
  return [...elementsIn(root)].flatMap(({ attributes }) => attributes.id ?? []);
}

function* headFaults(root: Element, path: string, fault: BookFault): Generator<Finding> {
  const wrong = (message: string) => fault("epub-document", `${path} in this e-book ${message}`);
  if (root.name !== "html") yield wrong("is no XHTML.");
  if (!root.attributes["xml:lang"] && !root.attributes.lang) yield wrong("does not say its language.");
  const title = [...elementsIn(root)].find(({ name }) => name === "title");
  if (textIn(title).trim() === "") yield wrong("has no title.");
}

function* idFaults(root: Element, path: string, fault: BookFault): Generator<Finding> {
  const seen = new Set<string>();
  for (const id of idsIn(root)) {
    if (seen.has(id)) yield fault("epub-document", `Two elements of ${path} in this e-book have the id “${id}”.`);
    seen.add(id);
  }
}

interface Surroundings {
  readonly files: BookFiles;
  readonly ids: ReadonlyMap<string, ReadonlySet<string>>;
  readonly fault: BookFault;
}

function linkFaults(root: Element, path: string, surroundings: Surroundings): readonly Finding[] {
  const links = [...elementsIn(root)].flatMap(({ attributes, name }) => {
    const address = attributes.href ?? attributes.src ?? attributes["xlink:href"];
    const isLoaded = attributes.src !== undefined || name === "link";
    return address === undefined || address === null ? [] : [[address, isLoaded] as const];
  });
  const dead = [...new Map(links)].filter(([address, isLoaded]) =>
    /^([a-z][a-z0-9+.-]*:|\/\/)/i.test(address) ? isLoaded : !isAlive(address, path, surroundings),
  );
  return dead.map(([address]) =>
    surroundings.fault("dead-link", `A link of ${path} in this e-book leads to nothing in it: ${address}`),
  );
}

function isAlive(address: string, path: string, { files, ids }: Surroundings): boolean {
  const target = address.startsWith("#") ? path : resolvePath(path, address);
  const id = decoded(/#(.*)$/s.exec(address)?.[1] ?? "");
  if (target === undefined || !files.has(target)) return false;
  return id === "" || (ids.get(target)?.has(id) ?? true);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
