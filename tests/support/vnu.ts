import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { run } from "./command.ts";
import { shortLived } from "./java.ts";
import { repository } from "./repository.ts";
import { serve } from "./serve.ts";

const jar = join(repository, "node_modules/vnu-jar/build/dist/vnu.jar");

const messageSchema = z.object({
  type: z.string(),
  subType: z.string().optional(),
  url: z.string().optional(),
  lastLine: z.number().optional(),
  message: z.string(),
});

type Message = z.infer<typeof messageSchema>;

const report = z.object({ messages: z.array(messageSchema) });

/**
 * What the Nu HTML checker says of some pages of a folder, in one JVM: one line an error or warning. The pages are served,
 * as from a file it takes a Content Security Policy's `'self'` for nothing at all; the loopback interface has to be allowed.
 *
 * @param paths From the folder.
 */
export async function checkHtml(java: string, folder: string, paths: readonly string[]): Promise<readonly string[]> {
  const site = await serve(folder);
  const urls = paths.map((path) => site.url + path);
  const allowed = "-Dnu.validator.servlet.allow-forbidden-hosts=true";
  const { stderr } = await run(java, [...shortLived, "-Xss4m", allowed, "-jar", jar, "--format", "json", ...urls]);
  await site.close();
  return report
    .parse(JSON.parse(stderr))
    .messages.filter((message) => !isAboutData(message, folder, site.url))
    .map(({ type, subType, url, lastLine, message }) =>
      [url?.replace(site.url, "") ?? "", lastLine ?? "", subType ?? type, message].join(" "),
    );
}

/** JSON-LD is a data block, which no policy is asked about (HTML Standard, 4.12.1); the checker takes it for a script. */
function isAboutData({ message, url, lastLine }: Message, folder: string, base: string): boolean {
  if (!message.startsWith("Inline script violates") || url === undefined || lastLine === undefined) return false;
  const lines = readFileSync(join(folder, decodeURIComponent(url.slice(base.length))), "utf8").split("\n");
  return lines[lastLine - 1]?.startsWith('<script type="application/ld+json">') ?? false;
}
