import type { Host } from "../host/host.ts";
import { ownFolder } from "../host/node.ts";
import type { Finding } from "../model/finding.ts";
import type { Format } from "../model/formats.ts";
import type { Templates } from "../model/rendition.ts";
import { readText } from "../read/decode.ts";
import { isSheet } from "./style-sheet/sheets.ts";

const folders = ["html", "pdf", "epub"];

/** Our templates, a publication's own over them file by file. */
export async function readTemplates(
  host: Host,
  root: string,
): Promise<{ templates: Templates; findings: readonly Finding[] }> {
  const ours = await readFolder(host, ownFolder.replace(/\/$/, ""));
  if (root === ownFolder.replace(/\/$/, "")) return ours;
  const own = await readFolder(host, root);
  const unused = Object.keys(own.templates)
    .filter((path) => /\.(liquid|typ|css)$/.test(path) && !(path in ours.templates) && !isNamed(path, own.templates))
    .map((path) => unusedFinding(`templates/${path}`));
  const templates = { ...ours.templates, ...own.templates, ...originals(ours.templates, own.templates) };
  return { templates, findings: [...own.findings, ...unused, ...(await sheetFindings(own.templates, ours.templates))] };
}

/** Our own sheets are read in a test; the parser is loaded only for those of a publication. */
async function sheetFindings(own: Templates, ours: Templates): Promise<readonly Finding[]> {
  const sheets = Object.entries(own).filter(([path]) => path.endsWith(".css") && path in ours);
  if (sheets.length === 0) return [];
  const { styleSheetFindings } = await import("./style-sheet/style-sheet.ts");
  return sheets.flatMap(([path, source]) => styleSheetFindings(path, source));
}

/** Whether a finding says that a style sheet of this format is broken: nothing in it can then be made. */
export function isSheetOf({ code, severity, file }: Finding, format: Format): boolean {
  const [, folder, name = ""] = /^templates\/(\w+)\/([^/]+)$/.exec(file ?? "") ?? [];
  return code === "template" && severity === "error" && folder === format && isSheet(name);
}

/**
 * Our Typst templates that the publication has its own of, under `hexapla/`: its own can take in ours and change only what
 * it means to. What ours take in is then the publication's.
 */
function originals(ours: Templates, own: Templates): Templates {
  const replaced = Object.entries(ours).filter(([path]) => path.endsWith(".typ") && path in own);
  return Object.fromEntries(replaced.map(([path, source]) => [`hexapla/${path}`, withAbsoluteImports(path, source)]));
}

function withAbsoluteImports(path: string, source: string): string {
  const folder = path.split("/")[0] ?? "";
  return source.replaceAll(
    /^#import "(?:\.\.\/(?<other>\w+)\/)?(?<name>[\w-]+\.typ)"/gm,
    (_, other: string | undefined, name: string) => `#import "/templates/${other ?? folder}/${name}"`,
  );
}

async function readFolder(host: Host, root: string): Promise<{ templates: Templates; findings: readonly Finding[] }> {
  const templates: Record<string, string> = {};
  const findings: Finding[] = [];
  for (const folder of folders) {
    for (const name of await host.list(`${root}/templates/${folder}`)) {
      const file = `templates/${folder}/${name}`;
      if ((await host.kind(`${root}/${file}`)) !== "file") continue;
      const decoded = await readText(host, root, file);
      if (decoded.ok) templates[`${folder}/${name}`] = decoded.text;
      else findings.push(...decoded.findings);
    }
  }
  return { templates, findings };
}

/** Whether another of the publication's templates takes this one in. */
function isNamed(path: string, templates: Templates): boolean {
  const name = path.split("/").at(-1) ?? path;
  const short = name.replace(/\.liquid$/, "");
  return Object.entries(templates).some(
    ([other, text]) =>
      other !== path && (text.includes(`"${name}"`) || text.includes(`"${short}"`) || text.includes(`'${short}'`)),
  );
}

function unusedFinding(file: string): Finding {
  return {
    code: "template",
    severity: "warning",
    message: "No template of this name exists, and none of yours takes it in.",
    hint: "Look for a spelling mistake; docs/themes.md lists the names.",
    file,
  };
}
