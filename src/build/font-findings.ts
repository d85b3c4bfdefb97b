import { isAbsolute } from "node:path";
import type { Finding } from "../model/finding.ts";

/** Whether a name can only be that of a folder. */
export function isFolder(name: string): boolean {
  return name.startsWith(".") || isAbsolute(name);
}

/**
 * That a name of `fonts:` has no fonts behind it.
 *
 * @param found Whether there is such a package or folder.
 */
export function missingFont(name: string, found: boolean): Finding {
  return { code: "font-missing", severity: "error", ...whatIsMissing(name, found), actual: name };
}

function whatIsMissing(name: string, found: boolean): Pick<Finding, "message" | "hint"> {
  if (found) {
    const hint = "Name a package or folder with TrueType or OpenType files; WOFF is for browsers.";
    return { message: `“${name}” has no .ttf or .otf font in it.`, hint };
  }
  if (isFolder(name)) {
    const hint =
      "Make it and put TrueType or OpenType files into it, or correct `fonts:` in hexapla.yaml; paths begin there.";
    return { message: `There is no folder “${name}”.`, hint };
  }
  const hint = `Install it with \`npm install ${name}\`, or correct \`fonts:\` in hexapla.yaml.`;
  return { message: `“${name}” is neither an installed package nor a folder.`, hint };
}

/**
 * That a font may not show what it should.
 *
 * @param file From the root.
 */
export function damagedFont(file: string, tables: readonly string[]): Finding {
  return {
    code: "unreadable",
    severity: "warning",
    message: `${file} may be damaged: the checksum of ${tables.map((tag) => `“${tag.trim()}”`).join(", ")} is wrong.`,
    hint: "Fetch the font again, or reinstall its package.",
    file: file.split("\\").join("/"),
  };
}

/** Of tables that point at themselves, or out of the file, the reader speaks in words about itself. */
function faultOf(error: unknown): string {
  if (error instanceof RangeError || error instanceof TypeError) return "its tables are damaged";
  return error instanceof Error ? error.message : String(error);
}

/**
 * That a file is no font that can be used.
 *
 * @param file From the root.
 */
export function unreadableFont(file: string, error: unknown): Finding {
  return {
    code: "unreadable",
    severity: "error",
    message: `${file} cannot be read as a font: ${faultOf(error)}.`,
    hint: "Replace the file, or take it out of the folder.",
    file: file.split("\\").join("/"),
  };
}
