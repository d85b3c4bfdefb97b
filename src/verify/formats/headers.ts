import { type Check, faultAt, uploadAgain } from "../examined.ts";
import { readText } from "../parse/text.ts";

/** `_headers`: a path, and below it lines that begin with spaces, each the name of a header and its value. */
export const checkHeaders: Check = ({ path }, bytes) => {
  const { text, findings } = readText(path, bytes);
  let isBelowPath = false;
  const faults = text.split(/\r?\n/).flatMap((line, at) => {
    if (line.trim() === "" || line.startsWith("#")) return [];
    const isPath = /^\/\S*$/.test(line);
    const isHeader = isBelowPath && /^\s+[A-Za-z0-9-]+:\s*\S/.test(line);
    isBelowPath ||= isPath;
    if (isPath || isHeader) return [];
    const message = `“${line.trim()}” is no line of _headers: neither a path nor a header below one.`;
    return [faultAt("host-file", path, { message, hint: uploadAgain }, { line: at + 1 })];
  });
  return { findings: [...findings, ...faults] };
};
