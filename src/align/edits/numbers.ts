/** A number as it may be written: digits of any script, with what stands between them. */
export const numberPattern =
  "\\p{Nd}+(?:[.,:/'’٫٬](?=\\p{Nd})\\p{Nd}+|[ \\u00a0\\u202f\\u2009](?=\\p{Nd}{3}(?!\\p{Nd}))\\p{Nd}{3})*";

interface Separators {
  readonly group: string;
  readonly decimal: string;
  /** Digits between two separators: three, in India two where they are not the last. */
  readonly between: number;
}

const separators = new Map<string, Separators>();

/**
 * The value of a written number in a plain form: `1,000` and `1000` are the same in English, `1,5` and `1.5` are not.
 *
 * What is no number of the language (`2022/01`, `10:30`, `1.2.3`) stays as it is written, with European digits.
 *
 * @param language A BCP 47 tag.
 */
export function numberValue(written: string, language: string): string {
  const digits = written.replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)));
  const { group, decimal, between } = separatorsOf(language);
  const [whole = "", fraction, ...more] = digits.split(new RegExp(`[${escaped(decimal)}٫]`, "u"));
  const groups = whole.split(new RegExp(`[${escaped(group)}٬'’ \\u00a0\\u202f\\u2009]`, "u"));
  const isGroup = (part: string, at: number) => {
    if (at === 0) return part.length <= 3;
    return part.length === 3 || (part.length === between && at < groups.length - 1);
  };
  const isGrouped = groups.every((part, at) => /^\d+$/.test(part) && isGroup(part, at));
  if (more.length > 0 || (groups.length > 1 && !isGrouped) || !/^\d+$/.test(groups.join(""))) return `as ${digits}`;
  if (fraction !== undefined && !/^\d+$/.test(fraction)) return `as ${digits}`;
  const plain = groups.join("").replace(/^0+(?=\d)/, "");
  return fraction === undefined ? plain : `${plain}.${fraction}`;
}

/** The digits of every script stand in a row from zero on (Unicode, chapter 4.6). */
function digitValue(digit: string): number {
  // Only the mathematical digits' rows touch each other; they are compatibility forms of the European ones.
  const point = digit.normalize("NFKC").codePointAt(0) ?? 0;
  let zero = point;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return point - zero;
}

function separatorsOf(language: string): Separators {
  const known = separators.get(language);
  if (known !== undefined) return known;
  const parts = new Intl.NumberFormat([language, "en"], { useGrouping: true, numberingSystem: "latn" }).formatToParts(
    1234567.5,
  );
  const partOf = (type: string, otherwise: string) => parts.find((part) => part.type === type)?.value ?? otherwise;
  const between = parts.filter(({ type }) => type === "integer").at(1)?.value.length ?? 3;
  const found = { group: partOf("group", ","), decimal: partOf("decimal", "."), between };
  separators.set(language, found);
  return found;
}

function escaped(text: string): string {
  return text.replace(/[\\\]^-]/g, "\\$&");
}
