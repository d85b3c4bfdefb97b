import { z } from "zod";
import { describeLocale } from "../config/locale.ts";
import { parseYaml } from "../config/yaml.ts";
import type { Host } from "../host/host.ts";
import type { Finding } from "../model/finding.ts";
import type { Locale } from "../model/locale.ts";
import type { Organization, Register } from "../model/organization.ts";
import { readText } from "./decode.ts";

/** Where the register stands, from the publication's root. */
export const registerFile = "content/organizations.yaml";

/** What turns the order of what stands around it, or is no character of a name (UAX 9, 2; CVE-2021-42574). */
const turning = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\p{Cc}]/u;

const text = z
  .string({ error: "a text is wanted here" })
  .trim()
  .min(1, { error: "this must not be empty" })
  .refine((value) => !turning.test(value), {
    error: "a name without invisible characters of direction or control is wanted here",
  });

const regions = new Intl.DisplayNames("en", { type: "region", fallback: "none" });

const schema = z.array(
  z.strictObject(
    {
      id: text.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: "small letters, digits and single hyphens are wanted here" }),
      name: text,
      abbreviation: text.optional(),
      country: z
        .string({ error: "a country's two letters are wanted here, in quotes where YAML reads them as no text" })
        .refine((code) => /^[A-Z]{2}$/.test(code) && regions.of(code) !== undefined, {
          error: "a country's two capital letters (ISO 3166-1) are wanted here, for example GR",
        })
        .optional(),
      language: text
        .refine((tag) => describeLocale(tag) !== undefined, { error: "a language tag (BCP 47) is wanted here" })
        .optional(),
    },
    { error: "a mapping with `id` and `name` is wanted here" },
  ),
  { error: "a list of organizations is wanted here, each with `id` and `name`" },
);

/**
 * Reads content/organizations.yaml.
 *
 * @param root The publication's root, absolute.
 * @param source The language of names that say nothing of theirs.
 * @returns An empty register where there is no file; none where it cannot be read.
 */
export async function readRegister(
  host: Host,
  root: string,
  source: Locale,
): Promise<{ register: Register | undefined; findings: readonly Finding[] }> {
  if ((await host.kind(`${root}/${registerFile}`)) !== "file") {
    return { register: { file: registerFile, organizations: [] }, findings: [] };
  }
  const decoded = await readText(host, root, registerFile);
  if (!decoded.ok) return { register: undefined, findings: decoded.findings };
  const codes = { syntax: "register", key: "register", value: "register" } as const;
  // A file of comments alone is an empty list.
  const isBare = decoded.text.split("\n").every((line) => /^\s*(#.*)?$/.test(line));
  const parsed = parseYaml(isBare ? "[]" : decoded.text, schema, { file: registerFile, firstLine: 1 }, codes);
  if (!parsed.ok) return { register: undefined, findings: parsed.findings };
  const organizations: Organization[] = [];
  const findings: Finding[] = [];
  const places = new Map<string, number>();
  for (const [index, { id, name, abbreviation, country, language }] of parsed.value.entries()) {
    const place = parsed.at([index, "id"]);
    const before = places.get(id);
    if (before !== undefined) {
      findings.push(duplicateFinding(id, before, place));
      continue;
    }
    places.set(id, place.line);
    const own = language === undefined ? source : (describeLocale(language) ?? source);
    organizations.push({ id, name, abbreviation, country, language: own, line: place.line });
  }
  return { register: { file: registerFile, organizations }, findings };
}

function duplicateFinding(id: string, line: number, place: { line: number; column: number }): Finding {
  return {
    code: "organization-duplicate",
    severity: "error",
    message: `The register already has an organization “${id}”, on line ${line}.`,
    hint: "Give one of them another id; catalogs and signatures know organizations by it.",
    file: registerFile,
    ...place,
  };
}
