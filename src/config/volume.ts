import type { Finding } from "../model/finding.ts";
import { isUnportable } from "../model/reserved.ts";
import type { LocaleSettings, VolumeSettings } from "../model/settings.ts";
import { describeLocale } from "./locale.ts";
import type { Config } from "./schema.ts";
import type { Places } from "./yaml.ts";

/**
 * The volumes that a publication asks for. Whether their statements are there is seen when those are read.
 *
 * @param findings Takes what is wrong with them, each with its place.
 */
export function readVolumes(
  { volume }: Config,
  locales: readonly LocaleSettings[],
  { file, at }: Places,
  findings: Finding[],
): readonly VolumeSettings[] {
  const known = locales.map(({ locale }) => locale.code);
  return volume.map((written, index): VolumeSettings => {
    const names = volume.slice(0, index).map(({ name }) => name);
    const codes = written.locales?.map((tag) => describeLocale(tag)?.code ?? tag) ?? known;
    const faults = [
      ...nameFaults(written.name, names),
      ...listFaults("locales", codes, known),
      ...listFaults("statements", written.statements ?? [], undefined),
    ];
    for (const { path, ...fault } of faults) {
      const place = { file, ...at(["volume", index, ...path]) };
      findings.push({ code: "config-value", severity: "error", ...fault, ...place });
    }
    const statements = written.statements?.map((name, each) => ({
      name,
      ...at(["volume", index, "statements", each]),
    }));
    return { ...written, statements, locales: codes, line: at(["volume", index, "title"]).line };
  });
}

/** What is wrong, and where below the volume. */
interface Fault {
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly hint: string;
}

function nameFaults(name: string, before: readonly string[]): readonly Fault[] {
  const path = ["name"];
  if (isUnportable(name)) {
    const message = `No volume can be named “${name}”: Windows keeps the name for a device.`;
    return [{ path, message, hint: "Give it another name." }];
  }
  if (!before.includes(name)) return [];
  return [{ path, message: `Two volumes are named “${name}”.`, hint: "Give each a name of its own." }];
}

/** @param known What may stand in the list; nothing where that is not known yet. */
function listFaults(
  key: "locales" | "statements",
  values: readonly string[],
  known: readonly string[] | undefined,
): readonly Fault[] {
  const what = key === "locales" ? "locale" : "statement";
  return values.flatMap((value, place): readonly Fault[] => {
    const path = [key, place];
    if (known !== undefined && !known.includes(value)) {
      const message = `The ${what} “${value}” is not among the ${key}.`;
      return [{ path, message, hint: `There are ${known.join(", ")}.` }];
    }
    if (values.indexOf(value) === place) return [];
    return [{ path, message: `The ${what} “${value}” stands in one volume twice.`, hint: "Name each once." }];
  });
}
