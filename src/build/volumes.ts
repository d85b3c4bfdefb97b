import { assembleVolume } from "../edition/volume.ts";
import type { Edition, LocalizedText } from "../model/edition.ts";
import type { Finding } from "../model/finding.ts";
import type { SegmentedStatement } from "../model/segment.ts";
import type { Settings, VolumeSettings } from "../model/settings.ts";
import type { Volume } from "../model/volume.ts";
import type { Withheld } from "./aligned-statements.ts";
import type { LocaleContext } from "./locale-context.ts";
import type { SingleEditions } from "./parallel.ts";
import type { Publication } from "./publication.ts";

/** What the publication can bring out in volumes. */
export interface VolumePlan {
  readonly volumes: readonly Volume[];
  readonly withheld: readonly Withheld[];
  /** Names of those with a part that cannot be read just now: they are not made. */
  readonly unreadable: readonly string[];
  /** What is left out of which. */
  readonly findings: readonly Finding[];
}

/** Every volume that hexapla.yaml asks for, of the editions that there are. */
export function planVolumes(
  publication: Publication,
  singles: Pick<SingleEditions, "editions" | "withheld">,
  locales: readonly LocaleContext[],
): VolumePlan {
  const plan = { volumes: [] as Volume[], withheld: [] as Withheld[], unreadable: [] as string[] };
  const findings: Finding[] = [];
  for (const wanted of publication.settings.volumes ?? []) {
    const names = statementsOf(wanted, publication);
    const places = names.flatMap((statement) => wanted.locales.map((locale) => ({ statement, locale })));
    const parts = places.flatMap((place) => singles.editions.filter((edition) => isAt(edition, place)));
    const kept = singles.withheld.filter((each) => places.some((place) => isSame(each, place)));
    if (parts.length + kept.length < places.length) {
      plan.unreadable.push(wanted.name);
      continue;
    }
    const [first, ...others] = parts;
    if (first === undefined) {
      plan.withheld.push(withheldVolume(wanted));
      continue;
    }
    findings.push(...kept.map((each) => leftOut(wanted, each, publication.settings)));
    const title = titleOf(wanted, first, locales);
    plan.volumes.push(assembleVolume([first, ...others], { name: wanted.name, title, url: publication.settings.url }));
  }
  return { ...plan, findings };
}

/** Statements that a volume asks for and that are not there; those that cannot be read are there. */
export function unknownStatements(
  { file, volumes = [] }: Settings,
  statements: readonly SegmentedStatement[],
  unreadable: readonly string[],
): readonly Finding[] {
  const known = [...statements.map(({ statement }) => statement.name), ...unreadable];
  return volumes.flatMap(({ statements: wanted = [] }) =>
    wanted.flatMap(({ name, line, column }): readonly Finding[] => {
      if (known.includes(name)) return [];
      const message = `There is no statement “${name}” for this volume.`;
      const hint = `There are ${known.join(", ") || "none"}.`;
      return [{ code: "config-value", severity: "error", message, hint, file, line, column }];
    }),
  );
}

interface Place {
  readonly statement: string;
  readonly locale: string;
}

/** Those that there are: that others are not is said when the publication is read. */
function statementsOf({ statements }: VolumeSettings, publication: Publication): readonly string[] {
  const known = publication.statements.map(({ statement }) => statement.name);
  if (statements === undefined) return [...known, ...publication.unreadable];
  return statements.map(({ name }) => name).filter((name) => [...known, ...publication.unreadable].includes(name));
}

function isAt({ statement, locale }: Edition, place: Place): boolean {
  return isSame({ statement, locale: locale.code }, place);
}

function isSame(one: Place, other: Place): boolean {
  return one.statement === other.statement && one.locale === other.locale;
}

/** The title as the first part's readers know it. */
function titleOf({ name, title }: VolumeSettings, first: Edition, locales: readonly LocaleContext[]): LocalizedText {
  const context = locales.find(({ settings }) => settings.locale.code === first.locale.code);
  return context?.texts.volumes.get(name) ?? { ...first.title, text: title };
}

function withheldVolume({ name, locales }: VolumeSettings): Withheld {
  return { statement: `volumes/${name}`, locale: locales.join("+"), reason: "volume", current: 0 };
}

function leftOut({ name, line }: VolumeSettings, { statement, locale }: Withheld, { file }: Settings): Finding {
  return {
    code: "volume",
    severity: "warning",
    message: `The volume “${name}” is without “${statement}” in ${locale}, which is withheld.`,
    hint: `Complete locales/${locale}/${statement}.po, or take the locale out of the volume.`,
    statement,
    locale,
    file,
    line,
    column: 1,
  };
}
