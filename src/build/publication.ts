import { parseCatalog } from "../catalog/catalog.ts";
import { parseSettings } from "../config/settings.ts";
import type { Host } from "../host/host.ts";
import { createLabels, type LabelSource } from "../localize/labels.ts";
import type { Alias } from "../model/alias.ts";
import type { Catalog } from "../model/catalog.ts";
import type { Finding } from "../model/finding.ts";
import type { Register } from "../model/organization.ts";
import type { Templates } from "../model/rendition.ts";
import type { SegmentedStatement } from "../model/segment.ts";
import type { Settings } from "../model/settings.ts";
import { readAliases } from "../read/aliases.ts";
import { readText } from "../read/decode.ts";
import { readStatements } from "../read/publication.ts";
import { registerFile } from "../read/register.ts";
import { includedIds } from "../segment/included-ids.ts";
import { segment } from "../segment/segment.ts";
import { lostFragments, lostNotes } from "./inspect.ts";
import { readLabels } from "./labels.ts";
import { readTemplates } from "./templates.ts";
import { unsoundStatements } from "./unsound.ts";
import { unknownStatements } from "./volumes.ts";

/** A publication's files, read, checked and taken apart; each is parsed once. */
export interface Publication {
  /** Absolute. */
  readonly root: string;
  readonly settings: Settings;
  readonly statements: readonly SegmentedStatement[];
  /** Names of statements whose text cannot be read. */
  readonly unreadable: readonly string[];
  /** Who can sign. */
  readonly register: Register;
  /** Names of statements that would say something wrong, of who signed them or what they include; no edition is made. */
  readonly unsound: ReadonlySet<string>;
  readonly labels: LabelSource;
  readonly templates: Templates;
  /** Former addresses of the statements, those that can be kept. */
  readonly aliases: readonly Alias[];
  /** What is wrong with any file; the others can be built. */
  readonly findings: readonly Finding[];
}

/** A publication, or why there is none. */
export type PublicationResult =
  | { readonly ok: true; readonly publication: Publication }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** Reads everything of a publication but its catalogs. */
export async function readPublication(host: Host, root: string): Promise<PublicationResult> {
  const settings = await readSettings(host, root);
  if (!settings.ok) return settings;
  const read = await readStatements(host, root, settings.settings.source);
  const labelFiles = await readLabels(host, root, settings.settings);
  const templates = await readTemplates(host, root);
  const aliases = readAliases(read.statements, settings.settings);
  const statements = withIncludedIds(
    read.statements.map((statement) => segment(statement, settings.settings.source.code)),
  );
  return {
    ok: true,
    publication: {
      root,
      settings: settings.settings,
      statements,
      labels: createLabels(labelFiles.labels, "en"),
      unreadable: read.unreadable,
      register: read.register ?? { file: registerFile, organizations: [] },
      unsound: unsoundStatements(read),
      templates: templates.templates,
      aliases: aliases.aliases,
      findings: [
        ...read.findings,
        ...aliases.findings,
        ...statements.flatMap((each) => [...lostFragments(each), ...lostNotes(each)]),
        ...labelFiles.findings,
        ...templates.findings,
        ...unknownStatements(settings.settings, statements, read.unreadable),
      ],
    },
  };
}

/** Reads a publication's hexapla.yaml. */
export async function readSettings(host: Host, root: string): Promise<ReturnType<typeof parseSettings>> {
  const file = "hexapla.yaml";
  if ((await host.kind(`${root}/${file}`)) !== "file") {
    const message = "There is no hexapla.yaml here: this folder is no publication.";
    const hint = "Name the publication's folder with --root.";
    return { ok: false, findings: [{ code: "unreadable", severity: "error", message, hint, file }] };
  }
  const decoded = await readText(host, root, file);
  return decoded.ok ? parseSettings(decoded.text, file) : decoded;
}

function withIncludedIds(statements: readonly SegmentedStatement[]): readonly SegmentedStatement[] {
  const all = new Map(statements.map((each) => [each.statement.name, each]));
  return statements.map((each) => {
    const ids = includedIds(each, all);
    return ids.size === 0 ? each : { ...each, includedIds: ids };
  });
}

/**
 * Reads the catalog of one statement in one locale.
 *
 * @returns No catalog and no finding where there is no file.
 */
export async function readCatalog(
  host: Host,
  root: string,
  locale: string,
  statement: string,
): Promise<{ catalog: Catalog | undefined; findings: readonly Finding[] }> {
  const file = `locales/${locale}/${statement}.po`;
  if ((await host.kind(`${root}/${file}`)) !== "file") return { catalog: undefined, findings: [] };
  const decoded = await readText(host, root, file);
  const place = { file, locale, statement };
  if (decoded.ok) return parseCatalog(decoded.text, place);
  return { catalog: undefined, findings: decoded.findings.map((finding) => ({ ...finding, locale, statement })) };
}
