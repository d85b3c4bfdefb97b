import type { Direction } from "../../model/locale.ts";
import type { Paper } from "../../model/settings.ts";

/** What a template must show of a block beside its words; null where it is like the page around it. */
export interface MarkData {
  /** Key of `PageData.languages`. */
  readonly lang: string | null;
  readonly notice: string | null;
}

/** A front-matter string. */
export interface TextData {
  readonly id: string;
  readonly text: string;
  readonly mark: MarkData | null;
}

/** A language of the edition, as Typst wants to be told of it. */
export interface LanguageData {
  /** ISO 639, two or three letters. */
  readonly lang: string;
  /** ISO 3166-1, two letters. */
  readonly region: string | null;
  /** ISO 15924. */
  readonly script: string;
  readonly dir: Direction;
  /** Font families, the one for the script first. */
  readonly fonts: readonly string[];
}

export type InlineData =
  | { readonly type: "text" | "code"; readonly value: string }
  | { readonly type: "emphasis" | "strong" | "delete"; readonly children: readonly InlineData[] }
  | { readonly type: "break" }
  | { readonly type: "link"; readonly url: string; readonly children: readonly InlineData[] }
  /** A link to a block of the same edition. */
  | { readonly type: "reference"; readonly target: string; readonly children: readonly InlineData[] }
  /** `target` is a key of `PageData.notes`; the first reference to a note carries its text. */
  | { readonly type: "note"; readonly number: string; readonly target: string; readonly first: boolean }
  | { readonly type: "image"; readonly path: string; readonly alt: string };

/** A block that came from a segment. */
interface TextBlock {
  readonly id: string | null;
  readonly mark: MarkData | null;
  readonly children: readonly InlineData[];
}

export interface ItemData {
  /** In the locale's digits; null in a list without numbers. */
  readonly number: string | null;
  /** Of a task list. */
  readonly checked: boolean | null;
  readonly children: readonly BlockData[];
}

export type BlockData =
  | (TextBlock & { readonly type: "paragraph" })
  | (TextBlock & { readonly type: "heading"; readonly depth: number })
  | {
      readonly type: "numbered" | "bulleted";
      /** A list at the top of the statement: its numbers hang in the margin. */
      readonly points: boolean;
      readonly spread: boolean;
      readonly items: readonly ItemData[];
    }
  | { readonly type: "quotation"; readonly children: readonly BlockData[] }
  | { readonly type: "aside"; readonly name: string; readonly children: readonly BlockData[] }
  | { readonly type: "table"; readonly align: readonly string[]; readonly rows: readonly (readonly TextBlock[])[] }
  | { readonly type: "code"; readonly value: string }
  | { readonly type: "rule" }
  | { readonly type: "image"; readonly path: string; readonly alt: string; readonly caption: string | null };

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
  /** Key of `languages`: the edition's own. */
  readonly language: string;
  readonly languages: Readonly<Record<string, LanguageData>>;
  readonly dir: Direction;
  readonly paper: Paper;
  /** Families for code, those of even width first. */
  readonly mono: readonly string[];
  /** The ten digits, zero first. */
  readonly digits: readonly string[];
  /** A character that the fonts have. */
  readonly bullet: string;
  readonly meta: {
    readonly authors: readonly string[];
    readonly description: string | null;
    readonly keywords: readonly string[];
  };
  readonly labels: {
    readonly kind: string;
    readonly pageOf: string;
    /** Key of `languages` where the interface words fell back to another language. */
    readonly lang: string | null;
  };
  readonly publication: string;
  readonly publisher: string;
  readonly title: TextData;
  readonly subtitle: TextData | null;
  readonly summary: TextData | null;
  readonly dateline: string | null;
  readonly translatedFrom: string | null;
  readonly notice: string | null;
  readonly body: readonly BlockData[];
  /** By id, `note-1`. */
  readonly notes: Readonly<Record<string, readonly BlockData[]>>;
  readonly attachments: readonly AttachmentData[];
}

/** `PageData` before anyone has looked which fonts have its characters. */
export type Draft = Omit<PageData, "languages" | "mono" | "bullet"> & {
  /** By key: the edition's own language and those its marked blocks appear in. */
  readonly languages: Readonly<Record<string, Omit<LanguageData, "fonts">>>;
};
