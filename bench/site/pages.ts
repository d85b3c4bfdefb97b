import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A page to be measured: one of its kind, in one language. */
export interface ChosenPage {
  readonly kind: string;
  readonly locale: string;
  readonly path: string;
}

interface Listed {
  readonly path: string;
  readonly mediaType: string;
  readonly locales: readonly string[];
  readonly format: string;
  readonly bytes: number;
}

/**
 * One page of each kind in each of the languages, found in the manifest, so that a new kind is measured without being
 * named here. Of statements' pages it is the heaviest: the figures are to hold for all.
 */
export function choosePages(folder: string, locales: readonly string[]): readonly ChosenPage[] {
  const chosen = new Map<string, ChosenPage & { readonly bytes: number }>();
  for (const page of listedPages(folder)) {
    const { kind, locale } = kindOf(page);
    const key = `${kind} ${locale}`;
    if (locale !== "" && !locales.includes(locale)) continue;
    if ((chosen.get(key)?.bytes ?? 0) < page.bytes)
      chosen.set(key, { kind, locale, path: page.path, bytes: page.bytes });
  }
  return [...chosen.values()].flatMap(withChoice).toSorted((one, other) => order(one) - order(other));
}

/** A page of several languages also with one of them chosen, which must not be seen to happen. */
function withChoice(page: ChosenPage): readonly ChosenPage[] {
  if (page.kind !== "parallel") return [page];
  const [first = ""] = page.locale.split("+");
  return [page, { ...page, kind: "parallel, one column", path: `${page.path}?columns=${first}` }];
}

/** The pages of all statements, each in one language. */
export function statementPages(folder: string): readonly { readonly path: string; readonly bytes: number }[] {
  return listedPages(folder).filter((page) => kindOf(page).kind === "statement");
}

function listedPages(folder: string): readonly Listed[] {
  const { artifacts }: { artifacts: readonly Listed[] } = JSON.parse(
    readFileSync(join(folder, "manifest.json"), "utf8"),
  );
  return artifacts.filter(({ mediaType }) => mediaType.startsWith("text/html"));
}

/** What a page is, by its path: `ar/joint-statement/about.html` is `about` in `ar`. */
function kindOf({ path, locales, format }: Listed): { readonly kind: string; readonly locale: string } {
  const [first = "", ...rest] = path.split("/");
  const name = rest.at(-1)?.replace(/\.html$/, "") ?? "";
  if (rest.length === 0) return { kind: path === "index.html" ? "home" : path.replace(/\.html$/, ""), locale: "" };
  if (format === "html" && locales.length === 1) return { kind: "statement", locale: first };
  if (first === "parallel") return { kind: rest.length === 2 ? "parallel index" : "parallel", locale: rest[0] ?? "" };
  if (name === "index") return { kind: rest.length === 1 ? "index" : name, locale: first };
  return { kind: name.replace(/-\d+$/, ""), locale: first };
}

const kinds = ["home", "index", "statement", "parallel index", "parallel", "parallel, one column", "about"];

function order({ kind }: ChosenPage): number {
  const at = kinds.indexOf(kind);
  return at === -1 ? kinds.length : at;
}
