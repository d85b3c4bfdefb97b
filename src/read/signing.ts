import { lastDay } from "../model/day.ts";
import type { Finding } from "../model/finding.ts";
import type { Register, Signature } from "../model/organization.ts";
import type { FrontMatter, Statement } from "../model/statement.ts";

/** What is wrong with the signatures in a statement's front matter. */
export function signingFindings({ name, file, frontMatter }: Statement, register: Register): readonly Finding[] {
  const known = new Set(register.organizations.map(({ id }) => id));
  const { signatures } = frontMatter.signing;
  return signatures.flatMap((signature, index) => {
    const { line, column } = signature;
    const faults = [
      unknownFault(signature, known, register.file),
      duplicateFault(signature, signatures.slice(0, index)),
      dateFault(signature, frontMatter),
    ];
    return faults.flatMap((fault) => (fault === undefined ? [] : [{ ...fault, statement: name, file, line, column }]));
  });
}

type Fault = Pick<Finding, "code" | "severity" | "message" | "hint">;

function unknownFault({ organization }: Signature, known: ReadonlySet<string>, file: string): Fault | undefined {
  return known.has(organization) ? undefined : unknownOrganization(organization, file);
}

/** An id that the register does not have. */
export function unknownOrganization(id: string, file: string): Fault {
  return {
    code: "organization-unknown",
    severity: "error",
    message: `The register has no organization “${id}”.`,
    hint: `Enter it in ${file}, or mend the spelling.`,
  };
}

function duplicateFault({ organization }: Signature, before: readonly Signature[]): Fault | undefined {
  const first = before.find((other) => other.organization === organization);
  if (first === undefined) return undefined;
  return {
    code: "signatory-duplicate",
    severity: "error",
    message: `“${organization}” is already among the signatories, on line ${first.line}.`,
    hint: "Take one of the two out; else they are counted twice.",
  };
}

/** A signature is given between the statement's day and the day of its last revision. */
function dateFault({ date }: Signature, frontMatter: FrontMatter): Fault | undefined {
  const { start } = frontMatter.date ?? {};
  if (date === undefined || start === undefined) return undefined;
  const last = lastDay(frontMatter) ?? start;
  if (date >= start && date <= last) return undefined;
  const code = "signing-date";
  return date < start
    ? {
        code,
        severity: "error",
        message: `This signature is dated ${date}, before the statement itself, ${start}.`,
        hint: "Correct one of the two dates.",
      }
    : {
        code,
        severity: "error",
        message: `This signature is dated ${date}, but the edition is of ${last}.`,
        hint: `Add a revision: \`- { date: ${date}, note: … }\` under \`revisions:\`, or correct the date.`,
      };
}
