import type { CheckedStatement } from "../align/rules/rule.ts";
import { type SigningCounts, signingCounts } from "../align/rules/signatories/counts.ts";
import { translatedSignatoryCounts } from "../align/rules/signatories/translated.ts";
import type { Host } from "../host/host.ts";
import { createLabels } from "../localize/labels.ts";
import type { Finding } from "../model/finding.ts";
import type { Locale } from "../model/locale.ts";
import { readLabels } from "./labels.ts";
import type { Publication } from "./publication.ts";

/** What is known of a publication's signatories: how many there are, and by which words texts speak of them. */
export interface Signatories {
  /** Of a statement, by its name; nothing where nobody signed. */
  readonly countsOf: (statement: string) => SigningCounts | undefined;
  /** The label `signatories.mentions`; none where the locale has no such label. */
  readonly formsOf: (locale: Locale) => readonly string[];
}

const mentions = "signatories.mentions";

/** Reads who signed, and the labels; what is wrong with those, a build says. */
export async function signatoriesOf(host: Host, { root, settings, statements }: Publication): Promise<Signatories> {
  const { labels } = await readLabels(host, root, settings);
  const words = createLabels(labels, "en");
  const byName = new Map(statements.map(({ statement }) => [statement.name, statement]));
  const counts = new Map([...byName].map(([name, statement]) => [name, signingCounts(statement, byName)]));
  return {
    countsOf: (statement) => counts.get(statement),
    formsOf: ({ code, intl }) => {
      const forms = words.labelsOf(code, intl).text(mentions);
      return forms === mentions ? [] : forms.split("|");
    },
  };
}

/** What a translation tells of the number of signatories. */
export function translatedCounts(statement: CheckedStatement, { countsOf, formsOf }: Signatories): readonly Finding[] {
  const counts = countsOf(statement.alignment.statement);
  return counts === undefined ? [] : translatedSignatoryCounts(statement, formsOf(statement.locale), counts);
}
