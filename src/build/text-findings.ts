import type { Finding } from "../model/finding.ts";
import type { Publication } from "./publication.ts";

/** What is wrong with a publication's texts; of templates, and of interface words that are not translated, a build tells. */
export function textFindings({ findings }: Publication): readonly Finding[] {
  return findings.filter(({ code, severity }) => code !== "template" && (code !== "labels" || severity === "error"));
}
