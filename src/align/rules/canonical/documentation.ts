import type { FindingCode, Severity } from "../../../model/finding.ts";

/** What docs/rules.md says of a finding in the canonical text; its examples are tests too. */
export interface CanonicalRule {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly what: string;
  readonly why: string;
  readonly good: readonly CanonicalExample[];
  readonly bad: readonly CanonicalExample[];
}

/** A canonical text in a language. */
export interface CanonicalExample {
  readonly locale: string;
  readonly text: string;
  /** Lines of its front matter beside the title. */
  readonly front?: string;
}

const day = "date: 2026-03-12";
const three = "signatories: [alpha, beta, gamma]";

/** What a check looks for in the canonical text itself. */
export const canonicalRules: readonly CanonicalRule[] = [
  {
    code: "bidi-control",
    severity: "error",
    what: "An embedding or isolate of direction is opened and not closed, or closed and not opened; or an override turns letters around.",
    why: "An open control reorders everything behind it, in lists and citations too; an override shows another text than the one that is there (CVE-2021-42574), and translators copy it.",
    good: [
      { locale: "en", text: "The word \u2067\u0634\u0643\u0631\u2069 means thanks." },
      { locale: "ar", text: "انظر \u2066RFC 9110\u2069 \u200f(1)\u200f." },
      { locale: "bn", text: "\u2067\u0634\u0643\u0631\u2069 মানে ধন্যবাদ।" },
    ],
    bad: [
      { locale: "en", text: "## An \u202eevil heading" },
      { locale: "ar", text: "انظر \u2066RFC 9110." },
      { locale: "zh-Hans", text: "我们\u2069同意。" },
    ],
  },
  {
    code: "broken-paragraph",
    severity: "warning",
    what: "A paragraph ends without a stop, and the next begins in lower case.",
    why: "One sentence was broken in two, as happens where a text is taken from a PDF; translators would get two halves. Scripts without lower case have no such sign.",
    good: [
      { locale: "en", text: "We met in the old library.\n\nWe agreed." },
      { locale: "ru", text: "Мы встретились:\n\nв старой библиотеке." },
      { locale: "ar", text: "التقينا في\n\nالمكتبة القديمة." },
    ],
    bad: [
      { locale: "en", text: "We met in\n\nthe old library." },
      { locale: "el", text: "Συναντηθήκαμε στην\n\nπαλιά βιβλιοθήκη." },
      { locale: "ru", text: "Мы встретились в\n\nстарой библиотеке." },
    ],
  },
  {
    code: "date-conflict",
    severity: "warning",
    what: "A full date in the text is later than every day that the front matter names, or a revision is dated before the statement.",
    why: "A statement cannot tell of what happened after it was issued; mostly a year is wrong. Sentences that look ahead, days without a year and years alone are no finding.",
    good: [
      { locale: "en", front: day, text: "Send your comments by 30 June 2026." },
      { locale: "ar", front: day, text: "اجتمعنا في ١٠ مارس ٢٠٢٦." },
      { locale: "zh-Hans", front: day, text: "到2028年底。" },
    ],
    bad: [
      { locale: "en", front: day, text: "We met on 14 March 2027." },
      { locale: "ar", front: day, text: "اجتمعنا في ١٤ مارس ٢٠٢٧." },
      { locale: "zh-Hans", front: day, text: "我们于2027年3月14日会面。" },
    ],
  },
  {
    code: "doubled-word",
    severity: "warning",
    what: "A word stands twice in a row.",
    why: "Every translator stumbles over it. Words that grammar doubles are no finding; known are the languages of typography.md.",
    good: [
      { locale: "en", text: "We know that that is so." },
      { locale: "tr", text: "Yavaş yavaş ilerliyoruz." },
      { locale: "ur", text: "یہ بار بار کہا گیا ہے۔" },
    ],
    bad: [
      { locale: "en", text: "We met in the the library." },
      { locale: "de", text: "Wir trafen uns in in Athen." },
      { locale: "ar", text: "التقينا في في المكتبة." },
    ],
  },
  {
    code: "duplicate-id",
    severity: "error",
    what: "Two footnotes, or two link addresses that differ, have one label.",
    why: "Readers get the first; the second one's text is lost.",
    good: [
      { locale: "en", text: "Records[^a] rot[^b].\n\n[^a]: One.\n\n[^b]: Two." },
      { locale: "he", text: "רשומות[^א].\n\n[^א]: אחת." },
      { locale: "ja", text: "記録[^注]。\n\n[^注]: 一。" },
    ],
    bad: [
      { locale: "en", text: "Records[^a] rot.\n\n[^a]: One.\n\n[^a]: Two." },
      { locale: "he", text: "רשומות[^א].\n\n[^א]: אחת.\n\n[^א]: שתיים." },
      { locale: "ja", text: "記録[^注]。\n\n[^注]: 一。\n\n[^注]: 二。" },
    ],
  },
  {
    code: "heading-level",
    severity: "warning",
    what: "A level of headings is left out, or a heading of level 1 stands in the text.",
    why: "Who listens to a page goes from heading to heading by their levels; the title is level 1.",
    good: [
      { locale: "en", text: "## Aims\n\n### Means" },
      { locale: "fa", text: "## هدف‌ها\n\n### راه‌ها" },
      { locale: "hi", text: "## उद्देश्य" },
    ],
    bad: [
      { locale: "en", text: "## Aims\n\n#### Means" },
      { locale: "fa", text: "# هدف‌ها" },
      { locale: "hi", text: "### उद्देश्य" },
    ],
  },
  {
    code: "missing-alt",
    severity: "error",
    what: "An image has no description.",
    why: "Who cannot see it does not learn what it shows (WCAG 2.2, 1.1.1).",
    good: [
      { locale: "en", text: "![The reading room](room.png)" },
      { locale: "ar", text: "![قاعة القراءة](room.png)" },
      { locale: "bn", text: "![পাঠকক্ষ](room.png)" },
    ],
    bad: [
      { locale: "en", text: "![](room.png)" },
      { locale: "ar", text: "القاعة ![ ](room.png)" },
      { locale: "bn", text: "পাঠকক্ষ ![](room.png)" },
    ],
  },
  {
    code: "raw-html",
    severity: "error",
    what: "Raw HTML stands in the text; the hint names the Markdown to use.",
    why: "It is carried into no edition: a PDF has none, and a translator cannot be trusted with it.",
    good: [
      { locale: "en", text: "We **agree**. <!-- a word to translators -->" },
      { locale: "he", text: "אנו **מסכימים**." },
      { locale: "zh-Hans", text: "我们**同意**。" },
    ],
    bad: [
      { locale: "en", text: "We <b>agree</b>." },
      { locale: "he", text: "אנו <b>מסכימים</b>." },
      { locale: "zh-Hans", text: "我们<br>同意。" },
    ],
  },
  {
    code: "signatory-count",
    severity: "warning",
    what: "A text, or a translation whose source has another number, tells of a number of signatories that the front matter does not list: neither on any day of signing of the statement, of those it includes or whose signatories it lists, nor, in a note on a revision, as those who signed on its day.",
    why: "The list grows, and the number in the text is forgotten. Looked at are numbers, in digits or in words, directly before one of the words of the label `signatories.mentions`, and sentences with a word for those who sign and one number, in figures. “More than thirty”, “other” ones, years, and in running text less than half of the first signatories are no finding.",
    good: [
      { locale: "en", front: three, text: "We, the 3 undersigned, agree." },
      { locale: "en", front: three, text: "Three organizations sign." },
      { locale: "ar", front: three, text: "نحن المنظمات الموقعة وعددها ٣." },
      { locale: "hi", front: three, text: "हम 3 हस्ताक्षरकर्ता सहमत हैं।" },
    ],
    bad: [
      { locale: "en", front: three, text: "We, the 5 undersigned, agree." },
      { locale: "en", front: three, text: "Five organizations sign." },
      { locale: "ar", front: three, text: "نحن المنظمات الموقعة وعددها ٥." },
      { locale: "ru", front: three, text: "Подписали пять организаций." },
      { locale: "hi", front: three, text: "हम 5 हस्ताक्षरकर्ता सहमत हैं।" },
    ],
  },
  {
    code: "unresolved-reference",
    severity: "error",
    what: "A link to a block, a footnote's mark or another statement leads nowhere. A footnote that nothing refers to is a warning.",
    why: "A reader who follows it stays where they are.",
    good: [
      { locale: "en", text: "See [there](#p-1)." },
      { locale: "ur", text: "[وہاں](#p-1) دیکھیں۔" },
      { locale: "ja", text: "[そこ](#p-1)を参照。" },
    ],
    bad: [
      { locale: "en", text: "See [there](#p-9)." },
      { locale: "ur", text: "[وہاں](#p-9) دیکھیں۔" },
      { locale: "ja", text: "[そこ](#p-9)を参照。" },
    ],
  },
];
