/** Every block that a statement can have, nested as deep as people nest them; `word` is one that no line can hold. */
export function everyBlock(word: string): string {
  return [
    `First [link](https://example.org/a|b?c=[d]) and note.[^x] And again.[^x] ${word}`,
    "[a block](#point-2), [none](#nope), [none either](#)",
    ":::epigraph\nAn archive that nobody reads keeps its paper dry and its people ignorant.\n\nFrom an address\n:::",
    "## Level two\n\n### Level three\n\n#### Level four\n\nWords below it.\n\n##### Level five\n\nWords below it.\n\n###### Level six\n\nWords below it.",
    ...Array.from(
      { length: 12 },
      (_, index) => `${index + 1}. **Point.** Words of a point that go on for a line or two.`,
    ),
    "> Words of a quotation.\n>\n> - one\n> - two\n>   1. three\n>\n> > Quoted in a quotation.\n> >\n> > > And once more.\n>\n> From here",
    "::::note\nMind this. It has a list:\n\n- one\n- two\n\n:::note\nA note in a note.\n\n> Quoted\n:::\n\n### Heading in a note\n\nLast words.\n::::",
    [0, 1, 2, 3, 4, 5].map((depth) => `${"  ".repeat(depth)}- Item ${depth + 1} of a list that goes down`).join("\n"),
    [0, 1, 2, 3, 4, 5].map((depth) => `${"   ".repeat(depth)}1. Item ${depth + 1} of a numbered list`).join("\n"),
    "- [x] done, and described at such a length that it takes more than one line of a phone\n- [ ] open\n  - [x] below\n\n- item\n\n  1. inner\n\n     ```\n     code in an item\n     ```",
    `\`\`\`sh\nhexapla build --format html,pdf,epub --out /srv/www/statements --jobs 8 --strict\n${word} code\n\`\`\``,
    "Some `inline code`, ~~gone~~, *stress*, **weight**, ***both***.  \nA line of its own.",
    "| Measure | In 2025 | By 2028 |\n| :-- | :-: | --: |\n| Catalogues | 38% | 90% |\n| Short |\n| Long | 1 | 2 | 3 | 4 |",
    `| ${Array.from({ length: 9 }, (_, index) => `Column ${index}`).join(" | ")} |\n|${" --: |".repeat(9)}\n|${" 123 |".repeat(9)}`,
    '![A chart](a.png "The chart, with a caption that says what it shows")',
    "***",
    "[^x]: The note.[^y]\n\n    - with a list",
    "[^y]: The note to the note.",
  ].join("\n\n");
}

/** A PNG of 640 by 300 pixels. */
export const widePicture = new Uint8Array(
  Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAoAAAAEsAQAAAAB7gD+GAAAAbklEQVR42u3MQREAAAwCIEvav4ol9tpBANJjEQqFQqFQKBQKhUKhUCgUCoVCoVAoFAqFQqFQKBQKhUKhUCgUCoVCoVAoFAqFQqFQKBQKhUKhUCgUCoVCoVAoFAqFQqFQKBQKhUKhUCgUCoVC4fdwTOkikno6rz8AAAAASUVORK5CYII=",
    "base64",
  ),
);
