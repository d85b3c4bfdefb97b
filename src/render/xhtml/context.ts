import type { Options as RemarkRehypeOptions } from "remark-rehype";
import type { Edition } from "../../model/edition.ts";
import type { Finding } from "../../model/finding.ts";

/** What differs between the formats that share this body. */
export interface BodyOptions {
  /** The address of an asset, as the format writes it. */
  readonly image: (assetPath: string) => string;
  /** The address of another statement's edition in the same language; nothing where there is none. */
  readonly statement: (name: string, url: string) => string | undefined;
  /** The language's name, where several stand on one page: what has the same name in two of them gets two. */
  readonly columnName?: string;
  /** Takes what could not be written (style.md, habit 6). */
  readonly report: (finding: Finding) => void;
}

/** What every handler may need beside its node. */
export interface BodyContext extends BodyOptions {
  readonly edition: Edition;
  /** Ids given out: a document must not have one twice. */
  readonly ids: Set<string>;
}

/** A handler of mdast-util-to-hast. */
export type Handler = NonNullable<NonNullable<RemarkRehypeOptions["handlers"]>["paragraph"]>;

/** What mdast-util-to-hast passes to each handler. */
export type HandlerState = Parameters<Handler>[0];

/** The key under which the context travels in the virtual file that goes through the pipeline. */
export const contextKey = "hexaplaBody";

/** The context of the running conversion: remark-rehype hands its virtual file on to every handler. */
export function contextOf(state: HandlerState): BodyContext {
  const context = state.options.file?.data[contextKey];
  if (context === undefined) throw new Error("The body pipeline was run without its context.");
  return context as BodyContext;
}

/** A finding about this edition's text. */
export function reportOn(
  context: BodyContext,
  finding: Pick<Finding, "code" | "severity" | "message" | "hint" | "actual" | "block">,
): void {
  const { statement, locale } = context.edition;
  context.report({ ...finding, statement, locale: locale.code });
}
