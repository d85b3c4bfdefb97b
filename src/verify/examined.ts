import type { Finding, FindingCode, Severity } from "../model/finding.ts";
import type { ListedFile, Manifest } from "./manifest.ts";

/** A place in a text file, from 1. */
export interface Place {
  readonly line?: number;
  readonly column?: number;
}

/** An address that a file names. */
export interface Link extends Place {
  /** As it is written, but for what the format itself escapes. */
  readonly address: string;
  /** Whether the part behind `#` must be there too. */
  readonly withFragment: boolean;
  /** Whether a browser loads it with the page: nothing may be loaded from elsewhere. */
  readonly isLoaded: boolean;
}

/** What other files' checks need to know of a web page. */
export interface PageFacts {
  readonly ids: ReadonlySet<string>;
  /** Its own address as it names it. */
  readonly canonical: string | undefined;
  /** Its versions: language, then address. */
  readonly versions: readonly (readonly [language: string, address: string])[];
  /** Whether it leads on at once: a former address, which names another page's address. */
  readonly leadsOn: boolean;
}

/** What came of looking into one file: findings, and what is compared once all files were seen. */
export interface Examined {
  readonly findings: readonly Finding[];
  readonly links?: readonly Link[];
  readonly page?: PageFacts;
  /** Places that can be led to: a PDF's named destinations, the ids in an e-book. */
  readonly anchors?: ReadonlySet<string>;
  /** What a search leads to, of a file of its index: the page, by its address or by the number of the one so named, and the id. */
  readonly indexed?: readonly (readonly [page: string | number, id: string])[];
  /** Where it says the site stands. */
  readonly base?: string;
}

/** What a format's check may ask beside the file's own bytes. */
export interface VerifyContext {
  readonly manifest: Manifest;
  /** Paths of all files that really stand there. */
  readonly files: ReadonlySet<string>;
}

/** One format's check. It may throw whatever its parser throws: that becomes a finding. */
export type Check = (file: ListedFile, bytes: Uint8Array, context: VerifyContext) => Examined | Promise<Examined>;

/** What a finding says. */
export interface Told {
  readonly message: string;
  readonly hint: string;
  /** `error` where nothing is said. */
  readonly severity?: Severity;
  readonly expected?: string;
  readonly actual?: string;
}

/** A finding at a file of dist/. */
export function faultAt(code: FindingCode, file: string, told: Told, place: Place = {}): Finding {
  const { message, hint, severity = "error", expected, actual } = told;
  return {
    code,
    severity,
    message,
    hint,
    file,
    ...(place.line === undefined ? {} : { line: place.line }),
    ...(place.line === undefined || place.column === undefined ? {} : { column: place.column }),
    ...(expected === undefined ? {} : { expected }),
    ...(actual === undefined ? {} : { actual }),
  };
}

/** What helps against nearly every damage: the file as the build made it. */
export const uploadAgain = "Copy this file again from where the build made it, or build again.";
