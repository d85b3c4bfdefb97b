import { readPo } from "../../catalog/po.ts";
import type { Host } from "../../host/host.ts";
import type { Finding } from "../../model/finding.ts";
import {
  type CatalogFile,
  type CatalogFileResult,
  catalogPath,
  readCatalogFile,
  writeCatalogFile,
} from "../catalog-file.ts";

/** The catalogs of a publication while several files change them. Nothing is on the disk before `write`. */
export interface Shelf {
  /** The catalog with all that has been put so far. */
  readonly take: (locale: string, statement: string) => Promise<CatalogFileResult>;
  /** Puts a catalog's new text, for as long as nobody drops it. */
  readonly put: (locale: string, statement: string, text: string) => void;
  /** What was put since the last time stays, or is forgotten. */
  readonly settle: (keep: boolean) => void;
  /** Paths of the catalogs that would change, from the publication's root. */
  readonly changed: () => readonly string[];
  /** Writes each of them in one step. */
  readonly write: () => Promise<{ readonly changed: readonly string[]; readonly findings: readonly Finding[] }>;
}

interface Place {
  readonly root: string;
  readonly locale: string;
  readonly statement: string;
  readonly read: CatalogFileResult;
}

/** @param root The publication's folder, absolute. */
export function openShelf(host: Host, root: string): Shelf {
  const places = new Map<string, Place>();
  const kept = new Map<string, string>();
  const tried = new Map<string, string>();
  const changed = () => [...kept.keys()].filter((path) => kept.get(path) !== original(places.get(path))?.text);
  return {
    take: async (locale, statement) => {
      const path = catalogPath(locale, statement);
      const place = places.get(path) ?? {
        root,
        locale,
        statement,
        read: await readCatalogFile(host, { root, locale, statement }),
      };
      places.set(path, place);
      const text = tried.get(path) ?? kept.get(path);
      if (!place.read.ok || text === undefined) return place.read;
      const { findings, catalog } = place.read;
      return { ok: true, catalog: { file: path, lineEnd: catalog?.lineEnd ?? "\n", text, po: readPo(text) }, findings };
    },
    put: (locale, statement, text) => {
      tried.set(catalogPath(locale, statement), text);
    },
    settle: (keep) => {
      if (keep) for (const [path, text] of tried) kept.set(path, text);
      tried.clear();
    },
    changed,
    write: async () => {
      const written: string[] = [];
      const findings: Finding[] = [];
      for (const path of changed()) {
        const place = places.get(path);
        if (place === undefined) continue;
        const lineEnd = original(place)?.lineEnd ?? "\n";
        const fault = await writeCatalogFile(host, place, { text: kept.get(path) ?? "", lineEnd });
        if (fault === undefined) written.push(path);
        else findings.push(fault);
      }
      return { changed: written, findings };
    },
  };
}

function original(place: Place | undefined): CatalogFile | undefined {
  return place?.read.ok === true ? place.read.catalog : undefined;
}
