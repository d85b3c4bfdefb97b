import { InvalidArgumentError, Option } from "commander";
import { type Format, formats } from "../model/formats.ts";

/** `--root`: all commands take it. */
export function rootOption(): Option {
  return new Option("--root <dir>", "the publication's folder").default(".");
}

/** `--locale a,b` */
export function localeOption(): Option {
  return new Option("--locale <list>", "only these locales, for example el,pt-BR").argParser(parseList);
}

/** `--statement x,y` */
export function statementOption(): Option {
  return new Option("--statement <list>", "only these statements").argParser(parseList);
}

/** `--format html,pdf` */
export function formatOption(): Option {
  return new Option("--format <list>", `only these formats: ${formats.join(", ")}`).argParser(parseFormats);
}

/** `--jobs 2` */
export function jobsOption(): Option {
  return new Option("--jobs <n>", "how many threads render (default: one a processor)").argParser(parseJobs);
}

/** A list with commas. */
export function parseList(text: string): readonly string[] {
  const list = text.split(",").flatMap((each) => each.trim() || []);
  if (list.length === 0) throw new InvalidArgumentError("A list with commas is wanted.");
  return list;
}

function parseFormats(text: string): readonly Format[] {
  return parseList(text).map((each) => {
    const format = formats.find((known) => known === each);
    if (format === undefined)
      throw new InvalidArgumentError(`There is no format “${each}”; there are ${formats.join(", ")}.`);
    return format;
  });
}

function parseJobs(text: string): number {
  const jobs = Number(text);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > 64)
    throw new InvalidArgumentError("A whole number from 1 to 64 is wanted.");
  return jobs;
}
