/** What a glossary asks for of a term. */
export type TermRule = "required" | "forbidden" | "untranslatable";

/** A line of `locales/<locale>/glossary.csv`. */
export interface GlossaryTerm {
  readonly rule: TermRule;
  /** The source's term; `*` stands for any ending. Empty where a word is forbidden whatever it translates. */
  readonly term: string;
  /** Its translations, each as good as the others; of a forbidden term, those that must not be used. */
  readonly translations: readonly string[];
  /** Line in the file, from 1. */
  readonly line: number;
}
