import { type Companion, companions } from "../model/formats.ts";
import type { Rendered } from "../model/rendition.ts";

/** Whether a format that manifest.json names is a companion. */
export function isCompanion(format: string): format is Companion {
  return companions.some((each) => each === format);
}

/**
 * What may be missing where it cannot be made: an edition without a card is an edition. What an edition itself lacks for it
 * (a font with its letters), the formats say that need it.
 */
export function optional(rendered: Rendered): Rendered {
  const findings = rendered.findings.map((finding) => {
    const message = `This edition has no card, the picture for networks. ${finding.message}`;
    return { ...finding, severity: "info" as const, message };
  });
  return rendered.ok ? { ...rendered, findings: [] } : { ok: false, findings };
}
