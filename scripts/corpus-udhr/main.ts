// npm run corpus:udhr -- --out DIR [--fonts DIR-OR-PACKAGE]… [--locale a,b] [--limit N] [--articles]
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { writeCorpus } from "./corpus.ts";
import { fontsFor } from "./settings.ts";

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
    fonts: fontsFor(folder, values.fonts ?? []),
  });
  console.log(`${translations.length} translations and the English text in ${folder}`);
}
