import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { NewResult } from "../../src/build/new/made.ts";
import { newStatement } from "../../src/build/new/new.ts";
import { describeLocale } from "../../src/config/locale.ts";
import { type MemoryHost, memoryHost } from "../../src/host/memory.ts";
import type { Finding } from "../../src/model/finding.ts";
import type { Statement } from "../../src/model/statement.ts";
import { readStatements } from "../../src/read/publication.ts";
import { repository } from "../support/repository.ts";

const config = (source: string) => `title: T
url: https://statements.example.org
publisher: { name: P }
source: ${source}
locales: [${source}]
fonts: []
`;

/** A publication in memory without any statement, and what a test adds. */
export function publication(source: string, files: Readonly<Record<string, string | Uint8Array>> = {}): MemoryHost {
  return memoryHost({ "/p/hexapla.yaml": config(source), ...files });
}

/** Brings a document that stands in memory into a statement. */
export function bringIn(
  host: MemoryHost,
  path: string,
  options: { name?: string; dryRun?: boolean } = {},
): Promise<NewResult> {
  const { name = "s", dryRun = false } = options;
  return newStatement(host, { root: "/p", name, from: { path, shown: path }, dryRun });
}

/** A file of a publication in memory, as text. */
export function textOf(host: MemoryHost, path: string): string {
  return new TextDecoder().decode(host.files.get(`/p/${path}`));
}

/** Everything that Hexapla's own reader says of the publication as it stands now. */
export async function readBack(
  host: MemoryHost,
  source: string,
): Promise<{ readonly statement: Statement; readonly findings: readonly Finding[] }> {
  const locale = describeLocale(source);
  if (locale === undefined) throw new Error(`${source} is no locale`);
  const { statements, findings } = await readStatements(host, "/p", locale);
  const [statement] = statements;
  if (statement === undefined) throw new Error(findings.map(({ message }) => message).join());
  return { statement, findings };
}

/** A document of tests/fixtures/new. */
export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(repository, "tests/fixtures/new", name)));
}
