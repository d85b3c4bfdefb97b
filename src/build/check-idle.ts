import { rules as allRules } from "../align/rules/index.ts";
import type { Rule } from "../align/rules/rule.ts";
import type { Host } from "../host/host.ts";
import { checkedCodes, type Finding, type FindingCode } from "../model/finding.ts";
import type { Publication } from "./publication.ts";

/** A check of a whole publication. */
export interface Idle {
  readonly publication: Publication;
  /** Those that were to look. */
  readonly rules: readonly Rule[];
  /** All that was found, whatever its severity is to be. */
  readonly found: readonly Finding[];
  /** Finds what the rules that are off would find, and what translators silenced: only asked where something is off. */
  readonly hidden: () => readonly Finding[];
}

/** Codes that hexapla.yaml switches off although a check of everything finds nothing to be switched off. */
export async function idleSettings(
  host: Host,
  { publication, rules, found, hidden }: Idle,
): Promise<readonly Finding[]> {
  const { root, settings } = publication;
  const strangers = new Set(allRules.filter((rule) => !rules.includes(rule)).map(({ code }) => code));
  const off = checkedCodes.filter((code) => settings.check.rules[code] === "off" && !strangers.has(code));
  if (off.length === 0) return [];
  const used = new Set([...found, ...hidden()].map(({ code }) => code));
  if (used.has("rule-failed")) return [];
  const lines = new TextDecoder().decode(await host.readBytes(`${root}/${settings.file}`)).split("\n");
  return off.filter((code) => !used.has(code)).map((code) => idleFinding(code, settings.file, lines));
}

function idleFinding(code: FindingCode, file: string, lines: readonly string[]): Finding {
  const at = lines.findIndex((line) => new RegExp(`(?<![\\w-])${code}["']?\\s*:`).test(line));
  return {
    code: "unused-silencing",
    severity: "info",
    message: `“${code}” is switched off, but there is no such finding.`,
    hint: "Take it out of check.rules, so that it is seen when there is one.",
    file,
    line: Math.max(at, 0) + 1,
    column: 1,
  };
}
