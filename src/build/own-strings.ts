import { isOwnCatalog, type OwnCatalog } from "../model/own-catalogs.ts";
import type { Segment, SegmentedStatement } from "../model/segment.ts";
import type { FrontMatter } from "../model/statement.ts";
import { registerSegments } from "../segment/register.ts";
import type { Publication } from "./publication.ts";
import { publicationSegments } from "./publication-texts.ts";

/** What names statements, of names given on the command line. */
export function statementsAmong(names: readonly string[] | undefined): readonly string[] | undefined {
  return names?.filter((name) => !isOwnCatalog(name));
}

/** What of a publication has catalogs beside its statements; a register without organizations has none. */
export function ownStrings({ settings, register }: Pick<Publication, "settings" | "register">): readonly {
  readonly name: OwnCatalog;
  readonly segments: readonly Segment[];
}[] {
  const names = { name: "organizations", segments: registerSegments(register, settings.source.code) } as const;
  const strings = { name: "hexapla", segments: publicationSegments(settings) } as const;
  return names.segments.length === 0 ? [strings] : [names, strings];
}

/** The strings as if they were a statement's, for what looks at statements. */
export function ownStatements(publication: Pick<Publication, "settings" | "register">): readonly SegmentedStatement[] {
  return ownStrings(publication).map(({ name, segments }) => {
    const file = segments[0]?.file ?? "";
    const body = { type: "root" as const, children: [] };
    return {
      statement: { name, file, text: "", frontMatter: frontMatterOf(publication.settings.title), body, assets: [] },
      segments,
      skeleton: body,
      inlines: new Map(),
      references: { definitions: "", footnotes: [] },
    };
  });
}

function frontMatterOf(title: string): FrontMatter {
  return {
    title: { value: title, line: 1, column: 1 },
    kind: "statement",
    subtitle: undefined,
    summary: undefined,
    place: undefined,
    date: undefined,
    authors: [],
    source: undefined,
    signing: { date: undefined, subscription: undefined, signatures: [] },
    revisions: [],
  };
}
