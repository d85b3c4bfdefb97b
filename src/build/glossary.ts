import type { Host } from "../host/host.ts";
import type { Finding } from "../model/finding.ts";
import { readText } from "../read/decode.ts";
import { type GlossaryFile, readGlossary } from "../read/glossary.ts";

/** Reads a locale's glossary; one that is not there has no terms. */
export async function glossaryOf(host: Host, root: string, locale: string): Promise<GlossaryFile> {
  const file = `locales/${locale}/glossary.csv`;
  if ((await host.kind(`${root}/${file}`)) !== "file") return { terms: [], findings: [] };
  const decoded = await readText(host, root, file);
  const read = decoded.ok ? readGlossary(decoded.text, file) : { terms: [], findings: decoded.findings };
  return { terms: read.terms, findings: read.findings.map((finding): Finding => ({ ...finding, locale })) };
}
