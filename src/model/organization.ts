import type { Locale } from "./locale.ts";

/** Who can sign: one entry of content/organizations.yaml. */
export interface Organization {
  readonly id: string;
  readonly name: string;
  readonly abbreviation: string | undefined;
  /** ISO 3166-1, two letters. */
  readonly country: string | undefined;
  /** The language of the name. */
  readonly language: Locale;
  readonly line: number;
}

/** The register, content/organizations.yaml. */
export interface Register {
  /** Path from the publication's root. */
  readonly file: string;
  /** In the order of the file; no id twice. */
  readonly organizations: readonly Organization[];
}

/** One organization's signature below a statement. */
export interface Signature {
  /** An id of the register. */
  readonly organization: string;
  /** ISO 8601; nothing where it was given on the statement's own day. */
  readonly date: string | undefined;
  readonly line: number;
  readonly column: number;
}

/** What the front matter of a statement tells of its signing. */
export interface Signing {
  /** The statement's own day. */
  readonly date: string | undefined;
  /** Whether further organizations may sign; nothing where it is not said. */
  readonly subscription: "open" | "closed" | undefined;
  /** In the order of the front matter. */
  readonly signatures: readonly Signature[];
}

/** The words under which an organization is known: its name, and its abbreviation in brackets. */
export function fullName({ name, abbreviation }: Pick<Organization, "name" | "abbreviation">): string {
  return abbreviation === undefined ? name : `${name} (${abbreviation})`;
}

/** Who had signed by a day, that day included. */
export function signedBy(signing: Signing, until: string | undefined): readonly Signature[] {
  if (until === undefined) return signing.signatures;
  return signing.signatures.filter(({ date }) => (date ?? signing.date ?? "") <= until);
}
