import { type AnyEdition, isParallel, localesOf } from "../model/parallel.ts";
import { fileLabels } from "../site/downloads.ts";
import { type TextsByLocale, textsOf } from "../site/texts.ts";
import type { Files } from "./options.ts";

/** An edition with its files. */
type Entry = readonly [AnyEdition, Files];

/** What a statement's ZIP says of itself, by statement: each language under its own name, each file in its language's words. */
export function archiveReadmes(entries: readonly Entry[], texts: TextsByLocale): ReadonlyMap<string, string> {
  const byStatement = Map.groupBy(entries, ([{ statement }]) => statement);
  return new Map([...byStatement].map(([statement, own]) => [statement, readmeOf(own, texts)]));
}

function readmeOf(entries: readonly Entry[], texts: TextsByLocale): string {
  const code = ([edition]: Entry) => localesOf(edition).join("+");
  const sorted = entries.toSorted((one, other) => (code(one) < code(other) ? -1 : 1));
  return sorted.map((entry) => partOf(entry, texts)).join("\n");
}

function partOf([edition, files]: Entry, texts: TextsByLocale): string {
  const editions = isParallel(edition) ? edition.editions : ([edition] as const);
  const [first] = editions;
  const names = fileLabels(files, textsOf(texts, first.locale.code)).map(
    ({ path, label }) => `    ${localesOf(edition).join("+")}/${path.split("/").at(-1)}  ${label}`,
  );
  const lines = [
    editions.map(({ locale }) => locale.ownName).join(" · "),
    ...editions.map(({ title }) => `  ${title.text}`),
    `  ${edition.url}`,
    ...names,
  ];
  return lines.map((line) => `${line}\n`).join("");
}
