import type { Host } from "../../host/host.ts";
import type { Finding } from "../../model/finding.ts";
import { ownCatalogs } from "../../model/own-catalogs.ts";
import type { Publication } from "../publication.ts";

/** Catalogs that no statement has any more: they hold somebody's work, so they are told of and never removed. */
export async function unusedCatalogs(
  host: Host,
  { root, statements, findings }: Publication,
  locales: readonly string[],
): Promise<readonly Finding[]> {
  // A statement or a register that cannot be read still has its catalogs.
  const known = new Set([
    ...statements.map(({ statement }) => statement.name),
    ...findings.flatMap(({ statement }) => statement ?? []),
    ...ownCatalogs,
  ]);
  const unused: Finding[] = [];
  for (const locale of locales) {
    for (const name of await catalogNames(host, `${root}/locales/${locale}`)) {
      if (!known.has(name)) unused.push(unusedFinding(locale, name));
    }
  }
  return unused;
}

async function catalogNames(host: Host, folder: string, below = ""): Promise<readonly string[]> {
  const names: string[] = [];
  for (const entry of await host.list(`${folder}/${below}`.replace(/\/$/, ""))) {
    const path = `${below}${entry}`;
    if ((await host.kind(`${folder}/${path}`)) === "folder")
      names.push(...(await catalogNames(host, folder, `${path}/`)));
    else if (path.endsWith(".po")) names.push(path.slice(0, -".po".length));
  }
  return names;
}

function unusedFinding(locale: string, name: string): Finding {
  return {
    code: "catalog-unused",
    severity: "warning",
    message: `This catalog belongs to no statement: there is no content/${name}.md.`,
    hint: "If the statement has a new name, give the catalog that name too and run sync; its translations come along.",
    locale,
    file: `locales/${locale}/${name}.po`,
  };
}
