import type { CheckResult } from "../../build/check.ts";

/** What a report needs beside the result. */
export interface ReportContext {
  /** The publication's root, absolute. */
  readonly root: string;
  /** Path of that root from the working folder, with `/` behind it; empty where it is the same. */
  readonly prefix: string;
  readonly stream: NodeJS.WriteStream;
  /** Hexapla's own. */
  readonly version: string;
}

/** Writes a check's result in one format. */
export type Reporter = (result: CheckResult, context: ReportContext) => Promise<string> | string;
