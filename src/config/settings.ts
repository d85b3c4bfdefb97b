import type { Finding } from "../model/finding.ts";
import type { Locale } from "../model/locale.ts";
import type { LocaleSettings, Settings } from "../model/settings.ts";
import { describeLocale } from "./locale.ts";
import { readParallel } from "./parallel.ts";
import { type Config, configSchema } from "./schema.ts";
import { readVolumes } from "./volume.ts";
import { type Position, parseYaml } from "./yaml.ts";

/** Settings, or why there are none. */
export type SettingsResult =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/**
 * Reads and checks a hexapla.yaml.
 *
 * @param text The file's text.
 * @param file Its path from the publication's root, for messages.
 */
export function parseSettings(text: string, file: string): SettingsResult {
  const codes = { syntax: "config-syntax", key: "config-key", value: "config-value" } as const;
  const parsed = parseYaml(text, configSchema, { file, firstLine: 1 }, codes);
  if (!parsed.ok) return parsed;
  const config = parsed.value;
  const findings: Finding[] = [];
  const locales = describeLocales(config, file, parsed.at, findings);
  const source = locales.find(({ locale }) => locale.code === describeLocale(config.source)?.code)?.locale;
  if (source === undefined) findings.push(sourceFinding(config, file, parsed.at(["source"])));
  const parallel = readParallel(config, locales, { file, at: parsed.at }, findings);
  const volumes = readVolumes(config, locales, { file, at: parsed.at }, findings);
  if (source === undefined || findings.length > 0) return { ok: false, findings };
  const { title, url, publisher, rights, accessibility, formats, check } = config;
  const lineOf = (...path: readonly string[]) => parsed.at(path).line;
  const lines = { title: lineOf("title"), publisher: lineOf("publisher", "name"), rights: lineOf("rights") };
  const editions = { locales, formats, parallel, volumes };
  return {
    ok: true,
    settings: { file, title, url, publisher, rights, accessibility, lines, source, ...editions, check },
  };
}

function describeLocales(
  config: Config,
  file: string,
  at: (path: readonly (string | number)[]) => Position,
  findings: Finding[],
): readonly LocaleSettings[] {
  const seen = new Map<string, LocaleSettings>();
  for (const [index, entry] of config.locales.entries()) {
    const written = typeof entry === "string" ? { code: entry } : entry;
    const locale = describeLocale(written.code, hasDigits(written) ? written : { ...written, digits: undefined });
    const fault = localeFault(written, locale, seen);
    if (fault !== undefined) findings.push({ severity: "error", ...fault, file, ...at(["locales", index]) });
    if (fault !== undefined || locale === undefined) continue;
    const { paper, untranslated, minimum, fonts } = { ...config, ...withoutUndefined(written) };
    seen.set(locale.code, { locale, paper, untranslated, minimum, fonts });
  }
  return [...seen.values()];
}

/** Why an entry is no locale of the publication. */
function localeFault(
  written: WrittenLocale,
  locale: Locale | undefined,
  seen: ReadonlyMap<string, LocaleSettings>,
): Omit<Finding, "severity"> | undefined {
  if (!hasDigits(written)) {
    const message = `“${written.digits}” is not a numbering system.`;
    return { code: "config-value", message, hint: "CLDR's names are wanted, for example latn, arab, beng." };
  }
  if (locale === undefined) return { code: "locale-tag", ...tagFault(written.code) };
  if (!seen.has(locale.code)) return undefined;
  return { code: "config-value", message: `The locale “${locale.code}” is listed twice.` };
}

/** An entry of `locales` as a mapping. */
type WrittenLocale = Exclude<Config["locales"][number], string>;

/** Whether the numbering system that an entry names, if any, is one. */
function hasDigits({ digits }: WrittenLocale): boolean {
  return digits === undefined || Intl.supportedValuesOf("numberingSystem").includes(digits);
}

function tagFault(code: string): { message: string; hint: string } {
  return {
    message: `“${code}” is not a language tag (BCP 47).`,
    hint: `Write tags with hyphens, for example en, pt-BR, zh-Hans${code.includes("_") ? `; here “${code.replaceAll("_", "-")}”` : ""}.`,
  };
}

function sourceFinding(config: Config, file: string, position: Position): Finding {
  const place = { severity: "error" as const, file, ...position };
  if (describeLocale(config.source) === undefined) return { code: "locale-tag", ...tagFault(config.source), ...place };
  return {
    code: "config-value",
    message: `The source locale “${config.source}” is not among the locales.`,
    hint: "Add it to `locales:`, so that the canonical text has its own editions.",
    ...place,
  };
}

function withoutUndefined<T extends object>(value: T): Partial<T> {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Partial<T>;
}
