import { assembleVolume } from "../edition/volume.ts";
import type { Edition, LocalizedText } from "../model/edition.ts";
import type { Finding } from "../model/finding.ts";
import type { SegmentedStatement } from "../model/segment.ts";
import type { Settings, VolumeSettings } from "../model/settings.ts";
import type { Volume } from "../model/volume.ts";
import type { LocaleContext } from "./locale-context.ts";
import type { SingleEditions } from "./parallel.ts";
import type { Publication } from "./publication.ts";
import type { Withheld } from "./withheld.ts";

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
  const { url } = publication.settings;
  const editions = new Map(singles.editions.map((edition) => [edition.key, edition] as const));
  const withheld = new Map(singles.withheld.map((each) => [keyOf(each), each] as const));
  for (const wanted of publication.settings.volumes ?? []) {
    const places = placesOf(wanted, publication).map(keyOf);
    const parts = places.flatMap((key) => editions.get(key) ?? []);
    // In the order in which they are withheld, as all reports have it.
    const asked = new Set(places);
    const kept = [...withheld].flatMap(([key, each]) => (asked.has(key) ? each : []));
    const [first, ...others] = parts;
    if (parts.length + kept.length < places.length) plan.unreadable.push(wanted.name);
    else if (first === undefined) plan.withheld.push(withheldVolume(wanted));
    else {
      findings.push(...kept.map((each) => leftOut(wanted, each, publication.settings)));
      const title = titleOf(wanted, first, locales);
      plan.volumes.push(assembleVolume([first, ...others], { name: wanted.name, title, url }));
    }
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

/** The key of the edition that is there, or is to be. */
function keyOf({ statement, locale }: Place): string {
  return `${statement}/${locale}`;
}

/** What a volume is to hold, of statements that there are: that others are not is said when the publication is read. */
function placesOf(wanted: VolumeSettings, { statements, unreadable }: Publication): readonly Place[] {
  const known = new Set([...statements.map(({ statement }) => statement.name), ...unreadable]);
  const names = wanted.statements?.map(({ name }) => name).filter((name) => known.has(name)) ?? [...known];
  return names.flatMap((statement) => wanted.locales.map((locale) => ({ statement, locale })));
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
