import type { Alias } from "../model/alias.ts";
import type { Edition } from "../model/edition.ts";
import type { Finding } from "../model/finding.ts";
import type { SiteFile, SitePage } from "../model/page.ts";
import { aliasFinding } from "../read/aliases.ts";
import { redirectsOf } from "../site/hosts/aliases.ts";
import { redirectOutputs } from "../site/hosts/redirects.ts";
import type { Site } from "../site/site.ts";

/** What stands at former addresses, and which of them lead nowhere. */
export interface RedirectsMade {
  readonly outputs: readonly (SitePage | SiteFile)[];
  readonly findings: readonly Finding[];
}

/**
 * @param existing Paths below dist/ of all that is made beside them.
 * @param planned Editions that there can be: a build of a part need not make one to which an alias leads.
 */
export function redirectsFor(
  aliases: readonly Alias[],
  site: Site,
  existing: readonly string[],
  planned: readonly Edition[],
): RedirectsMade {
  const statements = new Set(planned.map(({ statement }) => statement));
  const { redirects, idle, taken } = redirectsOf(aliases, site.published, site.settings, existing);
  return {
    outputs: redirectOutputs(redirects, site),
    findings: [
      ...idle
        .filter(({ statement }) => !statements.has(statement))
        .map((alias) => ({ ...aliasFinding(alias, nowhere(alias)), severity: "warning" as const })),
      ...taken.map((alias) => aliasFinding(alias, occupied(alias))),
    ],
  };
}

function nowhere({ path, statement }: Alias) {
  const message = `The alias “${path}” leads nowhere: no edition of ${statement} is published.`;
  return { message, hint: "It works as soon as one is." };
}

function occupied({ path }: Alias) {
  const message = `The alias “${path}” is the address of a file that this build makes.`;
  return { message, hint: "Take it out: what stands there is not moved." };
}
