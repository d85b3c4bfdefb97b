import type { FootnoteDefinition, Root } from "mdast";
import type { State } from "./alignment.ts";
import type { Direction, Locale } from "./locale.ts";
import type { LocaleSettings } from "./settings.ts";
import type { Asset, StatementKind } from "./statement.ts";

/** What a renderer must show of a block beside its words. */
export interface BlockMark {
  /** Anchor in HTML and EPUB, named destination in PDF (law 4). */
  readonly id: string;
  readonly state: State;
  /** Language and direction of the text shown; only where they are not the edition's. */
  readonly lang: string | undefined;
  readonly dir: Direction | undefined;
  /** The visible note on an untranslated or outdated block, in the edition's language. */
  readonly notice: string | undefined;
}

/** A front-matter string as shown, plain text. */
export interface LocalizedText extends BlockMark {
  readonly text: string;
}

/** A piece of a line about the text: where and when it was issued, who wrote it, where it first appeared. */
export interface LinePart {
  readonly role: "place" | "date" | "author" | "role" | "source" | "organization" | "country" | "text";
  readonly text: string;
  /** Only where they are not the edition's: the name of an untranslated place. */
  readonly lang: string | undefined;
  readonly dir: Direction | undefined;
}

/** A reference to a note, finished: `number` is in the locale's digits. */
export interface NoteReference {
  readonly number: string;
  /** From 1: the order of the notes. */
  readonly ordinal: number;
  /** Id of the note, `note-1`. */
  readonly target: string;
  /** Id of this reference, `note-1-ref`, `note-1-ref-2`. */
  readonly id: string;
  /** What a screen reader says of the link. */
  readonly label: string;
}

/** A note with the way back to its references. */
export interface Note {
  readonly id: string;
  readonly number: string;
  readonly identifier: string;
  readonly definition: FootnoteDefinition;
  /** Ids of its references, in document order. */
  readonly references: readonly string[];
  readonly backLabel: string;
}

/** Interface words in the edition's language, finished but for what stands in braces. */
export interface EditionLabels {
  readonly accessibilitySummary: string;
  readonly attached: string;
  /** For example `{column}: {value}`: a cell of a table where there is no room for columns. */
  readonly cell: string;
  /** Above the choice of languages of a parallel edition. */
  readonly columns: string;
  readonly contents: string;
  readonly cover: string;
  readonly download: string;
  readonly formats: { readonly html: string; readonly pdf: string; readonly epub: string; readonly text: string };
  readonly kind: string;
  readonly languages: string;
  /** Above the addresses at the end of a text edition. */
  readonly links: string;
  readonly note: string;
  readonly notes: string;
  /** For example `Page {page} of {total}`. */
  readonly pageOf: string;
  /** Above links to parallel editions. */
  readonly parallel: string;
  readonly skip: string;
  readonly statements: string;
  readonly summary: string;
  readonly text: string;
  /** Where a label's own language is not the edition's (it fell back), that language. */
  readonly lang: string | undefined;
}

declare module "unist" {
  interface Data {
    /** In an edition: on each block, heading, list item's paragraph and table cell that came from a segment. */
    block?: BlockMark;
    /** In an edition: on each footnoteReference. */
    reference?: NoteReference;
    /** In an edition: a link to another statement of the publication. */
    statement?: string;
    /** In an edition: the ordinal of a numbered item, in the locale's digits, on each item of an ordered list. */
    number?: string;
  }
}

/** An organization that signed a statement, for metadata. */
export interface Signatory {
  /** As the edition's locale writes it. */
  readonly name: string;
  /** ISO 8601; nothing where neither the signature nor the statement has a day. */
  readonly day: string | undefined;
}

/** A statement as one reader gets it, in one locale. Plain data: it crosses to workers. */
export interface Edition {
  /** `<statement>/<locale>`. */
  readonly key: string;
  readonly statement: string;
  /** Last part of the statement's path: the base of file names. */
  readonly name: string;
  readonly kind: StatementKind;
  readonly locale: Locale;
  readonly settings: LocaleSettings;
  readonly sourceLocale: Locale;
  /** `urn:uuid:…`, the same for every build (UUIDv5 of statement, locale and kind of edition). */
  readonly identifier: string;
  /** Absolute address of the HTML edition. */
  readonly url: string;
  readonly publicationTitle: LocalizedText;
  readonly publisher: LocalizedText;
  /** What readers may do with the text; nothing where hexapla.yaml does not say. */
  readonly rights?: LocalizedText | undefined;
  readonly title: LocalizedText;
  readonly subtitle: LocalizedText | undefined;
  readonly summary: LocalizedText | undefined;
  /** Place and date as the locale writes them, in its order; empty where the text names neither. */
  readonly dateline: readonly LinePart[];
  /** Who wrote it, each with their role: a line an author, in the order of the front matter. */
  readonly authors: readonly (readonly LinePart[])[];
  /** Their names alone, for metadata. */
  readonly authorNames: readonly string[];
  /** Who signed it, in the order of the front matter. */
  readonly signatories?: readonly Signatory[] | undefined;
  /** Where it first appeared; empty where the front matter names no source. */
  readonly firstPublished: readonly LinePart[];
  /** For example `Version of 20 January 2022`; nothing where the text was never revised. */
  readonly version: string | undefined;
  /** ISO date of issue, `YYYY-MM-DD`; an interval's first day. */
  readonly issued: string | undefined;
  /** When the content last changed, ISO 8601 in UTC with seconds: from the content, never from the clock. */
  readonly modified: string;
  /** Translators, from the catalog's header. */
  readonly translators: readonly string[];
  /** The day on which a translator last changed the text, ISO 8601, from the catalog's header. */
  readonly translated?: string | undefined;
  /** Visible notice where blocks are marked, for example `3 paragraphs of …`. */
  readonly notice: string | undefined;
  /** `Translated from …`; nothing in the source locale. */
  readonly translatedFrom: string | undefined;
  /**
   * The body: mdast without front matter, comments, definitions and footnote definitions. Nodes that can occur: root,
   * heading (depth 2 to 6, no level skipped), paragraph, blockquote, list, listItem, table, tableRow, tableCell, code,
   * thematicBreak, containerDirective (`note`, `epigraph`, and around generated lists `signatories` and `revisions`), textDirective
   * (`span`, with `data.language`; `keep`, not to be parted), text, emphasis, strong, delete, inlineCode, break, link, image,
   * footnoteReference. Image URLs are paths of `assets`. No html, no reference links.
   */
  readonly body: Root;
  readonly notes: readonly Note[];
  readonly assets: readonly Asset[];
  readonly labels: EditionLabels;
  /** The canonical Markdown and the catalog, to be attached to the PDF. */
  readonly sources: readonly SourceFile[];
  /** Words of the source by state; pages are known only to the PDF. */
  readonly words: Readonly<Record<State, number>>;
  /** Blocks and strings of the front matter by state. */
  readonly blocks?: Readonly<Record<State, number>>;
  readonly percent: number;
}

/** A text file that travels with an edition. */
export interface SourceFile {
  /** File name, no folder. */
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
  readonly relationship: "source" | "supplement";
}
