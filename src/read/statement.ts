import type { Root } from "mdast";
import type { Host } from "../host/host.ts";
import { resolvePath } from "../model/address.ts";
import type { Finding } from "../model/finding.ts";
import type { Asset, Statement } from "../model/statement.ts";
import { startOf, walk } from "../model/tree.ts";
import { readAsset } from "./assets.ts";
import { canonicalTree, withoutUnknownDirectives } from "./canonical.ts";
import { readText } from "./decode.ts";
import { parseFrontMatter } from "./front-matter.ts";
import { inspect } from "./inspect.ts";
import { parseMarkdown } from "./markdown.ts";

/** What came of reading: statements that can be built, and what is wrong with them and with the others. */
export interface ReadResult {
  readonly statement: Statement | undefined;
  readonly findings: readonly Finding[];
}

/**
 * Reads one canonical document, its images included.
 *
 * @param root The publication's root, absolute.
 * @param file The document's path from the root.
 * @param name The statement's name.
 */
export async function readStatement(host: Host, root: string, file: string, name: string): Promise<ReadResult> {
  const decoded = await readText(host, root, file);
  if (!decoded.ok) return { statement: undefined, findings: ofStatement(decoded.findings, name) };
  const { text } = decoded;
  const tree = canonicalTree(parseMarkdown(text), text);
  const [first] = tree.children;
  if (first?.type !== "yaml") return { statement: undefined, findings: [noFrontMatter(text, file, name)] };
  const frontMatter = parseFrontMatter(first.value, file, 2);
  if (!frontMatter.ok) return { statement: undefined, findings: ofStatement(frontMatter.findings, name) };
  const { assets, findings } = await readImages(host, root, file, tree);
  return {
    statement: { name, file, text, frontMatter: frontMatter.frontMatter, body: withoutUnknownDirectives(tree), assets },
    findings: [
      ...inspect(tree, file, name),
      ...ofStatement(findings, name),
      ...ofStatement(outsideLinks(tree, file), name),
    ],
  };
}

function noFrontMatter(text: string, file: string, statement: string): Finding {
  const isOpen = text.startsWith("---\n");
  return {
    code: "front-matter",
    severity: "error",
    message: isOpen ? "The front matter is not closed." : "There is no front matter.",
    hint: isOpen
      ? "Put a line of three hyphens behind its last key."
      : "Begin the file with a line of three hyphens, `title: …`, and another line of three hyphens.",
    statement,
    file,
    line: 1,
    column: 1,
  };
}

function ofStatement(findings: readonly Finding[], statement: string): readonly Finding[] {
  return findings.map((finding) => ({ ...finding, statement }));
}

/** Loads the images that the text shows. */
async function readImages(
  host: Host,
  root: string,
  file: string,
  tree: Root,
): Promise<{ assets: readonly Asset[]; findings: readonly Finding[] }> {
  const assets = new Map<string, Asset>();
  const findings: Finding[] = [];
  const seen = new Set<string>();
  for (const [node] of walk(tree)) {
    if (node.type !== "image" || seen.has(node.url)) continue;
    seen.add(node.url);
    const result = await readAsset(host, root, file, node.url);
    if (result.ok) assets.set(result.asset.path, result.asset);
    else findings.push({ ...result.fault, file, ...startOf(node) });
  }
  return { assets: [...assets.values()], findings };
}

function outsideLinks(tree: Root, file: string): readonly Finding[] {
  const findings: Finding[] = [];
  for (const [node] of walk(tree)) {
    if (node.type !== "link" || /^([a-z][a-z0-9+.-]*:|#|\/\/)/i.test(node.url)) continue;
    const path = resolvePath(file, node.url);
    if (path?.startsWith("content/")) continue;
    findings.push({
      code: "outside-publication",
      severity: "error",
      message: `The link “${node.url}” leads out of the publication's texts.`,
      hint: "A relative link names another statement, as a path from this file: other.md.",
      file,
      ...startOf(node),
    });
  }
  return findings;
}
