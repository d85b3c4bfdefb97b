import { expect, it } from "vitest";
import { planEditions } from "../../src/build/editions.ts";
import { readPublication } from "../../src/build/publication.ts";
import { memoryHost } from "../../src/host/memory.ts";
import { publicationFiles } from "../support/small-publication.ts";

const rights = "© Archive Network. CC BY 4.0";
const catalog = `msgid ""
msgstr ""
"Language: el\\n"
"Content-Type: text/plain; charset=UTF-8\\n"

msgid "${rights}"
msgstr "© Δίκτυο Αρχείων. CC BY 4.0"
`;

async function rightsOf(line: string) {
  const files = publicationFiles("Words.");
  const yaml = `${files["/p/hexapla.yaml"]}untranslated: source\nminimum: 0\n${line}`;
  const host = memoryHost({ ...files, "/p/hexapla.yaml": yaml, "/p/locales/el/hexapla.po": catalog });
  const read = await readPublication(host, "/p");
  if (!read.ok) throw new Error(read.findings.map(({ message }) => message).join("\n"));
  const { editions } = await planEditions(host, read.publication);
  return Object.fromEntries(editions.map((edition) => [edition.locale.code, edition.rights]));
}

it("rights are translated as the title is, and stand in the source language where they are not", async () => {
  const found = await rightsOf(`rights: "${rights}"\n`);
  expect(found.en).toMatchObject({ text: rights, lang: undefined });
  expect(found.el).toMatchObject({ text: "© Δίκτυο Αρχείων. CC BY 4.0", lang: undefined });
  expect(found.ar).toMatchObject({ text: rights, lang: "en", dir: "ltr" });
});

it("nothing is said of rights where hexapla.yaml says nothing", async () => {
  expect((await rightsOf("")).en).toBeUndefined();
});
