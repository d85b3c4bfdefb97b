import type { Root } from "mdast";
import type { SignatoryForm } from "./directives.ts";
import type { LocalizedText } from "./edition.ts";
import type { Direction } from "./locale.ts";
import type { Signing } from "./organization.ts";

/** A statement's tree in one locale: every block filled, each with its mark in `data.block`. */
export interface LocalizedTree {
  /** Still with its footnote definitions; without front matter, comments, raw HTML and link definitions. */
  readonly body: Root;
  /** Front-matter strings by segment id. */
  readonly texts: Readonly<Record<string, LocalizedText>>;
  /** How many blocks do not show a current translation. */
  readonly marked: number;
}

/** Words, with their language where it is not the edition's. */
export interface LocalizedWords {
  readonly text: string;
  readonly lang: string | undefined;
  readonly dir: Direction | undefined;
}

/** An organization as one locale writes it. */
export interface LocalizedOrganization {
  /** Its id in the register. */
  readonly id: string;
  readonly name: LocalizedWords;
  readonly country: LocalizedWords | undefined;
  /** Whether the name, in its own language, says the country: it need not be said again in any. */
  readonly holdsCountry: boolean;
}

/** A signature as one locale writes it. */
export interface LocalizedSignatory {
  readonly organization: LocalizedOrganization;
  readonly date: string | undefined;
}

/** What a `::signatories` directive stands for in one locale. */
export interface LocalizedSignatories extends Pick<Signing, "subscription"> {
  readonly as: SignatoryForm;
  readonly heading: boolean;
  /** In the order asked for. */
  readonly rows: readonly LocalizedSignatory[];
  /** What stands before, between and behind them in running text: one more than there are rows. */
  readonly joints: readonly string[];
  /** The day by which they had signed, where one is asked for. */
  readonly until: string | undefined;
}

declare module "unist" {
  interface Data {
    /** In a localized tree: on each `::signatories` directive. */
    signatories?: LocalizedSignatories;
    /** On a textDirective `span`: words in another language than the text around them. */
    language?: { readonly lang: string; readonly dir: Direction | undefined };
  }
}
