import type { Host } from "../host/host.ts";
import { resolvePath } from "../model/address.ts";
import { pathKey } from "../model/alias.ts";
import type { Finding } from "../model/finding.ts";
import type { Locale } from "../model/locale.ts";
import type { Register } from "../model/organization.ts";
import type { Statement } from "../model/statement.ts";
import { startOf, walk } from "../model/tree.ts";
import { directiveFindings } from "./directives.ts";
import { readRegister } from "./register.ts";
import { signingFindings } from "./signing.ts";
import { readStatement } from "./statement.ts";
import { nameProblem } from "./statement-name.ts";
import { unshownFindings } from "./unshown.ts";

/** Every canonical document of a publication, and what is wrong with any. */
export interface StatementsRead {
  /** In order of their names. */
  readonly statements: readonly Statement[];
  /** Names of the documents that cannot be read. */
  readonly unreadable: readonly string[];
  /** Who can sign; nothing where the register cannot be read. */
  readonly register: Register | undefined;
  readonly findings: readonly Finding[];
}

/**
 * Reads every canonical document below content/, and the register.
 *
 * @param root The publication's root, absolute.
 * @param source The language of the canonical texts.
 */
export async function readStatements(host: Host, root: string, source: Locale): Promise<StatementsRead> {
  const statements: Statement[] = [];
  const unreadable: string[] = [];
  const findings: Finding[] = [];
  const files = await markdownFiles(host, root, "content", new Set());
  const addresses = Map.groupBy(files, (file) => pathKey(nameOf(file)));
  for (const file of files) {
    const name = nameOf(file);
    const fault = nameFault(name, file, addresses.get(pathKey(name)) ?? []);
    const result = fault === undefined ? await readStatement(host, root, file, name) : undefined;
    findings.push(...(fault === undefined ? [] : [fault]), ...(result?.findings ?? []));
    if (result?.statement !== undefined) statements.push(result.statement);
    else unreadable.push(name);
  }
  const { register, findings: faults } = await readRegister(host, root, source);
  findings.push(...faults, ...lostLinks(statements));
  // Without a register that can be read every signature would be a finding.
  if (register !== undefined) findings.push(...statements.flatMap((each) => signingFindings(each, register)));
  findings.push(...directiveFindings(statements, register), ...unshownFindings(statements));
  return { statements, unreadable, register, findings };
}

/**
 * Why a new statement cannot have a name: it is reserved, no part of an address, or there already.
 *
 * @returns Nothing where it can.
 */
export async function newNameFault(host: Host, root: string, name: string): Promise<Finding | undefined> {
  const file = `content/${name}.md`;
  const files = await markdownFiles(host, root, "content", new Set());
  if (/\.md$/i.test(name)) {
    const message = `“${name}” is a file's name; a statement's has no ending.`;
    return { code: "statement-name", severity: "error", message, hint: `Write ${name.slice(0, -3)}.`, statement: name };
  }
  const same = files.find((each) => pathKey(nameOf(each)) === pathKey(name));
  if (same === undefined) return nameFault(name, file, []);
  const message = `There is a statement “${nameOf(same)}” already; nothing is overwritten.`;
  const hint = "Give the new one another name, or take the old one away first.";
  return { code: "statement-exists", severity: "error", message, hint, statement: name, file: same };
}

function nameOf(file: string): string {
  return file.slice("content/".length, -".md".length);
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

/** @param seen Folders already looked into, by their real paths: links may go round in a circle. */
async function markdownFiles(host: Host, root: string, folder: string, seen: Set<string>): Promise<readonly string[]> {
  if ((await host.kind(`${root}/${folder}`)) !== "folder") return [];
  const real = await host.realPath(`${root}/${folder}`);
  if (seen.has(real)) return [];
  seen.add(real);
  const files: string[] = [];
  for (const entry of await host.list(`${root}/${folder}`)) {
    const path = `${folder}/${entry}`;
    if ((await host.kind(`${root}/${path}`)) === "folder") files.push(...(await markdownFiles(host, root, path, seen)));
    else if (entry.endsWith(".md") && !entry.startsWith(".")) files.push(path);
  }
  return files;
}

/** A path whose letters may look like another's: what is not ASCII is spelled out. */
function spelled(path: string): string {
  const codes = [...path]
    .filter((each) => (each.codePointAt(0) ?? 0) > 0x7f)
    .map((each) => `U+${each.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0")}`);
  return codes.length === 0 ? path : `${path} (${codes.join(" ")})`;
}

/** @param sharing Every file whose name has the same address, this one included. */
function nameFault(name: string, file: string, sharing: readonly string[]): Finding | undefined {
  const place = { severity: "error", statement: name, file, line: 1, column: 1 } as const;
  const others = sharing.filter((other) => other !== file);
  if (others.length > 0) {
    return {
      code: "statement-duplicate",
      message: `The statement's name is also that of ${others.map(spelled).join(", ")}: on many file systems they are one folder.`,
      hint: "Give one of the files another name; until then none of them is built.",
      ...place,
    };
  }
  const problem = nameProblem(name);
  return problem === undefined ? undefined : { code: "statement-name", ...problem, ...place };
}
