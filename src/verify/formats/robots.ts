import { type Check, faultAt, uploadAgain } from "../examined.ts";
import { readText } from "../parse/text.ts";

/** robots.txt (RFC 9309): lines of a name and a value, and a sitemap that is there. */
export const checkRobots: Check = ({ path }, bytes) => {
  const { text, findings } = readText(path, bytes);
  const lines = text.split(/\r?\n/).map((line, at) => ({ line: line.replace(/#.*/, "").trim(), number: at + 1 }));
  const odd = lines.filter(({ line }) => line !== "" && !/^[a-z-]+\s*:/i.test(line));
  const faults = odd.map(({ line, number }) => {
    const message = `“${line}” is no line of robots.txt; crawlers pass it over.`;
    return faultAt("host-file", path, { message, hint: uploadAgain }, { line: number });
  });
  const sitemaps = lines.flatMap(({ line, number }) => {
    const address = /^sitemap\s*:\s*(\S+)/i.exec(line)?.[1];
    return address === undefined ? [] : [{ address, withFragment: false, isLoaded: false, line: number }];
  });
  const base = sitemaps[0]?.address.match(/^(.*\/)sitemap\.xml$/)?.[1];
  return {
    findings: [...findings, ...faults],
    links: sitemaps,
    ...(base === undefined || !URL.canParse(base) ? {} : { base: new URL(base).href }),
  };
};
