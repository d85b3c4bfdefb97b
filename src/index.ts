/** Hexapla as a library: what the command line is made of. */
export { build } from "./build/build.ts";
export type { BuildOptions, BuildProgress, BuildResult, BuiltEdition } from "./build/options.ts";
export type { Host } from "./host/host.ts";
export { type MemoryHost, memoryHost } from "./host/memory.ts";
export { nodeHost } from "./host/node.ts";
export type { Finding, FindingCode, Severity } from "./model/finding.ts";
