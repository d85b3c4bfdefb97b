import { Liquid, LiquidError } from "liquidjs";
import type { Finding } from "../../model/finding.ts";
import type { Templates } from "../../model/rendition.ts";

/** A template filled with data, or why it could not be. */
export type Filled =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly findings: readonly Finding[] };

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
  const files = liquidFiles(templates);
  const liquid = new Liquid({
    templates: files,
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
  return {
    fill: (name, data) => {
      try {
        return { ok: true, text: liquid.renderFileSync(name, data) };
      } catch (error) {
        return { ok: false, findings: [templateFinding(error, name + suffix, files)] };
      }
    },
  };
}

/** Templates by their names below the folder. */
type Files = Readonly<Record<string, string>>;

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

/** What Liquid complains of, as a finding; anything else is a bug and is thrown on. */
function templateFinding(error: unknown, called: string, files: Files): Finding {
  if (!(error instanceof Error)) throw error;
  const finding = { code: "template", severity: "error" } as const;
  if (LiquidError.is(error)) return { ...finding, message: sentence(error), ...placeOf(error.token, called, files) };
  if ("code" in error && error.code === "ENOENT") {
    return { ...finding, message: "The template is not there.", file: pathOf(called) };
  }
  throw error;
}

/** Liquid's message without the place, which the finding has as data. */
function sentence(error: Error): string {
  const words = error.message.replace(/(?:, file:[^,]*)?, line:\d+, col:\d+$/, "");
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/** A variable's token does not name its file, but it holds the file's text. */
function placeOf(token: LiquidError["token"], called: string, files: Files): Pick<Finding, "file" | "line" | "column"> {
  const [line, column] = token.getPosition();
  const name = token.file ?? Object.keys(files).find((file) => files[file] === token.input) ?? called;
  return { file: pathOf(name), ...(line === undefined ? {} : { line }), ...(column === undefined ? {} : { column }) };
}

function pathOf(name: string): string {
  return `templates/${folder}${name}`;
}
