import { align, alignSource } from "../align/align.ts";
import type { Host } from "../host/host.ts";
import type { Labels } from "../localize/labels.ts";
import type { LocalizeOptions } from "../localize/localize.ts";
import { localizeRegister } from "../localize/organizations.ts";
import type { Finding } from "../model/finding.ts";
import type { Locale } from "../model/locale.ts";
import type { LocalizedOrganization } from "../model/localized.ts";
import type { LocaleSettings } from "../model/settings.ts";
import { registerSegments } from "../segment/register.ts";
import { type Publication, readCatalog } from "./publication.ts";
import { type PublicationTexts, publicationTexts } from "./publication-texts.ts";

/** One locale with all that its editions share. */
export interface LocaleContext {
  readonly settings: LocaleSettings;
  readonly labels: Labels;
  readonly options: LocalizeOptions;
  readonly texts: PublicationTexts;
}

/** @param findings Takes what is wrong with the locale's own catalogs. */
export async function localeContext(
  host: Host,
  publication: Publication,
  settings: LocaleSettings,
  findings: Finding[],
): Promise<LocaleContext> {
  const { locale, untranslated } = settings;
  const { source } = publication.settings;
  const labels = publication.labels.labelsOf(locale.code, locale.intl);
  const show = { locale, source, policy: untranslated, labels };
  const { texts, findings: faults } = await publicationTexts(host, publication.root, publication.settings, show);
  const register = await localizedRegister(host, publication, locale);
  findings.push(...faults, ...register.findings);
  const options = {
    ...show,
    organizations: register.organizations,
    sourceOrganizations: sourceRegister(publication),
    signings: new Map(
      publication.statements.map(({ statement: { name, frontMatter } }) => [name, frontMatter.signing]),
    ),
  };
  return { settings, labels, options, texts };
}

type Organizations = ReadonlyMap<string, LocalizedOrganization>;

async function localizedRegister(
  host: Host,
  publication: Publication,
  locale: Locale,
): Promise<{ readonly organizations: Organizations; readonly findings: readonly Finding[] }> {
  const { register, settings, root } = publication;
  if (locale.code === settings.source.code) return { organizations: sourceRegister(publication), findings: [] };
  const segments = registerSegments(register, settings.source.code);
  const { catalog, findings } = await readCatalog(host, root, locale.code, "organizations");
  const alignment = align("organizations", locale.code, segments, catalog);
  return { organizations: localizeRegister(register, alignment, { locale, source: settings.source }), findings };
}

function sourceRegister({ register, settings: { source } }: Publication): Organizations {
  const alignment = alignSource("organizations", source.code, registerSegments(register, source.code));
  return localizeRegister(register, alignment, { locale: source, source });
}
