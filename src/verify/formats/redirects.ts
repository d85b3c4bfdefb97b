import { type Check, faultAt, type Link, uploadAgain } from "../examined.ts";
import { readText } from "../parse/text.ts";

/** `_redirects`: on each line a former address, where it leads, and a status; where it leads, something must be. */
export const checkRedirects: Check = ({ path }, bytes) => {
  const { text, findings } = readText(path, bytes);
  const lines = text.split(/\r?\n/).flatMap((line, at) => (line.trim() === "" ? [] : [{ line, number: at + 1 }]));
  const links: Link[] = [];
  const faults = lines.flatMap(({ line, number }) => {
    const [from, to, status, ...more] = line.trim().split(/\s+/);
    if (to !== undefined) links.push({ address: to, withFragment: false, isLoaded: false, line: number });
    if (from?.startsWith("/") && to !== undefined && /^30[1278]$/.test(status ?? "") && more.length === 0) return [];
    const message = `“${line}” is no line of _redirects: a former address, a new one and a status are wanted.`;
    return [faultAt("host-file", path, { message, hint: uploadAgain }, { line: number })];
  });
  return { findings: [...findings, ...faults], links };
};
