import { apostrophe } from "./apostrophe.ts";
import { bidiControl } from "./bidi-control.ts";
import { blockStructure } from "./block-structure.ts";
import { controlCharacter } from "./control-character.ts";
import { currency } from "./currency.ts";
import { date } from "./date.ts";
import { directive } from "./directive.ts";
import { doubleSpace } from "./double-space.ts";
import { dropped } from "./dropped.ts";
import { duplicated } from "./duplicated.ts";
import { ellipsis } from "./ellipsis.ts";
import { emphasis } from "./emphasis.ts";
import { endPunctuation } from "./end-punctuation.ts";
import { footnoteReference } from "./footnote-reference.ts";
import { fuzzy } from "./fuzzy.ts";
import { image } from "./image.ts";
import { inlineCode } from "./inline-code.ts";
import { invisibleCharacter } from "./invisible-character.ts";
import { lineBreak } from "./line-break.ts";
import { linkCount } from "./link-count.ts";
import { linkTarget } from "./link-target.ts";
import { merged } from "./merged.ts";
import { missing } from "./missing.ts";
import { mixedScript } from "./mixed-script.ts";
import { name } from "./name.ts";
import { notNfc } from "./not-nfc.ts";
import { number } from "./number.ts";
import { numbering } from "./numbering.ts";
import { obsolete } from "./obsolete.ts";
import { percentage } from "./percentage.ts";
import { privateUse } from "./private-use.ts";
import { punctuationSpacing } from "./punctuation-spacing.ts";
import { quotes } from "./quotes.ts";
import { repeatedWord } from "./repeated-word.ts";
import { replacementCharacter } from "./replacement-character.ts";
import type { Rule } from "./rule.ts";
import { sourceCopy } from "./source-copy.ts";
import { split } from "./split.ts";
import { stale } from "./stale.ts";
import { swapped } from "./swapped.ts";
import { unpairedBracket } from "./unpaired-bracket.ts";
import { wrongLanguage } from "./wrong-language.ts";
import { wrongScript } from "./wrong-script.ts";
import { year } from "./year.ts";

/** Every rule, by its code. */
export const rules: readonly Rule[] = [
  apostrophe,
  bidiControl,
  blockStructure,
  controlCharacter,
  currency,
  date,
  directive,
  doubleSpace,
  dropped,
  duplicated,
  ellipsis,
  emphasis,
  endPunctuation,
  footnoteReference,
  fuzzy,
  image,
  inlineCode,
  invisibleCharacter,
  lineBreak,
  linkCount,
  linkTarget,
  merged,
  missing,
  mixedScript,
  name,
  notNfc,
  number,
  numbering,
  obsolete,
  percentage,
  privateUse,
  punctuationSpacing,
  quotes,
  repeatedWord,
  replacementCharacter,
  sourceCopy,
  split,
  stale,
  swapped,
  unpairedBracket,
  wrongLanguage,
  wrongScript,
  year,
];
