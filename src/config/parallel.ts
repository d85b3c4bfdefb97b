import type { Finding } from "../model/finding.ts";
import type { LocaleSettings, ParallelPages, ParallelSettings } from "../model/settings.ts";
import { describeLocale } from "./locale.ts";
import type { Config } from "./schema.ts";
import type { Places } from "./yaml.ts";

/**
 * The parallel editions that a publication asks for.
 *
 * @param findings Takes what is wrong with them, each with its place.
 */
export function readParallel(
  { parallel }: Config,
  locales: readonly LocaleSettings[],
  { file, at }: Places,
  findings: Finding[],
): readonly ParallelSettings[] {
  const seen = new Set<string>();
  return parallel.flatMap((written, index): readonly ParallelSettings[] => {
    const { locales: tags, pages } = Array.isArray(written) ? { locales: written, pages: "aligned" as const } : written;
    const codes = tags.map((tag) => describeLocale(tag)?.code ?? tag);
    const path = ["parallel", index, ...(Array.isArray(written) ? [] : ["locales"])];
    const faults = [...faultsOf(codes, locales, seen), ...pageFaults(codes, pages)].map(
      ({ place, ...fault }): Finding => {
        const position = at(place === undefined ? ["parallel", index] : [...path, place]);
        return { code: "config-value", severity: "error", ...fault, file, ...position };
      },
    );
    findings.push(...faults);
    seen.add(codes.join("+"));
    return faults.length > 0 ? [] : [{ locales: codes, pages }];
  });
}

/** What is wrong, and with which of the locales; with all of them together where `place` is nothing. */
interface Fault {
  readonly place: number | undefined;
  readonly message: string;
  readonly hint: string;
}

/** A book shows two pages at a time. */
function pageFaults(codes: readonly string[], pages: ParallelPages): readonly Fault[] {
  if (pages !== "facing" || codes.length < 3) return [];
  const message = `Pages of ${codes.length} languages cannot face each other.`;
  return [{ place: undefined, message, hint: "Take `pages: facing` away, or name two locales." }];
}

function faultsOf(
  codes: readonly string[],
  locales: readonly LocaleSettings[],
  seen: ReadonlySet<string>,
): readonly Fault[] {
  const known = locales.map(({ locale }) => locale.code);
  const faults: Fault[] = codes.flatMap((code, place): readonly Fault[] => {
    if (!known.includes(code)) {
      return [
        { place, message: `The locale “${code}” is not among the locales.`, hint: `There are ${known.join(", ")}.` },
      ];
    }
    if (codes.indexOf(code) === place) return [];
    return [{ place, message: `The locale “${code}” stands in one parallel edition twice.`, hint: "Name each once." }];
  });
  if (codes.length < 2 || codes.length > 3) {
    const message = `A parallel edition has two or three locales, and this has ${codes.length}.`;
    faults.push({ place: undefined, message, hint: "Write for example [en, ar]." });
  }
  if (seen.has(codes.join("+"))) {
    const message = `The parallel edition ${codes.join(", ")} is listed twice.`;
    faults.push({ place: undefined, message, hint: "Take one away; another order of the locales is another edition." });
  }
  return faults;
}
