import type { NodeCompiler, NodeError, NodeTypstDocument } from "@myriaddreamin/typst-ts-node-compiler";
import type { Templates } from "../../model/rendition.ts";
import { type Diagnostic, type RawDiagnostic, readDiagnostic, readExportError } from "./diagnostics.ts";
import { explain } from "./laid-over.ts";

/** A document to set: a template, and the files it reads, by path below Typst's root. */
export interface Job {
  /** Path below templates/, for example `pdf/statement.typ`. */
  readonly template: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Where a block came to stand: page from 1, points from the page's upper left corner. */
export interface Position {
  readonly id: string;
  readonly page: number;
  readonly x: number;
  readonly y: number;
}

export type Typeset<T> =
  | { readonly ok: true; readonly value: T; readonly diagnostics: readonly Diagnostic[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

export interface TypesetPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly positions: readonly Position[];
  /** Tables too wide to be read on the page, by the id that their data gives them. */
  readonly unfit: readonly (string | null)[];
  /** Where each text ends; of a template that does not say so, none. */
  readonly ends: readonly TextEnd[];
  /** The JSON that the template has read; empty where it has read none. */
  readonly data: string;
}

/** The last page of an edition: its number among the edition's own, and the share of it that its text fills. */
export interface TextEnd {
  /** Id of the edition's title. */
  readonly of: string;
  readonly page: number;
  readonly fill: number;
}

export interface TypesetSvg {
  readonly svg: string;
  readonly pages: number;
}

export interface Typesetter {
  /** `standard` is Typst's name of it; `timestamp` in seconds. */
  pdf(job: Job, standard: string, timestamp: number): Typeset<TypesetPdf>;
  /** Where the blocks of a document would stand, without the document. */
  positions(job: Job): Typeset<readonly Position[]>;
  /** What a document says of itself under a label, `<measured>`, without the document. */
  query(job: Job, selector: string): Typeset<readonly unknown[]>;
  /** What is to be one page as SVG, its letters as outlines; pages that are more stand below it. */
  svg(job: Job): Typeset<TypesetSvg>;
  /** Lets go of all that was worked out for earlier jobs: before one so large that two in mind take too much of it. */
  forget(): void;
}

// No such folder need exist: everything Typst reads is put there in memory, and it can read nothing else.
const root = "/hexapla";

/** Rounds of compiling for which Typst keeps what it has worked out; ten cost 130 MB more, and save no time. */
const keptRounds = 1;

/**
 * Typst with these fonts and templates. One for a process: starting it costs more than a document.
 * Imported when used, as the addon is 30 MB.
 */
export async function createTypesetter(fontFiles: readonly string[], templates: Templates): Promise<Typesetter> {
  const { NodeCompiler } = await import("@myriaddreamin/typst-ts-node-compiler");
  const compiler = NodeCompiler.create({ workspace: root, fontArgs: [{ fontPaths: [...fontFiles] }] });
  const refused: Diagnostic[] = [];
  for (const [path, source] of Object.entries(templates)) {
    if (!path.endsWith(".typ")) continue;
    refused.push(...refusePackages(`/templates/${path}`, source));
    compiler.mapShadow(`${root}/templates/${path}`, Buffer.from(source));
  }
  const set = <T>(job: Job, use: (document: NodeTypstDocument) => T): Typeset<T> => {
    const outcome = withDocument(compiler, job, use);
    return { ...outcome, diagnostics: outcome.diagnostics.map((each) => explain(each, templates)) };
  };
  const typesetter: Typesetter = {
    pdf: (job, standard, timestamp) =>
      set(job, (document) => ({
        ...exportPdf(compiler, document, standard, timestamp),
        data: new TextDecoder().decode(job.files.get("/edition.json")),
      })),
    positions: (job) => set(job, (document) => positionsIn(compiler, document)),
    query: (job, selector) => set(job, (document) => query(compiler, document, selector)),
    svg: (job) => set(job, (document) => ({ svg: compiler.plainSvg(document), pages: document.numOfPages })),
    forget: () => compiler.evictCache(0),
  };
  const refusal = { ok: false, diagnostics: refused } as const;
  return refused.length === 0
    ? typesetter
    : { pdf: () => refusal, positions: () => refusal, query: () => refusal, svg: () => refusal, forget: () => {} };
}

/** Typst fetches packages (`@preview/…`) from the network, which no build opens. */
function refusePackages(file: string, source: string): readonly Diagnostic[] {
  return source.split("\n").flatMap((text, at) => {
    const column = text.search(/"@[\w-]+\/[\w-]+:/);
    if (column < 0) return [];
    return [
      {
        severity: "error",
        message: "a template cannot import a Typst package: it would come from the network",
        file,
        line: at + 1,
        column: column + 1,
      },
    ];
  });
}

function withDocument<T>(compiler: NodeCompiler, job: Job, use: (document: NodeTypstDocument) => T): Typeset<T> {
  for (const [path, bytes] of job.files)
    compiler.mapShadow(root + path, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  try {
    const outcome = compiler.compile({ mainFilePath: `${root}/templates/${job.template}` });
    const document = outcome.result;
    // An error comes with the calls that led to it, as if they were warnings.
    if (document === null)
      return { ok: false, diagnostics: diagnosticsOf(compiler, outcome.takeError()).filter(isError) };
    return { ok: true, value: use(document), diagnostics: diagnosticsOf(compiler, outcome.takeWarnings()) };
  } catch (error) {
    return { ok: false, diagnostics: readExportError(error instanceof Error ? error.message : String(error)) };
  } finally {
    for (const path of job.files.keys()) compiler.unmapShadow(root + path);
    compiler.evictCache(keptRounds);
  }
}

function isError(diagnostic: Diagnostic): boolean {
  return diagnostic.severity === "error";
}

function diagnosticsOf(compiler: NodeCompiler, error: NodeError | null): readonly Diagnostic[] {
  if (error === null) return [];
  return (compiler.fetchDiagnostics(error) as RawDiagnostic[]).map((raw) => readDiagnostic(raw, root));
}

function exportPdf(
  compiler: NodeCompiler,
  document: NodeTypstDocument,
  standard: string,
  timestamp: number,
): Omit<TypesetPdf, "data"> {
  const bytes = compiler.pdf(document, { pdfStandard: standard, creationTimestamp: timestamp });
  const unfit = (query(compiler, document, "<unfit>") as { readonly table: string | null }[]).map(({ table }) => table);
  const ends = query(compiler, document, "<ends>") as TextEnd[];
  return { bytes, pages: document.numOfPages, positions: positionsIn(compiler, document), unfit, ends };
}

function positionsIn(compiler: NodeCompiler, document: NodeTypstDocument): readonly Position[] {
  const [found] = query(compiler, document, "<positions>") as [string, number, number, number][][];
  return (found ?? []).map(([id, page, x, y]) => ({ id, page, x, y }));
}

function query(compiler: NodeCompiler, document: NodeTypstDocument, selector: string): unknown[] {
  return compiler.query(document, { selector, field: "value" }) as unknown[];
}
