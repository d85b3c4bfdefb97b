import type { Edition } from "../model/edition.ts";
import { formats } from "../model/settings.ts";
import type { Stage } from "../publish/stage.ts";
import type { EditionPlan } from "./editions.ts";
import { type Files, pathOf } from "./options.ts";
import type { Made } from "./render.ts";

/**
 * A build of a part leaves the rest of dist/ in place: files of the last build that were not asked for now, of editions
 * that can still be published, come over as they are.
 */
export async function carryOver(
  stage: Stage,
  plan: EditionPlan,
  made: Made,
  isSelected: (statement: string, locale: string) => boolean,
): Promise<ReadonlyMap<Edition, Files>> {
  const carried = new Map<Edition, Partial<Record<string, string>>>();
  for (const listed of stage.previous?.artifacts ?? []) {
    const [locale] = listed.locales;
    const edition = plan.editions.find(
      ({ statement, locale: { code } }) => statement === listed.statement && code === locale,
    );
    if (edition === undefined || listed.locales.length !== 1) continue;
    const format = formats.find((each) => each === listed.format);
    if (format === undefined || listed.path !== pathOf(edition, format)) continue;
    const rebuilt = made.editions.find((each) => each.edition === edition);
    const isFresh =
      isSelected(edition.statement, edition.locale.code) &&
      (rebuilt === undefined || rebuilt.files[format] !== undefined);
    if (isFresh || (rebuilt !== undefined && format === "html")) continue;
    await stage.carry(listed);
    carried.set(edition, { ...carried.get(edition), [format]: listed.path });
  }
  return carried;
}
