import type { Host } from "../../host/host.ts";
import type { Finding } from "../../model/finding.ts";
import type { Locale } from "../../model/locale.ts";
import { fontPackage } from "../../model/script-fonts.ts";
import { newNameFault } from "../../read/publication.ts";
import { registerFile } from "../../read/register.ts";
import { blankStatement } from "../new/blank.ts";
import { sync } from "../sync/sync.ts";
import { fontsOf, type Start, settingsText } from "./settings-text.ts";
import { readStart, type StartWishes } from "./start.ts";

/** What a new publication is asked for with. */
export interface InitOptions extends StartWishes {
  /** Its folder, absolute; it may be there already. */
  readonly root: string;
  /** Name of the first statement. */
  readonly statement: string;
}

/** What came of it. */
export interface InitResult {
  /** Undefined where the call is wrong or a file would be lost; then nothing was written. */
  readonly created: InitCreated | undefined;
  readonly findings: readonly Finding[];
}

/** A new publication. */
export interface InitCreated {
  /** All that was written, as paths from its folder, in order. */
  readonly files: readonly string[];
  /** npm packages of fonts that it names and that are not installed. */
  readonly fonts: readonly string[];
  /** Locales for which no font is known. */
  readonly fontless: readonly string[];
}

const settingsFile = "hexapla.yaml";
const ignoreFile = ".gitignore";

/** Makes a publication to start from: settings, a statement, a register, a catalog a language. Nothing is overwritten. */
export async function initPublication(host: Host, options: InitOptions): Promise<InitResult> {
  const read = readStart(options);
  const faults = [...(read.ok ? [] : read.findings), ...(await placeFaults(host, options))];
  if (!read.ok || faults.length > 0) return { created: undefined, findings: faults };
  const written = await writeFiles(host, options, read.start);
  const synced = await sync(host, { root: options.root, templates: false, dryRun: false });
  const files = [...written, ...synced.catalogs.map(({ file }) => file)];
  const fonts = await notInstalled(host, options.root, fontsOf(read.start));
  return { created: { files, fonts, fontless: fontless(read.start.locales) }, findings: synced.findings };
}

/** Why no publication can be made there; what stands in the folder beside these files stays as it is. */
async function placeFaults(host: Host, { root, statement }: InitOptions): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  if ((await host.kind(root)) === "file") findings.push(standsThere(undefined, "This is a file, no folder."));
  for (const file of [settingsFile, registerFile])
    if ((await host.kind(`${root}/${file}`)) !== "none")
      findings.push(standsThere(file, "This stands here already; nothing is overwritten."));
  const name = await newNameFault(host, root, statement);
  return name === undefined ? findings : [...findings, name];
}

function standsThere(file: string | undefined, message: string): Finding {
  const hint = "Name another folder: hexapla init FOLDER. To an old publication, `hexapla new` adds a statement.";
  return { code: "publication-exists", severity: "error", message, hint, ...(file === undefined ? {} : { file }) };
}

/** The settings come last: where they stand, all is there. */
async function writeFiles(host: Host, { root, statement }: InitOptions, start: Start): Promise<readonly string[]> {
  const day = new Date(host.now()).toISOString().slice(0, 10);
  const isIgnored = (await host.kind(`${root}/${ignoreFile}`)) !== "none";
  const files: readonly (readonly [string, string])[] = [
    [`content/${statement}.md`, blankStatement(statement, day, [firstSigner])],
    [registerFile, registerText],
    ...(isIgnored ? [] : [[ignoreFile, "node_modules/\ndist/\n"] as const]),
    [settingsFile, settingsText(start)],
  ];
  const encoder = new TextEncoder();
  for (const [path, text] of files) await host.replaceFile(`${root}/${path}`, encoder.encode(text));
  return files.map(([path]) => path);
}

const firstSigner = "first-organization";

const registerText = `# Who can sign: one line an organization. docs/formats.md of Hexapla explains every key.
- { id: ${firstSigner}, name: First Organization, abbreviation: FO, country: GR }
`;

async function notInstalled(host: Host, root: string, names: readonly string[]): Promise<readonly string[]> {
  const missing: string[] = [];
  for (const name of names) if ((await host.packageFolder(name, root)) === undefined) missing.push(name);
  return missing;
}

function fontless(locales: readonly Locale[]): readonly string[] {
  return locales.filter((locale) => fontPackage(locale) === undefined).map(({ code }) => code);
}
