import type { Organization, Person, Role } from "schema-dts";
import type { Edition } from "../../model/edition.ts";
import { closedLine } from "../../model/plain-line.ts";

/** People by their names. */
export function people(names: readonly string[]): readonly Person[] | undefined {
  return names.length === 0 ? undefined : names.map((name) => ({ "@type": "Person", name: closedLine(name) }));
}

/**
 * Translators by their names, and of no type: a catalog's `Last-Translator` may be a person or a group (“Hexapla
 * contributors”), and schema.org allows both. schema-dts knows no node without a type, which JSON-LD does (section 3.5).
 */
export function translatorsOf(names: readonly string[]): readonly Person[] | undefined {
  if (names.length === 0) return undefined;
  return names.map((name) => ({ name: closedLine(name) })) as unknown as readonly Person[];
}

/**
 * Who signed, and when: schema.org has no property for it, and says by a role how somebody contributed. One role a day,
 * for there may be hundreds: JSON-LD lets any property have several values (section 9.4), which schema-dts lets a role
 * not.
 */
export function signatureRoles({
  signatories = [],
}: Edition): readonly Role<Organization, "contributor">[] | undefined {
  if (signatories.length === 0) return undefined;
  const days = Map.groupBy(signatories, ({ day }) => day);
  return [...days].map(([startDate, signed]) => {
    const organizations = signed.map(({ name }) => {
      return { "@type": "Organization", name: closedLine(name) } satisfies Organization;
    });
    const contributor = organizations as unknown as Organization;
    return { "@type": "Role", roleName: "signatory", startDate, contributor };
  });
}
