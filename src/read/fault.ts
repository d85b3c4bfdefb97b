import type { FindingCode, Severity } from "../model/finding.ts";

/** A fault of a node, not yet with its place. */
export interface Fault {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly message: string;
  readonly hint: string;
}
