import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { repository } from "./repository.ts";

/** One import or re-export statement. */
export interface ImportStatement {
  /** As written: `../model/finding.ts`, `node:fs`, `zod`. */
  readonly specifier: string;
  /** Erased before the program runs. */
  readonly typeOnly: boolean;
}

/** One of our source files. */
export interface SourceText {
  /** Path from the repository's root, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly ImportStatement[];
}

/** Every TypeScript file below a folder of the repository, sorted by path. */
export function sourceFiles(folder: string): readonly SourceText[] {
  return readdirSync(join(repository, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => relative(repository, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort()
    .map((path) => {
      const text = readFileSync(join(repository, path), "utf8");
      return { path, text, imports: readImports(text) };
    });
}

const statement =
  /^(?:import|export)\s+(?<type>type\s)?(?<what>[^"';]*?)\s*from\s*"(?<from>[^"]+)"|^import\s*"(?<bare>[^"]+)"|\bimport\(\s*"(?<lazy>[^"]+)"\s*\)/gm;

/** The imports of a TypeScript text; `import { type A, type B }` counts as type only. */
export function readImports(text: string): readonly ImportStatement[] {
  return [...text.matchAll(statement)].map(({ groups = {} }) => ({
    specifier: groups.from ?? groups.bare ?? groups.lazy ?? "",
    typeOnly: groups.type !== undefined || onlyTypes(groups.what),
  }));
}

function onlyTypes(clause: string | undefined): boolean {
  const names = clause?.match(/^\{(?<names>[^}]*)\}$/)?.groups?.names?.split(",") ?? [];
  const written = names.map((name) => name.trim()).filter((name) => name !== "");
  return written.length > 0 && written.every((name) => name.startsWith("type "));
}
