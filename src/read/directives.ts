import type { Nodes } from "mdast";
import { isDay } from "../model/day.ts";
import {
  includedStatement,
  isLeafDirective,
  type LeafDirective,
  signatoriesRequest,
  signatoryForms,
  signatoryOrders,
} from "../model/directives.ts";
import type { Finding } from "../model/finding.ts";
import type { Register } from "../model/organization.ts";
import type { Statement } from "../model/statement.ts";
import { plainText, startOf, walk } from "../model/tree.ts";
import { includeCycle } from "./include-cycle.ts";
import { unknownOrganization } from "./signing.ts";

type Fault = Pick<Finding, "code" | "severity" | "message" | "hint">;

/** All that a directive can name. */
interface Named {
  readonly statements: ReadonlyMap<string, Statement>;
  /** Nothing where it cannot be read. */
  readonly register: Register | undefined;
}

/** What is wrong with the directives of a publication's statements that name something elsewhere. */
export function directiveFindings(
  statements: readonly Statement[],
  register: Register | undefined,
): readonly Finding[] {
  const named = {
    statements: new Map(statements.map((statement) => [statement.name, statement])),
    register,
  };
  return statements.flatMap((statement) =>
    [...walk(statement.body)].flatMap(([node]) =>
      faultsOf(node, statement, named).map((fault) => ({
        ...fault,
        statement: statement.name,
        file: statement.file,
        ...startOf(node),
      })),
    ),
  );
}

function faultsOf(node: Nodes, statement: Statement, named: Named): readonly Fault[] {
  if (node.type === "textDirective" && node.name === "organization") {
    const id = plainText(node).trim();
    const { register } = named;
    const isKnown = register?.organizations.some((organization) => organization.id === id) ?? true;
    return isKnown ? [] : [unknownOrganization(id, register?.file ?? "")];
  }
  if (isLeafDirective(node, "signatories")) return signatoriesFaults(node, statement, named);
  if (isLeafDirective(node, "include")) return includeFaults(node, statement, named);
  return [];
}

function signatoriesFaults(node: LeafDirective, statement: Statement, { statements }: Named): readonly Fault[] {
  const { until, statement: other } = signatoriesRequest(node);
  const from = other === undefined ? statement : statements.get(other);
  const faults = attributeFaults(node, {
    as: (value) => (signatoryForms as readonly string[]).includes(value) || signatoryForms.join(", "),
    sort: (value) => (signatoryOrders as readonly string[]).includes(value) || signatoryOrders.join(", "),
    until: (value) => isDay(value) || "a date like 2022-01-18",
    statement: () => true,
    heading: (value) => ["yes", "no"].includes(value) || "yes, no",
  });
  if (from === undefined) return [...faults, missingStatement("signatories", other ?? "", [...statements.keys()])];
  if (from.frontMatter.signing.signatures.length === 0) return [...faults, unsigned(from.name)];
  const start = from.frontMatter.date?.start;
  return until !== undefined && start !== undefined && until < start ? [...faults, early(until, start)] : faults;
}

function includeFaults(node: LeafDirective, { name }: Statement, { statements }: Named): readonly Fault[] {
  const faults = attributeFaults(node, {
    statement: () => true,
    title: (value) => ["yes", "no"].includes(value) || "yes, no",
  });
  const other = includedStatement(node);
  if (!statements.has(other)) return [...faults, missingStatement("include", other, [...statements.keys()])];
  const cycle = includeCycle(name, other, statements);
  if (cycle === undefined) return faults;
  const fault: Fault = {
    code: "include",
    severity: "error",
    message: `A text cannot include itself: ${cycle.join(" includes ")}.`,
    hint: "Take one of these directives out.",
  };
  return [...faults, fault];
}

/** @param checks What each attribute may be: true, or what is wanted. */
function attributeFaults(
  node: LeafDirective,
  checks: Readonly<Record<string, (value: string) => boolean | string>>,
): readonly Fault[] {
  return Object.entries(node.attributes ?? {}).flatMap(([key, value]): readonly Fault[] => {
    const check = checks[key];
    const wanted = check?.(value ?? "");
    if (wanted === true) return [];
    const message =
      check === undefined
        ? `The directive “${node.name}” has no attribute “${key}”.`
        : `“${key}” of the directive “${node.name}” cannot be “${value}”.`;
    const hint = check === undefined ? `It has ${Object.keys(checks).join(", ")}.` : `Wanted is: ${wanted}.`;
    return [{ code: node.name === "include" ? "include" : "signatories", severity: "error", message, hint }];
  });
}

function missingStatement(code: "include" | "signatories", name: string, known: readonly string[]): Fault {
  const what = name === "" ? "This directive names no statement." : `There is no statement “${name}”.`;
  return { code, severity: "error", message: what, hint: `Write statement="…" with one of ${known.join(", ")}.` };
}

function unsigned(name: string): Fault {
  return {
    code: "signatories",
    severity: "warning",
    message: `Nobody has signed “${name}”: its front matter names no signatories.`,
    hint: "List them under `signatories:`, or take the directive out.",
  };
}

function early(until: string, start: string): Fault {
  return {
    code: "signatories",
    severity: "error",
    message: `Nobody had signed by ${until}: the statement is of ${start}.`,
    hint: "Correct one of the two dates.",
  };
}
