import { type BuiltFormat, companions, type Format, formats } from "../model/formats.ts";
import { type AnyEdition, localesOf } from "../model/parallel.ts";
import type { Manifest, ManifestArtifact } from "../publish/manifest.ts";
import type { Stage } from "../publish/stage.ts";
import { isCompanion } from "./companions.ts";
import type { EditionPlan } from "./editions.ts";
import { type BuildOptions, type Files, pathOf, volumePath } from "./options.ts";
import type { Publication } from "./publication.ts";
import type { IsSelected } from "./select.ts";

/** What a build of a part is about. */
export interface Part {
  readonly plan: EditionPlan;
  readonly publication: Publication;
  readonly options: BuildOptions;
  readonly isSelected: IsSelected;
}

/**
 * A build leaves the rest of dist/ in place: files of the last build that were not asked for now come over as they are, and
 * so do those of editions that cannot be made just now, or whose catalog cannot be read. What policy withholds does not.
 *
 * @param failed Keys of what was asked for and could not be made.
 * @returns The files that came over, by edition.
 */
export async function carryOver(
  stage: Stage,
  part: Part,
  failed: readonly string[],
): Promise<ReadonlyMap<AnyEdition, Files>> {
  const carried = new Map<AnyEdition, Partial<Record<string, string>>>();
  const known = knownEditions(part.plan);
  await carryUnreadable(stage, part);
  const made = new Set(stage.listed().map(({ path }) => path));
  for (const { listed, format } of remaining(stage.previous, { ...part, known, lost: lostKeys(part.plan, failed) })) {
    if (made.has(listed.path)) continue;
    if (!(await stage.carry(listed))) continue;
    const edition = known.get(keyOf(listed));
    if (edition !== undefined && listed.path === pathOf(edition, format))
      carried.set(edition, { ...carried.get(edition), [format]: listed.path });
  }
  return carried;
}

/**
 * All files of texts that were not asked for and cannot be read just now, their pages about editions too: no list names
 * them, but their addresses lead where they did.
 */
async function carryUnreadable(stage: Stage, { publication, isSelected }: Part): Promise<void> {
  const { unreadable, settings } = publication;
  const codes = new Set(settings.locales.map(({ locale }) => locale.code));
  const wanted = new Set<string>([...settings.formats, ...companions]);
  const previous = stage.previous?.artifacts ?? [];
  const own = previous.filter(
    ({ statement, locales, format }) =>
      statement !== null &&
      unreadable.includes(statement) &&
      !isSelected(statement, locales.join("+")) &&
      wanted.has(format) &&
      locales.every((code) => codes.has(code)),
  );
  const paths = new Set(own.flatMap(({ path }) => [path, path.replace(/index\.html$/, "about.html")]));
  for (const listed of previous) if (paths.has(listed.path)) await stage.carry(listed);
}

/** What was built before of editions that cannot be made now, and is still there; by their keys. */
export function standing(stage: Stage, failed: readonly string[]): readonly string[] {
  const there = new Set(
    stage.listed().flatMap((listed) => [keyOf(listed), listed.path.split("/").slice(0, 2).join("/")]),
  );
  return failed.filter((key) => there.has(key));
}

/** A part with what is asked for each file. */
interface KnownPart extends Part {
  readonly known: ReadonlyMap<string, AnyEdition>;
  /** Keys of what there is to be and cannot be made just now. */
  readonly lost: ReadonlySet<string>;
}

function lostKeys({ unreadable, parallel }: EditionPlan, failed: readonly string[]): ReadonlySet<string> {
  return new Set([...failed, ...[...unreadable, ...parallel.unreadable].map(({ key }) => key)]);
}

/** Those that are made and those that cannot be just now, by their keys. */
function knownEditions({ editions, unreadable, parallel }: EditionPlan): ReadonlyMap<string, AnyEdition> {
  const all: readonly AnyEdition[] = [...editions, ...unreadable, ...parallel.editions, ...parallel.unreadable];
  return new Map(all.map((edition) => [edition.key, edition] as const));
}

/** The key of the edition that a file is of; one of no statement has none like it. */
function keyOf({ statement, locales }: ManifestArtifact): string {
  return `${statement ?? ""}/${locales.join("+")}`;
}

function remaining(
  previous: Manifest | undefined,
  part: KnownPart,
): readonly { listed: ManifestArtifact; format: BuiltFormat }[] {
  return (previous?.artifacts ?? []).flatMap((listed) => {
    const format = [...formats, ...companions].find((each) => each === listed.format);
    return format !== undefined && stays(listed, format, part) ? [{ listed, format }] : [];
  });
}

function stays(listed: ManifestArtifact, made: BuiltFormat, part: KnownPart): boolean {
  const { statement, locales, path } = listed;
  const { known, lost, publication, options, isSelected } = part;
  const locale = locales.join("+");
  if (locale === "") return false;
  const hasPages = publication.settings.formats.includes("html");
  // What comes with the page stays with it; the card of an index that is not made anew, as long as there is that index.
  const format = isCompanion(made) ? "html" : made;
  if (made === "card" && statement === null)
    return hasPages && known.values().some((each) => localesOf(each)[0] === locale);
  if (statement === null) return staysVolume(path, format, part);
  if (!publication.settings.formats.includes(format)) return false;
  const isAsked = isSelected(statement, locale) && (options.formats ?? publication.settings.formats).includes(format);
  return known.has(keyOf(listed)) && (!isAsked || lost.has(keyOf(listed)));
}

/** A volume stays that there is to be, and that is not made now. */
function staysVolume(path: string, format: Format, part: KnownPart): boolean {
  const { plan, lost, publication, options, isSelected } = part;
  const { formats: wanted } = publication.settings;
  if (!wanted.includes(format)) return false;
  const { volumes, unreadable } = plan.volumes;
  if (unreadable.some((name) => path === volumePath(name, format))) return true;
  const volume = volumes.find((each) => path === pathOf(each, format));
  if (volume === undefined) return false;
  if (lost.has(volume.key)) return true;
  const isAsked = volume.parts.every(({ statement, locale }) => isSelected(statement, locale.code));
  return !(isAsked && (options.formats ?? wanted).includes(format));
}
