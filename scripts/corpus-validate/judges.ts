import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { aceViolations } from "../../tests/support/ace.ts";
import { type BuiltEdition, editions } from "../../tests/support/built.ts";
import { epubcheck } from "../../tests/support/epubcheck.ts";
import { findJava } from "../../tests/support/java.ts";
import { checkHtml } from "../../tests/support/vnu.ts";
import { chooseByScript } from "./choose.ts";
import { objectionsTo } from "./pdf-rules.ts";
import { checkSyntax, checkWithVeraPdf, isInstalled } from "./programs.ts";

/** What a judge was shown and what it said, by locale; a locale it was not shown is not in it. */
export type Verdict = ReadonlyMap<string, readonly string[]>;

export interface Judge {
  readonly name: string;
  /** Undefined where the judge is not on this machine. */
  judge(folder: string): Promise<Verdict | undefined>;
}

export interface JudgeOptions {
  /** veraPDF's own command, where there is one. */
  readonly verapdf: string | undefined;
  /** How many editions Ace, which takes a second or two for each, is shown. */
  readonly ace: number;
}

/** The judges in the order of the table's columns. */
export function judges({ verapdf, ace }: JudgeOptions): readonly Judge[] {
  return [
    { name: "veraPDF 3a", judge: (folder) => judgeWithVeraPdf(folder, verapdf, "3a") },
    { name: "veraPDF ua1", judge: (folder) => judgeWithVeraPdf(folder, verapdf, "ua1") },
    { name: "qpdf", judge: async (folder) => (isInstalled("qpdf") ? pdfs(folder, checkSyntax) : undefined) },
    { name: "pdf.js and MuPDF", judge: judgePdf },
    { name: "EPUBCheck", judge: judgeEpub },
    { name: "Ace", judge: (folder) => judgeWithAce(folder, ace) },
    { name: "Nu", judge: judgeHtml },
  ];
}

async function judgeWithVeraPdf(
  folder: string,
  program: string | undefined,
  flavour: string,
): Promise<Verdict | undefined> {
  if (program === undefined) return undefined;
  return pdfs(folder, (files) => checkWithVeraPdf(program, flavour, files));
}

/** The verdict on all PDFs of a judge that says one line about a file, the file first. */
async function pdfs(folder: string, check: (files: readonly string[]) => Promise<readonly string[]>): Promise<Verdict> {
  const built = editions(folder, "pdf");
  return sorted(built, await check(built.map(({ file }) => file)), ({ file }) => file);
}

async function judgePdf(folder: string): Promise<Verdict> {
  const verdict = new Map<string, readonly string[]>();
  for (const { locale, file } of editions(folder, "pdf"))
    verdict.set(locale, await objectionsTo(new Uint8Array(readFileSync(file)), locale));
  return verdict;
}

async function judgeEpub(folder: string): Promise<Verdict | undefined> {
  const java = findJava();
  const built = editions(folder, "epub");
  if (java === undefined) return undefined;
  const said = await epubcheck(
    java,
    built.map(({ file }) => file),
  );
  return sorted(built, said, ({ file }) => file.slice(file.lastIndexOf("/") + 1));
}

async function judgeWithAce(folder: string, count: number): Promise<Verdict> {
  const built = editions(folder, "epub");
  const chosen = new Set(
    chooseByScript(
      built.map(({ locale }) => locale),
      count,
    ),
  );
  const shown = built.filter(({ locale }) => chosen.has(locale));
  return sorted(shown, await aceViolations(shown.map(({ file }) => file)), ({ file }) => file);
}

async function judgeHtml(folder: string): Promise<Verdict | undefined> {
  const java = findJava();
  if (java === undefined) return undefined;
  const built = editions(folder, "html");
  const pathOf = ({ file }: BuiltEdition) => relative(folder, file);
  const said = await checkHtml(java, folder, built.map(pathOf));
  // Its guess of the language knows few languages: it takes Yiddish for Hebrew and Skolt Sami for Estonian.
  const sound = said.filter((line) => !line.includes("This document appears to be written in"));
  return sorted(built, sound, pathOf);
}

/** Lines by the edition that they begin with the name of. */
function sorted(
  built: readonly BuiltEdition[],
  lines: readonly string[],
  nameOf: (edition: BuiltEdition) => string,
): Verdict {
  const own = (edition: BuiltEdition) => lines.filter((line) => line.startsWith(`${nameOf(edition)} `));
  const verdict = new Map(built.map((edition) => [edition.locale, own(edition)]));
  const known = [...verdict.values()].reduce((sum, each) => sum + each.length, 0);
  if (known < lines.length) throw new Error(`A judge speaks of files that it was not shown: ${lines.join("\n")}`);
  return verdict;
}
