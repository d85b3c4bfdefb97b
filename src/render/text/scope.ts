import { inDigits } from "../../model/digits.ts";
import type { BlockMark, Edition } from "../../model/edition.ts";
import type { Finding } from "../../model/finding.ts";
import type { Direction } from "../../model/locale.ts";
import { type Block, linesOf, type Place } from "./lines.ts";
import { plain } from "./plain.ts";
import { wrap } from "./wrap.ts";

/** What the writers of an edition's nodes share. */
export interface Scope extends Place {
  readonly edition: Edition;
  /** Addresses and their numbers, from 1; grows as links are written, in reading order. */
  readonly addresses: Map<string, number>;
  /** Grows where a node cannot be written. */
  readonly findings: Finding[];
}

/** The direction of the interface words; undefined where they fell back to another language. */
export function labelDirection({ edition }: Scope): Direction | undefined {
  return edition.labels.lang === undefined ? edition.locale.direction : undefined;
}

/** Visible notes on untranslated or outdated blocks that stand together, in brackets: what is said of several, once. */
export function writeNotices(marks: readonly (BlockMark | undefined)[], scope: Scope): Block {
  const notices = new Set(marks.flatMap((mark) => mark?.notice ?? []));
  return [...notices].flatMap((notice) => linesOf(wrap(`[${plain(notice)}]`, scope.width), labelDirection(scope)));
}

/** Says that a node of the edition cannot be written as plain text. */
export function reportNode(scope: Scope, type: string): void {
  scope.findings.push({
    code: "unsupported-node",
    severity: "error",
    message: `The text edition cannot show a “${type}”.`,
    statement: scope.edition.statement,
    locale: scope.edition.locale.code,
  });
}

/** A whole number in the edition's digits. */
export function localDigits(value: number, { edition }: Scope): string {
  return inDigits(value, edition.locale);
}
