import type { Host } from "../host/host.ts";
import type { Finding } from "../model/finding.ts";
import type { FontFace } from "../model/rendition.ts";
export async function collectFonts(_host: Host, _root: string, _names: readonly string[]): Promise<{ faces: readonly FontFace[]; findings: readonly Finding[] }> {
  return { faces: [], findings: [] };
}
