// The measure: Typst alone makes the PDFs that a recorded build made, one after the other on one thread, and writes them.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { RecordedJob } from "./record-typst.ts";

const [recording = "", out = ""] = process.argv.slice(2);
const jobs: readonly RecordedJob[] = JSON.parse(readFileSync(join(recording, "jobs.json"), "utf8"));
const fontPaths: string[] = JSON.parse(readFileSync(join(recording, "fonts.json"), "utf8"));
const compiler = NodeCompiler.create({ workspace: "/hexapla", fontArgs: [{ fontPaths }] });
const mapped = new Map<string, string>();

jobs.forEach(({ main, files, options }, index) => {
  for (const [path, file] of Object.entries(files)) {
    if (mapped.get(path) !== file) compiler.mapShadow(path, readFileSync(file));
    mapped.set(path, file);
  }
  const { result } = compiler.compile({ mainFilePath: main });
  if (result === null) throw new Error(`recorded job ${index} does not compile`);
  writeFileSync(join(out, `${index}.pdf`), compiler.pdf(result, options));
  compiler.evictCache(10);
});
