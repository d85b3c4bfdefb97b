import { createHash } from "node:crypto";
import type { CheckResult } from "../../build/check.ts";
import { encodePath } from "../../model/address.ts";
import type { Finding } from "../../model/finding.ts";
import type { ReportContext } from "./reporter.ts";

const levels = { error: "error", warning: "warning", info: "note" } as const satisfies Record<
  Finding["severity"],
  string
>;

/** Static Analysis Results Interchange Format 2.1.0 (OASIS), as code scanning services take it. */
export function sarifReport(
  result: CheckResult,
  { prefix, version }: Pick<ReportContext, "prefix" | "version">,
): string {
  const codes = [...new Set(result.findings.map(({ code }) => code))].toSorted();
  const fingerprint = fingerprints();
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: { name: "Hexapla", semanticVersion: version, rules: codes.map((code) => ruleOf(code, result)) },
        },
        columnKind: "utf16CodeUnits",
        results: result.findings.map((finding) => ({
          ruleId: finding.code,
          ruleIndex: codes.indexOf(finding.code),
          level: levels[finding.severity],
          message: { text: messageOf(finding) },
          locations: locationsOf(finding, prefix),
          partialFingerprints: { "hexapla/v1": fingerprint(finding) },
        })),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function ruleOf(code: Finding["code"], { rules }: CheckResult) {
  const rule = rules.find((each) => each.code === code);
  if (rule === undefined) return { id: code };
  const { what, why } = rule.documentation;
  return {
    id: code,
    shortDescription: { text: `${what.split(/(?<=\.)\s/, 1)[0]}` },
    fullDescription: { text: what },
    help: { text: `${what}\n\n${why}` },
    defaultConfiguration: { level: levels[rule.severity] },
  };
}

function messageOf({ message, hint }: Finding): string {
  return hint === undefined ? message : `${message} ${hint}`;
}

function locationsOf({ file, line, column, statement, locale, block }: Finding, prefix: string) {
  if (file === undefined) return [];
  const region =
    line === undefined ? {} : { region: { startLine: line, ...(column === undefined ? {} : { startColumn: column }) } };
  const name = [statement, locale, block].filter((part) => part !== undefined).join("/");
  return [
    {
      physicalLocation: {
        artifactLocation: { uri: encodePath(`${prefix}${file}`), uriBaseId: "%SRCROOT%" },
        ...region,
      },
      ...(name === "" ? {} : { logicalLocations: [{ fullyQualifiedName: name }] }),
    },
  ];
}

/** Tells a finding from all others, wherever its line moves; the second of two alike is another one. */
function fingerprints(): (finding: Finding) => string {
  const seen = new Map<string, number>();
  return ({ code, statement, locale, block, source, expected, actual }) => {
    const what = JSON.stringify([code, statement, locale, block, source, expected, actual]);
    const times = (seen.get(what) ?? 0) + 1;
    seen.set(what, times);
    return createHash("sha256").update(`${what}${times}`).digest("hex").slice(0, 32);
  };
}
