import type { Incoming } from "../../catalog/exchange/incoming.ts";
import type { Outcome } from "../../catalog/exchange/receive/receive.ts";
import type { Finding } from "../../model/finding.ts";
import type { TextDelivery } from "./import-text.ts";
import { findingOf } from "./incoming-file.ts";

/** What the user has to know of an import: translations that stand against each other, and codes that could not be kept. */
export function importFindings(
  outcomes: readonly Outcome[],
  { text, shown, locale, document }: TextDelivery,
  unfaithful: ReadonlySet<Incoming>,
): readonly Finding[] {
  const about = { statement: document.texts.statement, locale: locale.code };
  return [
    ...(text.strays ?? []).map((stray) => ({ ...findingOf(stray, "warning", shown), ...about })),
    ...outcomes.flatMap((outcome): readonly Finding[] => {
      const { incoming } = outcome;
      const at = {
        file: shown,
        line: incoming.line,
        column: 1,
        ...about,
        ...(incoming.id === undefined ? {} : { block: incoming.id }),
      };
      if (incoming.fault !== undefined && !["unknown", "same", "untouched"].includes(outcome.type))
        return [{ ...findingOf(incoming.fault, "error", shown), ...about }];
      const message = conflicts[outcome.type];
      const conflict: readonly Finding[] =
        message === undefined
          ? []
          : [{ code: "exchange-conflict", severity: "warning", ...message, ...at, translation: incoming.target }];
      return unfaithful.has(incoming) ? [...conflict, { ...unfaithfulCodes, ...at }] : conflict;
    }),
  ];
}

const conflicts: Readonly<Partial<Record<Outcome["type"], { readonly message: string; readonly hint: string }>>> = {
  rival: {
    message: "The catalog's translation changed too since this one was sent out; both are kept.",
    hint: "The catalog's own stands; this one is in a comment beside it. Choose, then take the comment out.",
  },
  suggest: {
    message: "The source text changed since this translation was sent out; it stands in the catalog as fuzzy.",
    hint: "Compare it with the new text, mend it and take the mark away.",
  },
  aside: {
    message: "The source text changed since this translation was sent out; the catalog's own translation stands.",
    hint: "This one is kept in the catalog too, as an obsolete entry or in a comment.",
  },
};

const unfaithfulCodes = {
  code: "exchange-code",
  severity: "warning",
  message: "Where its codes stand now, Markdown does not read them as meant; the text is as it came.",
  hint: "Mostly a space or a punctuation mark at the edge of the stressed words: move it out of the codes.",
} as const;
