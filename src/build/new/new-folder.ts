import type { Host } from "../../host/host.ts";
import type { Finding } from "../../model/finding.ts";
import { fileOf, type NewOptions } from "./made.ts";

/** A link could lead out of the publication: nothing is written there. */
export async function folderFault(
  host: Host,
  options: Pick<NewOptions, "root" | "name">,
): Promise<Finding | undefined> {
  const steps = fileOf(options).split("/").slice(0, -1);
  const folders = steps.map((_, at) => steps.slice(0, at + 1).join("/"));
  const root = await host.realPath(options.root);
  for (const folder of folders) {
    const kind = await host.kind(`${options.root}/${folder}`);
    if (kind === "none") return undefined;
    const real = kind === "folder" ? await host.realPath(`${options.root}/${folder}`) : undefined;
    if (real?.startsWith(`${root}/`)) continue;
    const message =
      kind === "file" ? `“${folder}” is a file, no folder.` : `“${folder}” is a link out of the publication.`;
    const hint = "Give the statement a name in another folder.";
    return { code: "outside-publication", severity: "error", message, hint, file: folder };
  }
  return undefined;
}
