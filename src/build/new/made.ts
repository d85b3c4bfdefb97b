import type { Finding } from "../../model/finding.ts";
import type { IncomingFormat } from "../../read/incoming/incoming.ts";
import type { RegisterEntry, Signatory } from "../../read/incoming/register-entries.ts";
import type { PlacedNote } from "../../read/incoming/write.ts";

/** What a new statement is asked for with. */
export interface NewOptions {
  /** The publication's folder, absolute. */
  readonly root: string;
  /** The statement's name: its path below content/ without `.md`. */
  readonly name: string;
  /** The document that it is made from: where it is, absolute, and its path for messages. */
  readonly from: { readonly path: string; readonly shown: string } | undefined;
  /** The document's language as the call says it; what it says itself, or its letters tell, where it is undefined. */
  readonly language?: string | undefined;
  /** Write nothing, and only say what would be written. */
  readonly dryRun: boolean;
}

/** What came of it. */
export interface NewResult {
  /** Undefined where the call or the document is wrong; then nothing was written. */
  readonly created: Created | undefined;
  readonly findings: readonly Finding[];
}

/** A new statement. */
export interface Created {
  /** The statement's path from the publication's root. */
  readonly file: string;
  /** Everything that was written, the statement included. */
  readonly files: readonly string[];
  readonly format: IncomingFormat | undefined;
  readonly text: string;
  readonly organizations: readonly RegisterEntry[];
  readonly signatories: readonly Signatory[];
  readonly notes: readonly PlacedNote[];
}

/** A new statement that is not yet written, or why there is none. */
export type Made =
  | ({ readonly ok: true; readonly files: ReadonlyMap<string, Uint8Array> } & Omit<Created, "files">)
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** The statement's path from the publication's root. */
export function fileOf({ name }: Pick<NewOptions, "name">): string {
  return `content/${name}.md`;
}
