import { daysIn, type FoundDay } from "./days.ts";
import { foldHeading } from "./fold.ts";
import { signingHeadings } from "./signing-heading-words.ts";
import { withoutDayWords, withoutRound } from "./signing-words.ts";

const known = new Set(Object.values(signingHeadings).flat().map(foldHeading));

/** Those that more words may follow: one alone, such as “signed”, begins too many sentences. */
const long = [...known].filter((heading) => heading.includes(" "));

/** What a heading of those who signed says. */
export interface SigningHeading {
  /** `begins` where it only begins as such a line does: “Parties signing the declaration of the islands”. */
  readonly kind: "whole" | "begins";
  /** Whether it is of one round of several: “Further signatories”, “Signatories as of 5 March 2024”. */
  readonly isRound: boolean;
  /** The day that it names, ISO 8601. */
  readonly day: string | undefined;
}

/**
 * Whether a line heads a list of those who signed; it may say how many they are, which round, and of which day.
 *
 * @param language The document's, for the names of months; BCP 47.
 */
export function signingHeading(text: string, language: string): SigningHeading | undefined {
  const [found, ...more] = daysIn(text, language);
  const day = more.length === 0 ? found?.day : undefined;
  const dated = found === undefined || day === undefined ? undefined : undatedText(text, found);
  const bare = foldHeading(dated ?? text).replace(/^[\s([（]+|[\s:：.,،、*;)\]）|–—-]+$/gu, "");
  const counted = /^\p{Nd}+\s*(?=\p{L})|\s*[([（]?\s*(?<!\p{L})\p{Nd}+\s*[)\]）]?$/gu;
  const whole = bare.replace(counted, "").trim();
  const heading = (dated === undefined ? whole : withoutDayWords(whole)).replace(counted, "").trim();
  if (known.has(heading)) return { kind: "whole", isRound: dated !== undefined, day };
  if (known.has(withoutRound(heading))) return { kind: "whole", isRound: true, day };
  const isShort = heading.length <= 80 && heading.split(" ").length <= 9;
  const begins = isShort && long.some((each) => heading.startsWith(`${each} `));
  return begins ? { kind: "begins", isRound: dated !== undefined, day } : undefined;
}

/** A heading without its day and the brackets that were round it alone. */
function undatedText(text: string, { index, length }: FoundDay): string {
  return `${text.slice(0, index)} ${text.slice(index + length)}`.replace(/[([（]\s*[)\]）]/gu, " ");
}
