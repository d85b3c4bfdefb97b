import { writeBlocks } from "./blocks.ts";
import { writeLabel, writeLocalized } from "./front.ts";
import { underlined } from "./headings.ts";
import { noteMark } from "./inlines.ts";
import { apart, type Block, hanging, linesOf, within } from "./lines.ts";
import { linkMark, writeAddress } from "./links.ts";
import type { Scope } from "./scope.ts";
import { widthOf } from "./width.ts";
import { wrap } from "./wrap.ts";

/** The notes under their heading; nothing where there are none. */
export function writeNotes(scope: Scope): Block {
  const { notes, labels } = scope.edition;
  if (notes.length === 0) return [];
  const blocks = notes.map(({ number, definition }): Block => {
    const marker = `${noteMark(number)} `;
    const inner = { ...scope, width: within(scope.width, widthOf(marker)) };
    return hanging(marker, writeBlocks(definition.children, inner), scope);
  });
  return apart([underlined(writeLabel(labels.notes, scope), 2, scope), ...blocks]);
}

/** The addresses of all links, each under its number; written when everything that holds links has been. */
export function writeLinks(scope: Scope): Block {
  if (scope.addresses.size === 0) return [];
  const lines = [...scope.addresses].flatMap(([address, number]) => {
    const marker = `${linkMark(number, scope)} `;
    return hanging(marker, linesOf(wrap(writeAddress(address, scope), scope.width), scope.direction), scope);
  });
  return apart([underlined(writeLabel(scope.edition.labels.links, scope), 2, scope), lines]);
}

/** What parts the text from what stands around it. */
export function writeRule({ width, direction }: Scope): Block {
  return linesOf(["-".repeat(width)], direction);
}

/** Who published the text, what may be done with it, and where the edition stands that has everything this one cannot show. */
export function writeColophon(scope: Scope): Block {
  const { publicationTitle, publisher, rights, url } = scope.edition;
  const same = publicationTitle.text === publisher.text;
  return [
    ...writeRule(scope),
    ...writeLocalized(publicationTitle, scope),
    ...(same ? [] : writeLocalized(publisher, scope)),
    ...(rights === undefined ? [] : writeLocalized(rights, scope)),
    ...linesOf(wrap(writeAddress(url, scope), scope.width), scope.direction),
  ];
}
