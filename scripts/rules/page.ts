import {
  type CanonicalExample,
  type CanonicalRule,
  canonicalRules,
} from "../../src/align/rules/canonical/documentation.ts";
import type { Rule, RuleExample } from "../../src/align/rules/rule.ts";

/** docs/rules.md: what every rule of `hexapla check` looks for, from the rules' own documentation. */
export function rulesPage(rules: readonly Rule[]): string {
  const sorted = rules.toSorted((a, b) => (a.code < b.code ? -1 : 1));
  return [
    "# Rules",
    "",
    "<!-- Written by npm run docs:rules from the documentation in src/align/rules/; do not edit by hand. -->",
    "",
    "What `hexapla check` looks for in translations, and in [the canonical text](#the-canonical-text).",
    "Codes about a catalog as a file, [po-syntax](findings.md#po-syntax), [po-header](findings.md#po-header) and",
    "[po-duplicate](findings.md#po-duplicate), and every other finding are explained in [findings.md](findings.md), the command",
    "in [check.md](check.md).",
    "",
    "A finding is silenced at its entry, with a reason, by a translator comment in the PO file:",
    "",
    "```po",
    "# hexapla: ignore CODE the reason",
    "```",
    "",
    "and everywhere in `hexapla.yaml`, where its severity can be changed, too:",
    "",
    "```yaml",
    "check: { rules: { CODE: off } }",
    "```",
    "",
    "Rules with *fix* are those of which `hexapla check --fix` mends findings ([check.md](check.md#mending)).",
    "",
    "| rule | severity | | looks for |",
    "| --- | --- | --- | --- |",
    ...sorted.map(tableRow),
    "",
    ...sorted.flatMap(ruleSection),
    "## The canonical text",
    "",
    "What `hexapla check` looks for in the text that is translated. These findings are silenced in `hexapla.yaml`.",
    "",
    ...canonicalRules.flatMap(canonicalSection),
  ].join("\n");
}

function tableRow(rule: Rule): string {
  const { code, severity, fix } = rule;
  return `| [${code}](#${code}) | ${severity} | ${fix === undefined ? "" : "fix"} | ${inCell(firstSentence(rule))} |`;
}

function ruleSection({ code, severity, documentation }: Rule): readonly string[] {
  const { what, why, mended, good, bad } = documentation;
  return [
    `### ${code}`,
    "",
    `${what} (${severity})`,
    "",
    why,
    "",
    ...(mended === undefined ? [] : [`Mended by \`--fix\`: ${mended}`, ""]),
    ...(good.length + bad.length === 0 ? [] : examplesTable(good, bad)),
  ];
}

function canonicalSection({ code: name, severity, what, why, good, bad }: CanonicalRule): readonly string[] {
  const row = (kind: string) => (example: CanonicalExample) =>
    `| ${kind} | ${example.locale} | ${example.front === undefined ? "" : code(example.front)} | ${code(example.text)} |`;
  return [
    `### ${name}`,
    "",
    `${what} (${severity})`,
    "",
    why,
    "",
    "| | locale | front matter | text |",
    "| --- | --- | --- | --- |",
    ...good.map(row("good")),
    ...bad.map(row("bad")),
    "",
  ];
}

function examplesTable(good: readonly RuleExample[], bad: readonly RuleExample[]): readonly string[] {
  const row = (kind: string) => (example: RuleExample) =>
    `| ${kind} | ${example.locale} | ${code(example.source)} | ${code(example.translation)} |`;
  return [
    "| | locale | source | translation |",
    "| --- | --- | --- | --- |",
    ...good.map(row("good")),
    ...bad.map(row("bad")),
    "",
  ];
}

/** As code, so that Markdown is seen as it is written and what shows nothing is seen at all. */
function code(text: string): string {
  if (text.trim() === "") return "(nothing)";
  const shown = visible(text);
  const fence = shown.includes("`") ? "``" : "`";
  const inner = inCell(shown);
  return fence === "`" ? `\`${inner}\`` : `\`\` ${inner} \`\``;
}

function visible(text: string): string {
  return text.replaceAll("\n", "⏎").replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u2028\u2029\u3164\ufffd]/gu, (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    return `<U+${code}>`;
  });
}

function inCell(text: string): string {
  return text.replaceAll("|", "\\|");
}

function firstSentence({ documentation: { what } }: Rule): string {
  return what.split(/(?<=\.)\s/, 1)[0] ?? what;
}
