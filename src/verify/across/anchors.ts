import type { Finding } from "../../model/finding.ts";
import { faultAt } from "../examined.ts";
import type { AllExamined } from "./across.ts";
import { blocksOf, isSingle } from "./block-ids.ts";
import { listed } from "./listed.ts";

const codes = { pdf: "pdf-destination", epub: "epub-document" } as const;

/** A PDF and an e-book have the blocks of the page in their language as places that links can lead to (law 4). */
export function anchorFindings(examined: AllExamined): readonly Finding[] {
  const files = [...examined].filter(([file]) => isSingle(file));
  const editions = Map.groupBy(files, ([{ statement, locales }]) => `${statement}\n${locales[0]}`);
  return [...editions.values()].flatMap((own) => {
    const page = own.find(([{ format }, { page: facts }]) => format === "html" && facts !== undefined)?.[1].page;
    if (page === undefined) return [];
    return own.flatMap(([file, { anchors }]) => {
      const { format, path } = file;
      if ((format !== "pdf" && format !== "epub") || anchors === undefined) return [];
      const lacking = [...blocksOf(page).difference(anchors)];
      if (lacking.length === 0) return [];
      const message = `Links to single paragraphs lead to nothing here: ${listed(lacking)}. The page in this language has them.`;
      const hint =
        "Page and file are of two builds, or another program has rewritten one. Copy the folder whole, or build again.";
      return [faultAt(codes[format], path, { message, hint })];
    });
  });
}
