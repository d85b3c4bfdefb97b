import type { Finding } from "../model/finding.ts";
import type { BuildOptions } from "./options.ts";
import type { Publication } from "./publication.ts";

/** Whether an edition is asked for; a parallel one where all its locales are: it has them joined with `+`. */
export type IsSelected = (statement: string, locale: string) => boolean;

/** Which editions a command is about. */
export type Selection =
  | { readonly ok: true; readonly includes: IsSelected }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** Checks `--locale` and `--statement` against the publication. */
export function selectEditions(
  publication: Publication,
  options: Pick<BuildOptions, "locales" | "statements">,
): Selection {
  const locales = publication.settings.locales.map(({ locale }) => locale.code);
  const statements = [
    ...publication.statements.map(({ statement }) => statement.name),
    ...publication.findings.flatMap(({ statement }) => statement ?? []),
  ];
  const findings = [
    ...(options.locales ?? [])
      .filter((code) => !locales.includes(code))
      .map((code) => unknownFinding("locale", code, locales)),
    ...(options.statements ?? [])
      .filter((name) => !statements.includes(name))
      .map((name) => unknownFinding("statement", name, statements)),
  ];
  if (findings.length > 0) return { ok: false, findings };
  return {
    ok: true,
    includes: (statement, locale) =>
      locale.split("+").every((code) => options.locales?.includes(code) ?? true) &&
      (options.statements?.includes(statement) ?? true),
  };
}

function unknownFinding(what: "locale" | "statement", name: string, known: readonly string[]): Finding {
  return {
    code: what === "locale" ? "locale-tag" : "statement-unknown",
    severity: "error",
    message: `This publication has no ${what} “${name}”.`,
    hint: `It has ${[...new Set(known)].join(", ") || "none"}.`,
  };
}
