import { type Check, faultAt, uploadAgain } from "../examined.ts";
import { readText } from "../parse/text.ts";

/** Plain text, Markdown, scripts: UTF-8 that is whole to its last line. */
export const checkText: Check = ({ path }, bytes) => {
  const { text, findings } = readText(path, bytes);
  // Scripts are written without idle characters.
  if (findings.length > 0 || path.endsWith(".js") || text.endsWith("\n")) return { findings };
  const told = { message: "The last line has no end: the text may be cut off.", hint: uploadAgain };
  return { findings: [faultAt("text-file", path, told, { line: text.split("\n").length })] };
};
