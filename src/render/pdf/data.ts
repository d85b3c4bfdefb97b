import type { Direction } from "../../model/locale.ts";
import type { Paper } from "../../model/settings.ts";
import type { StatementKind } from "../../model/statement.ts";

/** What a template must show of a block beside its words; null where it is like the page around it. */
export interface MarkData {
  /** Key of `PageData.languages`. */
  readonly lang: string | null;
  readonly notice: string | null;
}

/** A key of `papers` in templates/pdf/look.typ: those of hexapla.yaml, and the pages that printed sheets are made up of. */
export type PaperName = Paper | `${"booklet" | "half" | "panel"}-${"a4" | "letter"}`;

/** A front-matter string. */
export interface TextData {
  readonly id: string;
  readonly text: string;
  /** Whether it has a word longer than a line, which must be broken anywhere; only where it has. */
  readonly long?: true;
  /** See `WordsData`. */
  readonly words?: readonly string[];
  readonly mark: MarkData | null;
}

/** Words within a line, which may be in a language of their own. */
export interface SpanData {
  readonly text: string;
  /** Key of `PageData.languages`; null where it is that of the line. */
  readonly lang: string | null;
}

/** A language of the edition, as Typst wants to be told of it. */
export interface LanguageData {
  /** ISO 639, two or three letters. */
  readonly lang: string;
  /** ISO 3166-1, two letters: what the PDF says of its text. */
  readonly region: string | null;
  /** The region whose readers are likely meant (CLDR's likely subtags): to choose fonts by. */
  readonly likelyRegion: string | null;
  /** ISO 15924. */
  readonly script: string;
  readonly dir: Direction;
  /** Font families, the one for the script first. */
  readonly fonts: readonly string[];
  /** Whether the first of them has a bold face, and an italic one. */
  readonly bold: boolean;
  readonly italic: boolean;
  /** The share by which its lines stand closer than they would, so that a page is saved; only where they do. */
  readonly tight?: number;
}

/** What is known of a language once its fonts are chosen. */
export type FontKeys = "fonts" | "bold" | "italic";

/** Text of a heading in a script without spaces, whose lines should end where words end. */
interface WordsData {
  /** The words, joined the text; only where it has more than letters that may be parted anywhere. */
  readonly words?: readonly string[];
}

export type InlineData =
  | ({ readonly type: "text"; readonly value: string; readonly long?: true } & WordsData)
  | { readonly type: "code"; readonly value: string; readonly long?: true }
  | { readonly type: "emphasis" | "strong" | "delete"; readonly children: readonly InlineData[] }
  /** Words in another language than those around them; `lang` is a key of `PageData.languages`. */
  | { readonly type: "span"; readonly lang: string; readonly children: readonly InlineData[] }
  /** Words that are not to be parted. */
  | { readonly type: "keep"; readonly children: readonly InlineData[] }
  | { readonly type: "break" }
  | { readonly type: "link"; readonly url: string; readonly children: readonly InlineData[] }
  /** A link to a block of the same edition. */
  | { readonly type: "reference"; readonly target: string; readonly children: readonly InlineData[] }
  /** `target` is a key of `PageData.notes`; the first reference to a note carries its text. */
  | { readonly type: "note"; readonly number: string; readonly target: string; readonly first: boolean }
  | { readonly type: "image"; readonly path: string; readonly alt: string }
  /** Shows nothing: its id is told with its page. Only where the pages are looked for, never in a PDF. */
  | { readonly type: "mark"; readonly id: string };

/** A block that came from a segment. */
export interface TextBlock {
  readonly id: string | null;
  readonly mark: MarkData | null;
  readonly children: readonly InlineData[];
}

/** A text of a table's column, to find the column's width by. */
export interface SampleData {
  readonly value: string;
  readonly bold: boolean;
  readonly code: boolean;
  readonly lang: string | null;
}

/** What decides how wide a column must and may be: its longest words, its longest texts. */
export interface ColumnData {
  readonly words: readonly SampleData[];
  readonly texts: readonly SampleData[];
}

export interface TableData {
  readonly type: "table";
  /** The first id among its cells: a table has none of its own. */
  readonly id: string | null;
  /** Whether it stands at the top of the statement, and may reach into the margins. */
  readonly top: boolean;
  readonly align: readonly string[];
  readonly columns: readonly ColumnData[];
  /** Each row as long as the first, the header. */
  readonly rows: readonly (readonly TextBlock[])[];
}

export interface ItemData {
  /** Of a note that stands after the text. */
  readonly id?: string;
  /** In the locale's digits; null in a list without numbers. */
  readonly number: string | null;
  /** Of a task list. */
  readonly checked: boolean | null;
  /** In a parallel edition: id of the row that begins with it, where links find it. */
  readonly row?: string;
  readonly children: readonly BlockData[];
}

export type BlockData =
  | (TextBlock & { readonly type: "paragraph" })
  /** `outline`: its words alone, for the bookmarks. */
  | (TextBlock & { readonly type: "heading"; readonly depth: number; readonly outline: string })
  | {
      readonly type: "numbered" | "bulleted";
      /** A list at the top of the statement: its numbers hang in the margin. */
      readonly points: boolean;
      readonly spread: boolean;
      readonly items: readonly ItemData[];
      /** Of a part of a list that is more than one item: all of them, for parts on different pages to look alike. */
      readonly all?: readonly ItemData[];
      /** Of a part of a list: characters of its longest number, of which some other part may have it. */
      readonly digits?: number;
    }
  | { readonly type: "quotation"; readonly children: readonly BlockData[] }
  /** `label`: what kind of aside it is, in the language of the interface words; null where nothing is said of it. */
  | {
      readonly type: "aside";
      readonly name: string;
      readonly label: string | null;
      readonly children: readonly BlockData[];
    }
  | TableData
  | { readonly type: "code"; readonly value: string }
  | { readonly type: "rule" }
  | (Omit<TextBlock, "children"> & {
      readonly type: "image";
      readonly path: string;
      readonly alt: string;
      readonly caption: string | null;
    });

/** A file that travels in the PDF. */
export interface AttachmentData {
  readonly name: string;
  readonly path: string;
  readonly mediaType: string;
  readonly relationship: "source" | "supplement";
  readonly description: string;
}

/** What templates/pdf/statement.typ reads from `/edition.json`; templates/epub/cover.typ reads the same. */
export interface PageData {
  readonly kind: StatementKind;
  /** Key of `languages`: the edition's own. */
  readonly language: string;
  readonly languages: Readonly<Record<string, LanguageData>>;
  readonly dir: Direction;
  readonly paper: PaperName;
  /** Families for code, those of even width first. */
  readonly mono: readonly string[];
  /** The ten digits, zero first. */
  readonly digits: readonly string[];
  /** A character that the fonts have. */
  readonly bullet: string;
  /** For what is left out of a running head: a character or three that the fonts have. */
  readonly ellipsis: string;
  readonly meta: {
    readonly authors: readonly string[];
    readonly description: string | null;
    readonly keywords: readonly string[];
  };
  readonly labels: {
    readonly kind: string;
    readonly notes: string;
    readonly pageOf: string;
    /** Key of `languages` where the interface words fell back to another language. */
    readonly lang: string | null;
  };
  /** Address of the HTML edition, in an imprint; elsewhere null, as no page shows it. */
  readonly url: string | null;
  readonly publication: SpanData;
  readonly publisher: SpanData;
  /** What readers may do with the text; stands at its end. */
  readonly rights: SpanData | null;
  readonly title: TextData;
  /** On the cover of a parallel edition: the title in its other languages. */
  readonly otherTitles?: readonly TextData[];
  readonly subtitle: TextData | null;
  readonly summary: TextData | null;
  /** Who wrote it, each with their role: a line an author. */
  readonly authors: readonly (readonly SpanData[])[];
  /** Where it first appeared; empty where the text names no source. */
  readonly firstPublished: readonly SpanData[];
  /** Of a text that was revised. */
  readonly version: string | null;
  /** Place and date in their order; empty where the text names neither. */
  readonly dateline: readonly SpanData[];
  readonly translatedFrom: string | null;
  /** Their names as a list. */
  readonly translators: string | null;
  readonly notice: string | null;
  readonly body: readonly BlockData[];
  /** By id, `note-1`. */
  readonly notes: Readonly<Record<string, readonly BlockData[]>>;
  /** Notes that nothing refers to, which stand after the text. */
  readonly looseNotes: readonly { readonly id: string; readonly number: string }[];
  readonly attachments: readonly AttachmentData[];
}

/** `PageData` before anyone has looked which fonts have its characters. */
export type Draft = Omit<PageData, "languages" | "mono" | "bullet" | "ellipsis"> & {
  /** By key: the edition's own language and those its marked blocks appear in. */
  readonly languages: Readonly<Record<string, Omit<LanguageData, FontKeys>>>;
};
