import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { join } from "node:path";

const folder = join(import.meta.dirname, "../../src/site/search/engine");

/** The modules of the engine, each after those it needs. */
const modules = ["fold", "words", "query", "place", "layout", "find", "excerpt"];

/** What the page's script calls. */
const exported = ["excerptOf", "findAnswers", "placeOf", "readQuestions", "termFilesFor", "textFileOf"];

/**
 * The engine of src/site/search/engine/ as one classic script, without types and comments: what the browser runs is the
 * text that the build runs. A classic script, as a page opened from a disk may load no module.
 */
export function engineScript(): string {
  const code = modules.map((name) => plainCode(readFileSync(join(folder, `${name}.ts`), "utf8"))).join("\n");
  const head = "// Made from src/site/search/engine/ by npm run search:engine. Change it there.";
  return `${head}\nconst hexaplaEngine = (() => {\n${code}\nreturn { ${exported.join(", ")} };\n})();\n`;
}

/** Whole-line comments alone are taken out: nothing within a line is touched. */
function plainCode(source: string): string {
  const withoutImports = source.replace(/^import [^;]*;\n/gm, "").replace(/^\s*(?:\/\*\*[\s\S]*?\*\/|\/\/.*)\n/gm, "");
  return stripTypeScriptTypes(withoutImports)
    .replace(/^export /gm, "")
    .split("\n")
    .map((line) => line.trim().replace(/(?<=\S) {2,}/g, " "))
    .filter((line) => line !== "" && line !== ";")
    .join("\n");
}
