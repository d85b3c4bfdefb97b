import type { Edition } from "../model/edition.ts";
import { type Format, formats } from "../model/settings.ts";
import type { Manifest, ManifestArtifact } from "../publish/manifest.ts";
import type { Stage } from "../publish/stage.ts";
import type { EditionPlan } from "./editions.ts";
import { type BuildOptions, type Files, pathOf } from "./options.ts";
import type { Publication } from "./publication.ts";

/** What a build of a part is about. */
export interface Part {
  readonly plan: EditionPlan;
  readonly publication: Publication;
  readonly options: BuildOptions;
  readonly isSelected: (statement: string, locale: string) => boolean;
}

/**
 * A build of a part leaves the rest of dist/ in place: files of the last build that were not asked for now come over as
 * they are, those of editions too whose catalog or text cannot be read just now. What policy withholds does not.
 *
 * @returns The files that came over, by edition.
 */
export async function carryOver(stage: Stage, part: Part): Promise<ReadonlyMap<Edition, Files>> {
  const carried = new Map<Edition, Partial<Record<string, string>>>();
  for (const { listed, format } of remaining(stage.previous, part)) {
    if (!(await stage.carry(listed))) continue;
    const edition = [...part.plan.editions, ...part.plan.unreadable].find(
      (each) => listed.path === pathOf(each, format),
    );
    if (edition !== undefined) carried.set(edition, { ...carried.get(edition), [format]: listed.path });
  }
  return carried;
}

function remaining(
  previous: Manifest | undefined,
  part: Part,
): readonly { listed: ManifestArtifact; format: Format }[] {
  return (previous?.artifacts ?? []).flatMap((listed) => {
    const format = formats.find((each) => each === listed.format);
    return format !== undefined && stays(listed, format, part) ? [{ listed, format }] : [];
  });
}

function stays({ statement, locales: [locale, ...more] }: ManifestArtifact, format: Format, part: Part): boolean {
  const { plan, publication, options, isSelected } = part;
  if (statement === null || locale === undefined || more.length > 0) return false;
  if (!publication.settings.formats.includes(format)) return false;
  const isKnown =
    [...plan.editions, ...plan.unreadable].some(
      (each) => each.statement === statement && each.locale.code === locale,
    ) || publication.unreadable.includes(statement);
  const isAsked = isSelected(statement, locale) && (options.formats ?? publication.settings.formats).includes(format);
  return isKnown && !isAsked;
}
