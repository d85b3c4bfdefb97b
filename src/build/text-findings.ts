import type { Finding } from "../model/finding.ts";
import type { Publication } from "./publication.ts";

/** What is wrong with a publication's texts; that some interface words are not translated is for a build to say. */
export function textFindings({ findings }: Publication): readonly Finding[] {
  return findings.filter(({ code, severity }) => code !== "labels" || severity === "error");
}
