import { InvalidArgumentError, Option } from "commander";

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

/** A list with commas. */
export function parseList(text: string): readonly string[] {
  const list = text.split(",").flatMap((each) => each.trim() || []);
  if (list.length === 0) throw new InvalidArgumentError("A list with commas is wanted.");
  return list;
}
