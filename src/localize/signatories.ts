import type { SignatoriesRequest, SignatoryOrder } from "../model/directives.ts";
import type { Signatory } from "../model/edition.ts";
import type { Locale } from "../model/locale.ts";
import type { LocalizedOrganization, LocalizedSignatories, LocalizedSignatory } from "../model/localized.ts";
import { type Signing, signedBy } from "../model/organization.ts";
import { formatDate } from "./dates.ts";

/** What signatures are shown with: who they are of, and in which language. */
export interface SignatoryNames {
  readonly locale: Locale;
  /** By id. */
  readonly organizations: ReadonlyMap<string, LocalizedOrganization>;
}

/** Who signed, in the order that was asked for, in the words of one locale. */
export function localizeSignatories(
  signing: Signing,
  request: SignatoriesRequest,
  { locale, organizations }: SignatoryNames,
): LocalizedSignatories {
  const rows = signedBy(signing, request.until).flatMap(({ organization: id, date }): LocalizedSignatory[] => {
    const organization = organizations.get(id);
    // An organization that the register does not have is a finding; there is no name to show.
    if (organization === undefined) return [];
    const day = date ?? signing.date;
    return [{ organization, date: day === undefined ? undefined : formatDate(locale, day) }];
  });
  const sorted = sortSignatories(rows, request.sort, locale);
  const { until } = request;
  return {
    as: request.as,
    heading: request.heading,
    rows: sorted,
    joints: listJoints(
      // The language may join by what follows, as Spanish does; a foreign word stands for itself, apart.
      sorted.map(({ organization: { name } }) => (name.lang === undefined ? name.text : "x")),
      locale,
    ),
    until: until === undefined ? undefined : formatDate(locale, until),
    subscription: until === undefined ? signing.subscription : undefined,
  };
}

/** Who signed, for metadata: all of them, with the day. */
export function nameSignatories(
  { signatures, date: issued }: Signing,
  organizations: SignatoryNames["organizations"],
): readonly Signatory[] {
  return signatures.flatMap(({ organization, date }) => {
    const name = organizations.get(organization)?.name.text;
    return name === undefined ? [] : [{ name, day: date ?? issued }];
  });
}

/** In the collation of the locale (CLDR, UTS 10); who has no country stands behind those who have one. */
function sortSignatories(
  rows: readonly LocalizedSignatory[],
  order: SignatoryOrder,
  locale: Locale,
): readonly LocalizedSignatory[] {
  if (order === "given") return rows;
  const { compare } = new Intl.Collator([locale.intl, "en"]);
  const byName = (one: LocalizedSignatory, other: LocalizedSignatory) =>
    compare(one.organization.name.text, other.organization.name.text);
  if (order === "name") return rows.toSorted(byName);
  return rows.toSorted((one, other) => {
    const [first, second] = [one.organization.country, other.organization.country];
    if (first === undefined || second === undefined) {
      return Number(first === undefined) - Number(second === undefined) || byName(one, other);
    }
    return compare(first.text, second.text) || byName(one, other);
  });
}

/**
 * What stands before, between and behind the items of a list in running text (CLDR, UTS 35 part 2, “List Patterns”).
 *
 * @returns One text more than there are items.
 */
export function listJoints(items: readonly string[], locale: Locale): readonly string[] {
  const parts = new Intl.ListFormat([locale.intl, "en"], { type: "conjunction", style: "long" }).formatToParts(items);
  const joints = [""];
  for (const { type, value } of parts) {
    if (type === "element") joints.push("");
    else joints[joints.length - 1] = `${joints.at(-1)}${value}`;
  }
  return joints;
}
