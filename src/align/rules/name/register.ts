import type { CheckedPublication, CheckedStatement } from "../rule.ts";
import { hasName } from "./forms.ts";
import { type NameParts, nameParts } from "./parts.ts";
import { hasTerm } from "./terms.ts";

/** An organization of the register as a locale's texts should name it. */
export interface OrganizationTerm {
  readonly source: NameParts;
  /** The register's translation. */
  readonly target: NameParts;
  /** The catalog that it stands in. */
  readonly file: string;
}

/** The organizations whose translated name in the locale is current, the longest names first. */
export function organizationTerms({ locale }: CheckedStatement, all: CheckedPublication): readonly OrganizationTerm[] {
  return all.statements
    .filter(({ alignment, locale: other }) => alignment.statement === "organizations" && other.code === locale.code)
    .flatMap(({ pairs, catalog: { file } }) =>
      pairs.map(({ source, target }) => ({ source: nameParts(source.raw), target: nameParts(target.raw), file })),
    )
    .toSorted((a, b) => b.source.name.length - a.source.name.length);
}

/** The organizations that a source text names and its translation does not; a name within a longer one is that one's. */
export function lostOrganizations(
  source: string,
  target: string,
  terms: readonly OrganizationTerm[],
): readonly OrganizationTerm[] {
  let rest = source;
  return terms.filter((term) => {
    const written = [term.source.name, term.source.abbreviation].find(
      (each) => each !== undefined && rest.includes(each) && hasTerm(rest, each),
    );
    if (written === undefined) return false;
    rest = rest.replaceAll(written, " ");
    return !isNamed(target, term);
  });
}

/** By its name in some form, or by its abbreviation: the source's own where the register's translation has none. */
function isNamed(text: string, { source, target }: OrganizationTerm): boolean {
  const short = target.abbreviation ?? source.abbreviation;
  return hasName(text, target.name) || (short !== undefined && hasTerm(text, short));
}
