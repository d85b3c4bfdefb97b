import type { Host } from "../host/host.ts";
import { resolvePath } from "../model/address.ts";
import type { Finding } from "../model/finding.ts";
import type { Statement } from "../model/statement.ts";
import { startOf, walk } from "../model/tree.ts";
import { readStatement } from "./statement.ts";

/** Names that catalogs of the publication itself have; a statement cannot have them too. */
const reservedNames = ["hexapla", "organizations"];

/**
 * Reads every canonical document below content/.
 *
 * @param root The publication's root, absolute.
 * @returns The statements in order of their names, and everything that is wrong with any of them.
 */
export async function readStatements(
  host: Host,
  root: string,
): Promise<{ statements: readonly Statement[]; findings: readonly Finding[] }> {
  const statements: Statement[] = [];
  const findings: Finding[] = [];
  const names = new Map<string, string>();
  for (const file of await markdownFiles(host, root, "content")) {
    const name = file.slice("content/".length, -".md".length);
    const fault = nameFault(name, file, names);
    if (fault !== undefined) {
      findings.push(fault);
      continue;
    }
    names.set(addressOf(name), file);
    const result = await readStatement(host, root, file, name);
    findings.push(...result.findings);
    if (result.statement !== undefined) statements.push(result.statement);
  }
  return { statements, findings: [...findings, ...lostLinks(statements)] };
}

/** Links to texts that do not exist. */
function lostLinks(statements: readonly Statement[]): readonly Finding[] {
  const files = new Set(statements.map(({ file }) => file));
  const findings: Finding[] = [];
  for (const { body, file, name } of statements) {
    for (const [node] of walk(body)) {
      if (node.type !== "link" || /^([a-z][a-z0-9+.-]*:|#|\/\/)/i.test(node.url)) continue;
      const path = resolvePath(file, node.url);
      if (path === undefined || !path.startsWith("content/") || files.has(path)) continue;
      findings.push({
        code: "unresolved-reference",
        severity: "error",
        message: `The link “${node.url}” leads to no statement: there is no ${path}.`,
        hint: "Name the other statement's file, as a path from this one.",
        statement: name,
        file,
        ...startOf(node),
      });
    }
  }
  return findings;
}

async function markdownFiles(host: Host, root: string, folder: string): Promise<readonly string[]> {
  const files: string[] = [];
  for (const entry of await host.list(`${root}/${folder}`)) {
    const path = `${folder}/${entry}`;
    if ((await host.kind(`${root}/${path}`)) === "folder") files.push(...(await markdownFiles(host, root, path)));
    else if (entry.endsWith(".md") && !entry.startsWith(".")) files.push(path);
  }
  return files;
}

/** Two names that differ only in case or in Unicode form would be one folder on many file systems. */
function addressOf(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

function nameFault(name: string, file: string, names: ReadonlyMap<string, string>): Finding | undefined {
  const place = { severity: "error", statement: name, file, line: 1, column: 1 } as const;
  const other = names.get(addressOf(name));
  if (other !== undefined) {
    return {
      code: "statement-duplicate",
      message: `The statement's name is taken by ${other}: on many file systems both would be one folder.`,
      hint: "Give one of the two files another name.",
      ...place,
    };
  }
  if (!/^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}._-]*(\/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}._-]*)*$/u.test(name)) {
    return {
      code: "statement-name",
      message: `“${name}” cannot be a statement's name: it becomes part of addresses.`,
      hint: "Use letters, digits, hyphens, dots and underscores.",
      ...place,
    };
  }
  if (reservedNames.includes(name)) {
    return {
      code: "statement-name",
      message: `“${name}” cannot be a statement's name: the catalog ${name}.po is the publication's own.`,
      hint: "Give the file another name.",
      ...place,
    };
  }
  return undefined;
}
