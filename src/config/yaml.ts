import { isMap, isScalar, LineCounter, type Node, type Pair, parseDocument } from "yaml";
import type { z } from "zod";
import type { Finding, FindingCode } from "../model/finding.ts";

/** Where a piece of YAML stands: its file, and the line of that file on which the YAML begins (from 1). */
export interface YamlPlace {
  readonly file: string;
  readonly firstLine: number;
}

/** A place in a file, from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Which code a fault of each kind gets. */
export interface YamlCodes {
  readonly syntax: FindingCode;
  readonly key: FindingCode;
  readonly value: FindingCode;
}

/** Checked YAML, or what is wrong with it. */
export type YamlResult<T> =
  | { readonly ok: true; readonly value: T; readonly at: (path: YamlPath) => Position }
  | { readonly ok: false; readonly findings: readonly Finding[] };

type YamlPath = readonly (string | number)[];

/** Where the values of a file stand. */
export interface Places {
  readonly file: string;
  readonly at: (path: YamlPath) => Position;
}

/**
 * Reads YAML 1.2 against a schema; every fault is a finding with its line and column.
 *
 * @returns The value as the schema shapes it, and `at`, which tells where the value under a path stands.
 */
export function parseYaml<T>(text: string, schema: z.ZodType<T>, place: YamlPlace, codes: YamlCodes): YamlResult<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const position = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: line + place.firstLine - 1, column: col };
  };
  if (document.errors.length > 0) {
    const findings = document.errors.map((error) => ({
      code: codes.syntax,
      severity: "error" as const,
      message: `This is not valid YAML: ${error.message.replace(/\.?\s*$/, ".")}`,
      file: place.file,
      ...position(error.pos[0]),
    }));
    return { ok: false, findings };
  }
  const at = (path: YamlPath) => position(offsetOf(document.contents, path));
  const keyAt = (path: YamlPath) => position(offsetOf(document.contents, path, true));
  const checked = schema.safeParse(document.toJS() ?? {});
  if (checked.success) return { ok: true, value: checked.data, at };
  return {
    ok: false,
    findings: checked.error.issues.flatMap((issue) => findingsOf(issue, place.file, { at, keyAt }, codes)),
  };
}

function findingsOf(
  issue: z.core.$ZodIssue,
  file: string,
  places: { readonly at: (path: YamlPath) => Position; readonly keyAt: (path: YamlPath) => Position },
  codes: YamlCodes,
): readonly Finding[] {
  const path = issue.path.map((step) => (typeof step === "symbol" ? String(step) : step));
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      code: codes.key,
      severity: "error",
      message: `There is no key “${key}”${path.length > 0 ? ` in “${shownPath(path)}”` : ""}.`,
      hint: "Look for a spelling mistake; docs/formats.md lists every key.",
      file,
      ...places.keyAt([...path, key]),
    }));
  }
  const message = path.length > 0 ? `“${shownPath(path)}”: ${issue.message}` : issue.message;
  return [{ code: codes.value, severity: "error", message, file, ...places.at(path) }];
}

/** A path for people: they count a list's entries from 1, `authors #1 name`. */
function shownPath(path: YamlPath): string {
  return path
    .map((step) => (typeof step === "number" ? ` #${step + 1} ` : `.${step}`))
    .join("")
    .replace(/ \.|^\./g, (dot) => (dot.startsWith(" ") ? " " : ""))
    .trim();
}

/** Offset of the value under a path, or of its key; the nearest ancestor's where there is none. */
function offsetOf(root: Node | null, path: YamlPath, ofKey = false): number {
  let node: unknown = root;
  let offset = startOf(root);
  for (const step of path) {
    const next = childOf(node, step);
    if (next === undefined) return offset;
    offset = startOf(next.mark) || offset;
    node = next.node;
  }
  return isScalar(node) && !ofKey ? startOf(node) : offset;
}

function childOf(node: unknown, step: string | number): { mark: unknown; node: unknown } | undefined {
  if (isMap(node)) {
    const pair: Pair | undefined = node.items.find((item) => isScalar(item.key) && item.key.value === step);
    return pair && { mark: pair.key, node: pair.value };
  }
  const items: unknown = typeof node === "object" && node !== null && "items" in node ? node.items : undefined;
  const item: unknown = Array.isArray(items) && typeof step === "number" ? items[step] : undefined;
  return item === undefined ? undefined : { mark: item, node: item };
}

function startOf(node: unknown): number {
  if (typeof node !== "object" || node === null || !("range" in node)) return 0;
  return Array.isArray(node.range) && typeof node.range[0] === "number" ? node.range[0] : 0;
}
