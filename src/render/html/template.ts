import { Liquid, LiquidError } from "liquidjs";
import type { Finding } from "../../model/finding.ts";
import type { Templates } from "../../model/rendition.ts";

/** A template filled with data, or why it could not be. */
export type Filled = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly findings: readonly Finding[] };

/** Fills the templates of `templates/html/`. */
export interface TemplateEngine {
  /**
   * @param name A template's name below `templates/html/`, without `.liquid`.
   * @param data What it may name; a variable that is not there is a finding, so what may be absent is `null`.
   */
  fill(name: string, data: Readonly<Record<string, unknown>>): Filled;
}

const folder = "html/";
const suffix = ".liquid";

/**
 * The only door to Liquid. All that a template prints is escaped (law 8), unless the template itself says `raw`; locale
 * and time zone are fixed and there is no `now` (law 5); templates see each other and nothing else of the disk.
 */
export function createTemplateEngine(templates: Templates): TemplateEngine {
  const liquid = new Liquid({
    templates: liquidFiles(templates),
    extname: suffix,
    cache: true,
    outputEscape: "escape",
    strictFilters: true,
    strictVariables: true,
    lenientIf: false,
    ownPropertyOnly: true,
    locale: "en-US",
    timezoneOffset: 0,
  });
  forbidClock(liquid);
  return { fill: (name, data) => fill(liquid, name, data) };
}

function liquidFiles(templates: Templates): Record<string, string> {
  const entries = Object.entries(templates).filter(([path]) => path.startsWith(folder) && path.endsWith(suffix));
  return Object.fromEntries(entries.map(([path, source]) => [path.slice(folder.length), source]));
}

/** Liquid's `date` filters read the clock for `now`, and write English: dates come finished. */
function forbidClock(liquid: Liquid): void {
  for (const name of Object.keys(liquid.filters).filter((filter) => filter.startsWith("date"))) {
    liquid.registerFilter(name, () => {
      throw new Error("dates come to a template as finished text: a build reads no clock");
    });
  }
}

function fill(liquid: Liquid, name: string, data: Readonly<Record<string, unknown>>): Filled {
  try {
    return { ok: true, text: liquid.renderFileSync(name, data) };
  } catch (error) {
    return { ok: false, findings: [templateFinding(name, error)] };
  }
}

function templateFinding(name: string, error: unknown): Finding {
  if (!(error instanceof Error)) throw error;
  const finding = { code: "template", severity: "error" } as const;
  const own = `templates/${folder}${name}${suffix}`;
  if (LiquidError.is(error)) return { ...finding, message: sentence(error), ...placeOf(error.token, own) };
  if ("code" in error && error.code === "ENOENT") {
    return { ...finding, message: "The template is not there.", file: own };
  }
  throw error;
}

/** Liquid's message without the place, which the finding has as data. */
function sentence(error: Error): string {
  const words = error.message.replace(/, file:.*$/s, "").replace(/, line:\d+, col:\d+$/, "");
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

function placeOf(token: LiquidError["token"], own: string): Pick<Finding, "file" | "line" | "column"> {
  const [line, column] = token.getPosition();
  const file = token.file === undefined ? own : `templates/${folder}${token.file}`;
  return { file, ...(line === undefined ? {} : { line }), ...(column === undefined ? {} : { column }) };
}
