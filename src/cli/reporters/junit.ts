import { toXml } from "xast-util-to-xml";
import { x } from "xastscript";
import type { CheckResult } from "../../build/check.ts";
import type { Finding } from "../../model/finding.ts";

/**
 * JUnit's XML, as CI servers show it: a suite a catalog, a case a finding, and one that passes where there is none.
 * Errors are failures; warnings and remarks are cases that pass and tell of themselves.
 */
export function junitReport(result: CheckResult): string {
  const suites = suitesOf(result);
  const all = suites.flatMap(({ cases }) => cases);
  const root = x(
    "testsuites",
    { name: "hexapla check", tests: String(all.length), failures: String(failuresOf(all)), errors: "0" },
    suites.map(({ name, cases }) =>
      x(
        "testsuite",
        { name, tests: String(cases.length), failures: String(failuresOf(cases)), errors: "0", skipped: "0" },
        cases.map((finding) => caseOf(finding, name)),
      ),
    ),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${writable(toXml(root))}\n`;
}

interface Suite {
  readonly name: string;
  /** One without a finding passes. */
  readonly cases: readonly (Finding | undefined)[];
}

function suitesOf({ findings, checked }: CheckResult): readonly Suite[] {
  const nameOf = (locale: string | undefined, statement: string | undefined) =>
    [locale, statement].filter((part) => part !== undefined).join(".") || "publication";
  const found = Map.groupBy(findings, ({ locale, statement }) => nameOf(locale, statement));
  const names = new Set([...found.keys(), ...checked.map(({ locale, statement }) => nameOf(locale, statement))]);
  return [...names].map((name) => ({ name, cases: found.get(name) ?? [undefined] }));
}

function failuresOf(cases: Suite["cases"]): number {
  return cases.filter((finding) => finding?.severity === "error").length;
}

function caseOf(finding: Finding | undefined, classname: string) {
  if (finding === undefined) return x("testcase", { name: "all paragraphs", classname });
  const { code, severity, block, file, line, message } = finding;
  const name = [block, code].filter((part) => part !== undefined).join(" ");
  const place = { ...(file === undefined ? {} : { file }), ...(line === undefined ? {} : { line: String(line) }) };
  const told = detailsOf(finding);
  const inner = severity === "error" ? x("failure", { type: code, message }, told) : x("system-out", told);
  return x("testcase", { name, classname, ...place }, [inner]);
}

function detailsOf({ message, hint, file, line, source, translation }: Finding): string {
  return [
    message,
    ...(hint === undefined ? [] : [hint]),
    ...(file === undefined ? [] : [`${file}:${line ?? 1}`]),
    ...(source === undefined ? [] : [`source: ${source}`]),
    ...(translation === undefined ? [] : [`translation: ${translation}`]),
  ].join("\n");
}

/** XML 1.0 cannot hold every character (section 2.2); the ones a finding is about are among them. */
function writable(xml: string): string {
  return xml.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd").replaceAll("]]>", "]]&gt;");
}
