import type { InitCreated, InitResult } from "../build/init/init.ts";

/**
 * The result for people: what was written, and what comes next.
 *
 * @param folder The publication's folder as it was typed.
 */
export function initText({ created }: InitResult, folder: string): string {
  if (created === undefined) return "Nothing was written.\n";
  const lines = [...created.files.map((file) => `${file}: written`), "", ...fontLines(created), "Next:"];
  return `${[...lines, ...nextLines(created, folder)].join("\n")}\n`;
}

function fontLines({ fontless }: InitCreated): readonly string[] {
  if (fontless.length === 0) return [];
  return [
    `No font is known for ${fontless.join(", ")}: add a package or folder with one to \`fonts:\` in hexapla.yaml.`,
    "",
  ];
}

function nextLines({ files, fonts }: InitCreated, folder: string): readonly string[] {
  const root = folder === "." ? "" : ` --root ${/^[\w./-]+$/.test(folder) ? folder : JSON.stringify(folder)}`;
  const [statement = ""] = files;
  return [
    ...(fonts.length === 0 ? [] : [`  npm install ${fonts.join(" ")}   (in that folder: its fonts)`]),
    `  ${statement}: write over it; hexapla.yaml: the title, the address, the languages`,
    `  hexapla dev${root}: the pages in a browser, made again at each change`,
    `  hexapla sync${root}: the words into locales/<language>/*.po, for translators`,
    `  hexapla build${root}: every edition, into dist/`,
  ];
}

/** The result for programs. */
export function initJson({ created, findings }: InitResult): string {
  return `${JSON.stringify({ version: 1, created: created !== undefined, ...created, findings }, undefined, 2)}\n`;
}
