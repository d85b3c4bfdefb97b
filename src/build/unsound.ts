import { isLeafDirective } from "../model/directives.ts";
import type { FindingCode } from "../model/finding.ts";
import type { Statement } from "../model/statement.ts";
import { walk } from "../model/tree.ts";
import type { StatementsRead } from "../read/publication.ts";

/** Findings about what a whole edition rests on: a list of signatories that is wrong is no list. */
const unsoundCodes: readonly FindingCode[] = [
  "include",
  "organization-unknown",
  "signatories",
  "signatory-duplicate",
  "signing-date",
];

/** Names of statements that would say something wrong, of who signed them or what they include. */
export function unsoundStatements({ findings, statements, register }: StatementsRead): ReadonlySet<string> {
  const named = findings.flatMap(({ code, severity, statement }) =>
    severity === "error" && unsoundCodes.includes(code) ? (statement ?? []) : [],
  );
  const resting = register === undefined ? statements.filter(needsRegister).map(({ name }) => name) : [];
  return new Set([...named, ...resting]);
}

function needsRegister({ frontMatter, body }: Statement): boolean {
  if (frontMatter.signing.signatures.length > 0) return true;
  return [...walk(body)].some(
    ([node]) => isLeafDirective(node, "signatories") || (node.type === "textDirective" && node.name === "organization"),
  );
}
