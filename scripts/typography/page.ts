import { type Conventions, conventions } from "../../src/align/rules/typography/conventions.ts";

const spacings: Readonly<Record<Conventions["spacing"], string>> = {
  none: "no space before a mark, one behind a comma",
  french: "U+202F before ; ! ?, U+00A0 before the colon and within « »",
  "french-canadian": "U+00A0 before the colon and within « »",
  fullwidth: "full-width marks, no spaces",
};

const head = `# Typography

<!-- Written by npm run docs:typography from src/align/rules/typography/conventions.ts; do not edit by hand. -->

What the rules [quotes](rules.md#quotes), [punctuation-spacing](rules.md#punctuation-spacing),
[apostrophe](rules.md#apostrophe), [ellipsis](rules.md#ellipsis), [repeated-word](rules.md#repeated-word),
[double-space](rules.md#double-space), [unpaired-bracket](rules.md#unpaired-bracket) and
[end-punctuation](rules.md#end-punctuation) go by. They say nothing of a language that is not in this table. Where
authorities differ, the marks of each are accepted. A catalog that is typed otherwise throughout (in at least four entries,
and in more than keep to the convention) is told so once, as \`info\`: that is its habit, and no slip.

Quotation marks are those of CLDR 48, which a test compares, but for the differences below. The last column says what of an authority could be looked
up while this table was made: none of the printed books was at hand, and “not confirmed” means that nothing was found that
says so in the authority's name. Apostrophe, ellipsis and the space behind a comma are common typographic practice where it is
not said otherwise.

| language | quotation marks | also accepted | marks and spaces | apostrophe | ellipsis | authority, beside CLDR | looked up |
| --- | --- | --- | --- | --- | --- | --- | --- |
`;

/** docs/typography.md. */
export function typographyPage(): string {
  const rows = Object.entries(conventions).map(([language, each]) => rowOf(language, each));
  const differences = Object.entries(conventions).flatMap(([language, { differs }]) =>
    differs === undefined ? [] : [`- ${nameOf(language)}: ${differs}.`],
  );
  return `${head}${rows.join("\n")}\n\n## Where the marks are not CLDR's\n\n${differences.join("\n")}\n`;
}

function rowOf(language: string, { quotes, alsoQuotes = [], ...each }: Conventions): string {
  const shown = (pairs: Conventions["quotes"]) => pairs.map(([open, close]) => `${open}…${close}`).join(" ");
  const also = each.straightQuotes === true ? `${shown(alsoQuotes)} "` : shown(alsoQuotes);
  const marks = [shown(quotes), also, spacings[each.spacing], each.apostrophe ?? "", each.ellipsis];
  const cells = [...marks, each.authority ?? "not confirmed", each.confirmed];
  return `| ${nameOf(language)} (\`${language}\`) | ${cells.join(" | ")} |`;
}

function nameOf(language: string): string {
  return new Intl.DisplayNames("en", { type: "language" }).of(language) ?? language;
}
