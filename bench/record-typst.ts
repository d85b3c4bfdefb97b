// Loaded by `--require` into a build on one worker: writes down what Typst is given for each PDF, so that
// bench/bare-typst.ts can give it the same again and nothing else.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { NodeCompiler, type RenderPdfOpts } from "@myriaddreamin/typst-ts-node-compiler";

/** What Typst was given for one PDF. */
export interface RecordedJob {
  readonly main: string;
  /** The file that holds the content, by path below Typst's root. */
  readonly files: Readonly<Record<string, string>>;
  readonly options: RenderPdfOpts;
}

const folder = process.env.HEXAPLA_BENCH_RECORDING ?? "";
mkdirSync(folder, { recursive: true });

const shadows = new Map<string, string>();
const jobs: RecordedJob[] = [];
let main = "";
let written = 0;

const { mapShadow, unmapShadow, compile, pdf } = NodeCompiler.prototype;

Object.assign(NodeCompiler.prototype, {
  mapShadow(this: NodeCompiler, path: string, content: Buffer) {
    const file = join(folder, String(written++));
    writeFileSync(file, content);
    shadows.set(path, file);
    return mapShadow.call(this, path, content);
  },
  unmapShadow(this: NodeCompiler, path: string) {
    shadows.delete(path);
    return unmapShadow.call(this, path);
  },
  compile(this: NodeCompiler, options: Parameters<typeof compile>[0]) {
    main = options.mainFilePath ?? "";
    return compile.call(this, options);
  },
  pdf(this: NodeCompiler, ...[document, options]: Parameters<typeof pdf>) {
    jobs.push({ main, files: Object.fromEntries(shadows), options: options ?? {} });
    return pdf.call(this, document, options);
  },
});

process.once("exit", () => writeFileSync(join(folder, "jobs.json"), JSON.stringify(jobs)));
