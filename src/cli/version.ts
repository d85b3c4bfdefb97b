import { createRequire } from "node:module";

/** The version that package.json gives, beside src/ as beside the compiled lib/. */
export const version: string = createRequire(import.meta.url)("../../package.json").version;
