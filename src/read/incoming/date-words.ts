import { foldHeading } from "./fold.ts";

/** Words that stand before the day on which a text was published, in the languages of Hexapla's own labels. */
const labels = new Set(
  [
    ...["published", "published on", "first published", "posted", "posted on", "date", "dated", "issued", "issued on"],
    ...["released", "released on", "date of publication", "publication date", "publicado", "publicado el", "fecha"],
    ...[
      "fecha de publicación",
      "publicación",
      "publié",
      "publié le",
      "paru le",
      "mis en ligne le",
      "date de publication",
    ],
    ...["veröffentlicht", "veröffentlicht am", "datum", "erschienen", "erschienen am", "publicado em", "data"],
    ...["data de publicação", "divulgado em", "δημοσιεύθηκε", "δημοσιεύθηκε στις", "δημοσιεύτηκε", "δημοσιεύτηκε στις"],
    ...["ημερομηνία", "ημερομηνία δημοσίευσης", "δημοσίευση", "αναρτήθηκε", "αναρτήθηκε στις", "опубликовано", "дата"],
    ...[
      "дата публикации",
      "yayınlanma tarihi",
      "yayımlanma tarihi",
      "yayın tarihi",
      "tarih",
      "yayınlandı",
      "yayımlandı",
    ],
    ...["نشر", "نشر في", "نُشر في", "تاريخ النشر", "التاريخ", "نشر بتاريخ", "بتاريخ", "تاریخ", "تاریخ اشاعت", "اشاعت"],
    ...[
      "شائع شدہ",
      "প্রকাশিত",
      "তারিখ",
      "প্রকাশের তারিখ",
      "প্রকাশ",
      "发布时间",
      "发布日期",
      "发布于",
      "发表于",
      "日期",
      "時間",
    ],
    ...["时间", "發布日期", "發表於", "发表时间"],
  ].map(foldHeading),
);

/** Whether the words before a day say that a text was published then. */
export function isDateLabel(before: string): boolean {
  return labels.has(foldHeading(before.replace(/^[\s([（]+|[\s:：,،，|–—-]+$/gu, "")));
}
