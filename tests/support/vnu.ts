import { join } from "node:path";
import { z } from "zod";
import { run } from "./command.ts";
import { shortLived } from "./java.ts";
import { repository } from "./repository.ts";

const jar = join(repository, "node_modules/vnu-jar/build/dist/vnu.jar");

const report = z.object({
  messages: z.array(
    z.object({
      type: z.string(),
      subType: z.string().optional(),
      url: z.string().optional(),
      lastLine: z.number().optional(),
      message: z.string(),
    }),
  ),
});

/** What the Nu HTML checker says of these files, in one JVM: one line an error or warning. */
export async function checkHtml(java: string, files: readonly string[]): Promise<readonly string[]> {
  const { stderr } = await run(java, [...shortLived, "-Xss4m", "-jar", jar, "--format", "json", ...files]);
  return report
    .parse(JSON.parse(stderr))
    .messages.map(({ type, subType, url, lastLine, message }) =>
      [url ?? "", lastLine ?? "", subType ?? type, message].join(" "),
    );
}
