import type { Finding } from "../../model/finding.ts";
import { faultAt, type PageFacts } from "../examined.ts";
import type { ListedFile } from "../manifest.ts";
import type { AllExamined } from "./across.ts";
import { listed } from "./listed.ts";

/** Ids of blocks, an included statement's too; notes are numbered as each language refers to them. */
const blockId = /^(?:.+-)?(?:title|subtitle|place|summary|(?:section|point|p)-\d+)$/;

/** The blocks of a page. */
export function blocksOf({ ids }: PageFacts): ReadonlySet<string> {
  return new Set([...ids].filter((id) => blockId.test(id)));
}

/** Whether a file is an edition in one language. */
export function isSingle({ statement, locales }: ListedFile): boolean {
  return statement !== null && locales.length === 1;
}

/** A statement has the same blocks in every language (law 4): a page that has others is of another build, or not whole. */
export function blockIdFindings(examined: AllExamined): readonly Finding[] {
  const editions = [...examined].flatMap(([file, { page }]) =>
    file.format === "html" && isSingle(file) && page !== undefined ? [{ file, blocks: blocksOf(page) }] : [],
  );
  return [...Map.groupBy(editions, ({ file }) => file.statement)].flatMap(([, own]) => {
    const usual = usualBlocks(own.map(({ blocks }) => blocks));
    return own.flatMap(({ file, blocks }) => differs(file, blocks, usual));
  });
}

/** The blocks that most editions have. */
function usualBlocks(editions: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  const count = new Map<string, number>();
  for (const blocks of editions) for (const id of blocks) count.set(id, (count.get(id) ?? 0) + 1);
  return new Set([...count].filter(([, times]) => times * 2 >= editions.length).map(([id]) => id));
}

function differs(file: ListedFile, blocks: ReadonlySet<string>, usual: ReadonlySet<string>): readonly Finding[] {
  const [lacking, more] = [[...usual.difference(blocks)], [...blocks.difference(usual)]];
  if (lacking.length + more.length === 0) return [];
  const said = [
    ...(lacking.length === 0 ? [] : [`it lacks ${listed(lacking)}`]),
    ...(more.length === 0 ? [] : [`it alone has ${listed(more)}`]),
  ];
  const message = `This edition has not the blocks of the others: ${said.join("; ")}.`;
  const hint = "It is of another build, or not whole. Copy the folder whole, or build again.";
  return [faultAt("block-ids", file.path, { message, hint })];
}
