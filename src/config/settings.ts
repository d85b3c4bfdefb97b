import type { Finding } from "../model/finding.ts";
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
  config.locales.forEach((entry, index) => {
    const written = typeof entry === "string" ? { code: entry } : entry;
    const place = { severity: "error" as const, file, ...at(["locales", index]) };
    const known = written.digits === undefined || Intl.supportedValuesOf("numberingSystem").includes(written.digits);
    if (!known) {
      const message = `“${written.digits}” is not a numbering system.`;
      findings.push({
        code: "config-value",
        message,
        hint: "CLDR's names are wanted, for example latn, arab, beng.",
        ...place,
      });
      return;
    }
    const locale = describeLocale(written.code, written);
    if (locale === undefined) {
      findings.push({ code: "locale-tag", ...tagFault(written.code), ...place });
    } else if (seen.has(locale.code)) {
      findings.push({ code: "config-value", message: `The locale “${locale.code}” is listed twice.`, ...place });
    } else {
      const { paper, untranslated, minimum, fonts } = { ...config, ...withoutUndefined(written) };
      seen.set(locale.code, { locale, paper, untranslated, minimum, fonts });
    }
  });
  return [...seen.values()];
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
