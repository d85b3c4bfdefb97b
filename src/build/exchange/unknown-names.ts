import type { Finding } from "../../model/finding.ts";
import type { Publication } from "../publication.ts";
import { targetLocales, translatableNames } from "./exchange.ts";

/** Locales and statements that an export names and that there are not; a statement that cannot be read is there. */
export function unknownNames(
  publication: Publication,
  { locales, statements }: { readonly locales: readonly string[]; readonly statements?: readonly string[] | undefined },
): readonly Finding[] {
  const codes = targetLocales(publication).map(({ code }) => code);
  const names = translatableNames(publication);
  const unreadable = publication.findings.flatMap(({ statement }) => statement ?? []);
  return [
    ...locales
      .filter((code) => !codes.includes(code))
      .map((code) => unknown("locale-tag", "is not translated into", code, codes)),
    ...(statements ?? [])
      .filter((name) => !names.includes(name) && !unreadable.includes(name))
      .map((name) => unknown("statement-unknown", "has no statement", name, names)),
  ];
}

function unknown(
  code: "locale-tag" | "statement-unknown",
  what: string,
  name: string,
  known: readonly string[],
): Finding {
  return {
    code,
    severity: "error",
    message: `This publication ${what} “${name}”.`,
    hint: `It has ${known.join(", ") || "none"}.`,
  };
}
