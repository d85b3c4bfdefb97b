/** What pages put round a text, in the languages of Hexapla's own labels. Matched in lower case, at a text's beginning. */
const share: readonly string[] = [
  ...["share", "tweet", "print", "email this", "e-mail this", "send by e-?mail", "copy (?:the )?link", "pin it"],
  ...["compartir", "comparte", "tuitear", "imprimir", "enviar por"],
  ...["partager", "partagez", "tweeter", "imprimer", "envoyer par"],
  ...["teilen", "twittern", "drucken", "auf \\S+ teilen", "per e-mail"],
  ...["compartilhar", "compartilhe", "partilhar", "tuitar"],
  ...["κοινοποίηση", "κοινοποιήστε", "μοιραστείτε", "μοιράσου", "εκτύπωση"],
  ...["поделиться", "поделитесь", "распечатать", "печать", "версия для печати"],
  ...["paylaş", "yazdır", "tweetle"],
  ...["شارك", "شاركوا", "مشاركة", "طباعة", "غرّ?د"],
  ...["شیئر", "پرنٹ", "ٹویٹ"],
  ...["শেয়ার", "প্রিন্ট", "টুইট"],
  ...["分享", "打印", "列印", "转发", "轉發"],
];

const networks =
  "facebook|twitter|x|whats ?app|telegram|linkedin|reddit|mastodon|bluesky|vk|вконтакте|viber|e-?mail|微信|微博|فيسبوك|تويتر|واتساب|تيليجرام|تلغرام";

/** “Share on Facebook”, “شارك على فيسبوك”, “分享到微博”; with nothing else on the line. */
const shareLine = new RegExp(
  `^(?:${share.join("|")})(?:[\\s:：]*|(?:\\s*\\S+){0,3}[\\s:：|·,،/]*(?:(?:${networks})[\\s:：|·,،/]*)+)$`,
  "iu",
);

/** Whole lines of that kind that name the page itself. */
const pageLine = new RegExp(
  `^(?:${[
    "(?:print|share|e-?mail|download|save)(?: or (?:print|share|e-?mail))? (?:this|the) (?:page|article|post|story|statement)",
    "print(?:er)?[ -](?:page|friendly(?: version| page)?|version)",
    "print",
    "(?:imprimir|compartir|enviar) (?:esta |este |la |el )?(?:página|artículo|noticia)",
    "(?:imprimer|partager|envoyer) (?:cette |cet |la |l['’])?(?:page|article)",
    "(?:diese |diesen |die )?(?:seite|artikel|beitrag) (?:aus)?(?:drucken|teilen)|druckversion|druckansicht",
    "(?:imprimir|compartilhar|partilhar|enviar) (?:esta |este |a |o )?(?:página|artigo|notícia)",
    "(?:εκτύπωση|εκτυπώστε|κοινοποίηση)(?: (?:της|τη|την|αυτής της|αυτή τη))? ?(?:σελίδας?|άρθρου)",
    "(?:распечатать|напечатать)(?: эту)? (?:страницу|статью)|печать страницы",
    "(?:bu )?(?:sayfayı|haberi|yazıyı) (?:yazdır|paylaş)",
    "(?:اطبع|طباعة|شارك)(?: هذه)? (?:الصفحة|المقال)|نسخة للطباعة",
    "(?:یہ |اس )?(?:صفحہ|صفحے کو) (?:پرنٹ|شیئر) کریں",
    "(?:এই )?(?:পৃষ্ঠা|পাতা)(?:টি)? (?:প্রিন্ট|শেয়ার) করুন",
    "(?:打印|分享|列印|转发|轉發)(?:本|此|这|這)?(?:页面?|頁面?|文章|篇文章|文)",
  ].join("|")})[\\s.!。！:：]*$`.normalize("NFC"),
  "iu",
);

/** Whether a line is nothing but an invitation to pass the page on. */
export function isShareLine(text: string): boolean {
  const line = text.replace(/\s+/g, " ").trim().toLowerCase();
  return line.length > 0 && line.length <= 80 && (shareLine.test(line) || pageLine.test(line.normalize("NFC")));
}

/** Addresses that pass a page on. */
const shareAddress =
  /(?:facebook\.com\/(?:sharer|share|dialog)|(?:twitter|x)\.com\/(?:intent|share|home\?status)|(?:t|telegram)\.me\/share|whatsapp\.com\/send|\/\/wa\.me\/\?|^(?:whatsapp|viber|fb-messenger|tg):|linkedin\.com\/(?:share|cws|feed\/\?)|pinterest\.[a-z.]+\/pin\/create|reddit\.com\/submit|vk\.com\/share|weibo\.com\/share|connect\.qq\.com|addtoany\.com|addthis\.com|bsky\.app\/intent|threads\.net\/intent|line\.me\/R\/share|^mailto:\?|[?&](?:share|print)=)/i;

export function isShareAddress(href: string): boolean {
  return shareAddress.test(href);
}

const cookies = /cookies?\b|куки|çerez|ملفات (?:تعريف )?الارتباط|الكوكيز|کوکیز|কুকি/iu;

/** Whether a text speaks of cookies, in whatever language. */
export function speaksOfCookies(text: string): boolean {
  return cookies.test(text);
}

const related: readonly string[] = [
  ...["related", "see also", "read more", "read also", "more news", "you may also like", "latest news", "recent posts"],
  ...["relacionad", "véase también", "lea también", "más noticias", "à lire aussi", "voir aussi", "articles liés"],
  ...["siehe auch", "lesen sie auch", "weitere beiträge", "veja também", "leia também", "notícias relacionadas"],
  ...["σχετικά", "δείτε επίσης", "διαβάστε επίσης", "читайте также", "смотрите также", "похожие", "по теме"],
  ...["ilgili", "ayrıca bakınız", "مواضيع ذات صلة", "مقالات ذات صلة", "اقرأ أيضا", "اقرأ أيضًا", "متعلقہ", "مزید پڑھیں"],
  ...["সম্পর্কিত", "আরও পড়ুন", "相关", "相關", "延伸阅读", "推荐阅读"],
];

/** Whether a heading stands over links to other pages. */
export function isRelatedHeading(text: string): boolean {
  const line = text.normalize("NFC").trim().toLowerCase();
  return line.length <= 60 && related.some((word) => line.startsWith(word));
}

/** Names that page builders give to what is no part of a text, as parts of `class` and `id`. */
const furnitureNames = new Set(
  [
    [
      "share",
      "sharing",
      "sharer",
      "social",
      "sharedaddy",
      "addtoany",
      "addthis",
      "cookie",
      "cookies",
      "consent",
      "gdpr",
    ],
    ["breadcrumb", "breadcrumbs", "related", "sidebar", "widget", "newsletter", "subscribe", "comments", "comment"],
    ["pagination", "pager", "menu", "navbar", "nav", "masthead", "skip", "skiplink", "advert", "advertisement", "ads"],
    [
      "promo",
      "popup",
      "modal",
      "toolbar",
      "printfriendly",
      "tagcloud",
      "paginate",
      "topbar",
      "langswitch",
      "footer",
      "copyright",
      "byline",
      "posted",
      "meta",
    ],
  ].flat(),
);

/** A header is the site's by these names; an article's own has its title. */
const siteHeaders = /(?:^|\s)(?:header|site-?header|global-?header|top-?header|page-?header|masthead)(?:\s|$)/i;

export function isSiteHeaderName(names: string): boolean {
  return siteHeaders.test(names);
}

const hiddenNames = /(?:^|\s)(?:sr-only|visually-hidden|screen-reader-text|hidden|d-none)(?:\s|$)/i;

/** The name that tells an element to be furniture; nothing where none does. */
export function furnitureName(names: string): string | undefined {
  return names
    .toLowerCase()
    .split(/[^a-z]+/)
    .find((name) => furnitureNames.has(name));
}

export function isHiddenName(names: string): boolean {
  return hiddenNames.test(names);
}
