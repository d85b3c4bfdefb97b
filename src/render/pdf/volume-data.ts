import type { AttachmentData, PageData, PaperName, TextData } from "./data.ts";

/** What templates/pdf/volume.typ reads from `/edition.json`. */
export interface VolumeData {
  /** What its title page and its contents are drawn by: the first part's language under the volume's title. */
  readonly front: PageData;
  readonly paper: PaperName;
  /** Above the list of contents. */
  readonly contents: string;
  /** How deep that list goes: parts alone, or their sections too. */
  readonly depth: 1 | 2;
  /** The statements it holds, by their titles in the first part's language; empty where it holds one. */
  readonly titles: readonly TextData[];
  /** The languages it holds, each under its own name; empty where it holds one. `lang`: key of `front.languages`. */
  readonly names: readonly { readonly text: string; readonly lang: string }[];
  /** Each as its single edition is. */
  readonly parts: readonly PageData[];
  readonly attachments: readonly AttachmentData[];
}
