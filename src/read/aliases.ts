import { type Alias, aliasPage, clash, pathKey } from "../model/alias.ts";
import type { Finding } from "../model/finding.ts";
import { isUnportable, ownFiles, ownFolders } from "../model/reserved.ts";
import type { Settings } from "../model/settings.ts";
import type { Statement } from "../model/statement.ts";

/** Former addresses that can be kept, and what is wrong with the others. */
export interface AliasesRead {
  readonly aliases: readonly Alias[];
  readonly findings: readonly Finding[];
}

/** What stands at an address already, and what to call it. */
interface Taken {
  readonly key: string;
  readonly by: string;
}

type Fault = Pick<Finding, "message" | "hint">;

/**
 * Looks at the former addresses of all statements: each must be a path that any web server and file system can have, and
 * none may be that of another or of a page.
 */
export function readAliases(statements: readonly Statement[], settings: Settings): AliasesRead {
  const taken: Taken[] = pagesOf(statements, settings);
  const aliases: Alias[] = [];
  const findings: Finding[] = [];
  for (const { name, file, frontMatter } of statements) {
    for (const { value: path, line, column } of frontMatter.aliases ?? []) {
      const alias: Alias = { path, statement: name, file, line, column };
      const fault = pathFault(path) ?? clashFault(path, taken);
      if (fault !== undefined) findings.push(aliasFinding(alias, fault));
      else {
        aliases.push(alias);
        taken.push({ key: keyOf(path), by: `an alias of ${file}, line ${line}` });
      }
    }
  }
  return { aliases, findings };
}

/** Something wrong with a former address, at its place. */
export function aliasFinding(alias: Alias, fault: Fault): Finding {
  const { path: actual, statement, file, line, column } = alias;
  return { code: "alias", severity: "error", ...fault, statement, file, line, column, actual };
}

function keyOf(path: string): string {
  return pathKey(aliasPage(path) ?? path);
}

/** The pages of all editions, whether or not they are published at the moment. */
function pagesOf(statements: readonly Statement[], { locales, parallel }: Settings): Taken[] {
  const folders = [
    ...locales.map(({ locale }) => locale.code),
    ...parallel.map((each) => `parallel/${each.locales.join("+")}`),
  ];
  return folders.flatMap((folder) => [
    { key: pathKey(`${folder}/index.html`), by: `the page ${folder}/` },
    ...statements.map(({ name }) => ({
      key: pathKey(`${folder}/${name}/index.html`),
      by: `the page ${folder}/${name}/`,
    })),
  ]);
}

const wanted = "Write a path below the publication's own address, for example old/statement.html or 2019/statement/.";

function pathFault(path: string): Fault | undefined {
  const fault = (what: string, hint = wanted): Fault => ({ message: `The alias “${path}” ${what}`, hint });
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(path)) return fault("is a whole address.");
  if (path.startsWith("/")) return fault("begins with a slash.", `Write ${path.replace(/^\/+/, "") || "a path"}.`);
  if (/[?#]/.test(path)) return fault("has a query or a fragment, which no file can have.");
  if (/%[0-9a-f]{2}/i.test(path)) return fault("is percent-encoded.", "Write the characters themselves.");
  if (/[\p{Cc}\p{Zl}\p{Zp}<>:"|*\\]|[\u202a-\u202e\u2066-\u2069]/u.test(path))
    return fault("has characters that no file name can have everywhere.");
  const steps = path.replace(/\/$/, "").split("/");
  if (steps.some((step) => step === "" || step.startsWith("."))) return fault("has a part that is empty or hidden.");
  const unportable = steps.find(isUnportable);
  return unportable === undefined ? undefined : fault(`has the part “${unportable}”, which Windows cannot have.`);
}

function clashFault(path: string, taken: readonly Taken[]): Fault | undefined {
  const key = keyOf(path);
  const folder = ownFolders.find((each) => key.startsWith(`${each}/`));
  const by = folder === undefined ? ownFiles.find((each) => key === each) : `${folder}/`;
  const other = by === undefined ? taken.find((each) => clash(each.key, key))?.by : `Hexapla's own ${by}`;
  if (other === undefined) return undefined;
  return {
    message: `The alias “${path}” is taken by ${other}.`,
    hint: "Take it out of one of the two; capital letters make no difference.",
  };
}
