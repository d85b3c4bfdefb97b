import { mediaTypes, takenFormats } from "../model/formats.ts";
import type { ManifestArtifact } from "../publish/manifest.ts";
import type { Stage } from "../publish/stage.ts";
import { packZip, type ZipEntry } from "../render/zip/pack.ts";

/** What a statement's ZIP holds. */
const taken: ReadonlySet<string> = new Set(takenFormats);

/** Formats that are text, and become smaller. */
const loose: ReadonlySet<string> = new Set(["text", "markdown"]);

const bySign = (one: string, other: string) => (one < other ? -1 : 1);

/** Path below dist/ of a statement's ZIP. */
function archivePath(statement: string): string {
  return `downloads/${statement}/${statement.split("/").at(-1)}.zip`;
}

/**
 * Writes one ZIP a statement, with all that stands in dist/ of it in every language, a folder a language: made now or taken
 * over from the last build. A statement with no such file has none.
 *
 * @param readmes By statement, what the ZIP says of itself.
 * @returns The paths, by statement.
 */
export async function writeArchives(
  stage: Stage,
  readmes: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string>> {
  const files = stage.listed().filter(({ statement, format }) => statement !== null && taken.has(format));
  const archives = new Map<string, string>();
  for (const [statement, own] of Map.groupBy(files, (file) => file.statement ?? "")) {
    const path = archivePath(statement);
    const locales = [...new Set(own.flatMap((file) => file.locales))].toSorted(bySign);
    const bytes = packZip(await entriesOf(statement, own, readmes.get(statement), stage));
    await stage.add({ path, bytes, mediaType: mediaTypes.archive, statement, locales, format: "archive" });
    archives.set(statement, path);
  }
  return archives;
}

/** All in one folder, so that a ZIP that is unpacked on a desk leaves one thing there. */
async function entriesOf(
  statement: string,
  files: readonly ManifestArtifact[],
  readme: string | undefined,
  stage: Stage,
): Promise<readonly ZipEntry[]> {
  const root = statement.split("/").at(-1) ?? statement;
  const entries: ZipEntry[] = [];
  if (readme !== undefined) entries.push({ path: `${root}/README.txt`, content: readme, stored: false });
  for (const { path, locales, format } of files.toSorted((one, other) => bySign(one.path, other.path))) {
    const name = path.split("/").at(-1) ?? path;
    const content = await stage.read(path);
    entries.push({ path: `${root}/${locales.join("+")}/${name}`, content, stored: !loose.has(format) });
  }
  return entries;
}
