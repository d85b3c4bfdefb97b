// npm run corpus:udhr -- --out DIR [--fonts DIR-OR-PACKAGE]… [--locale a,b] [--limit N] [--articles]
import { existsSync } from "node:fs";
import { relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { writeCorpus } from "./corpus.ts";

const { values } = parseArgs({
  options: {
    out: { type: "string" },
    fonts: { type: "string", multiple: true },
    locale: { type: "string" },
    limit: { type: "string" },
    articles: { type: "boolean" },
  },
});

if (values.out === undefined) {
  console.error("Say where to: npm run corpus:udhr -- --out DIR");
  process.exitCode = 2;
} else {
  const folder = resolve(values.out);
  const translations = await writeCorpus(folder, {
    locales: values.locale?.split(","),
    articles: values.articles,
    limit: values.limit === undefined ? undefined : Number(values.limit),
    // A folder is named as seen from the publication, which may be moved together with it; a package by its name.
    fonts: values.fonts?.map((font) => (existsSync(font) ? `./${relative(folder, resolve(font))}` : font)),
  });
  console.log(`${translations.length} translations and the English text in ${folder}`);
}
