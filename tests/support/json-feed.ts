import { z } from "zod";

const address = z.url();
const time = z.iso.datetime({ offset: true });
const author = z
  .strictObject({ name: z.string().min(1).optional(), url: address.optional(), avatar: address.optional() })
  .refine((value) => Object.keys(value).length > 0, "an author has a name, an address or a picture");
const language = z.string().refine((tag) => Intl.getCanonicalLocales(tag).length === 1);
const attachment = z.strictObject({
  url: address,
  mime_type: z.string().regex(/^[\w.+-]+\/[\w.+-]+$/),
  title: z.string().optional(),
  size_in_bytes: z.number().int().positive().optional(),
  duration_in_seconds: z.number().optional(),
});

const item = z
  .strictObject({
    id: z.string().min(1),
    url: address.optional(),
    external_url: address.optional(),
    title: z.string().optional(),
    content_html: z.string().min(1).optional(),
    content_text: z.string().min(1).optional(),
    summary: z.string().optional(),
    image: address.optional(),
    banner_image: address.optional(),
    date_published: time.optional(),
    date_modified: time.optional(),
    authors: z.array(author).optional(),
    tags: z.array(z.string()).optional(),
    language: language.optional(),
    attachments: z.array(attachment).optional(),
    _languages: z.record(language, address).optional(),
  })
  .refine((value) => (value.content_html ?? value.content_text) !== undefined, "an item has its content");

/** JSON Feed 1.1 (jsonfeed.org/version/1.1), and the one extension that our feeds have. */
const feed = z.strictObject({
  version: z.literal("https://jsonfeed.org/version/1.1"),
  title: z.string().min(1),
  home_page_url: address.optional(),
  feed_url: address.optional(),
  description: z.string().optional(),
  authors: z.array(author).optional(),
  language: language.optional(),
  items: z.array(item).refine((items) => new Set(items.map(({ id }) => id)).size === items.length, "ids are unique"),
});

/** A JSON feed that keeps to its specification. */
export type JsonFeed = z.infer<typeof feed>;

/** Reads and checks a feed; what is wrong with it throws. */
export function readJsonFeed(text: string): JsonFeed {
  return feed.parse(JSON.parse(text));
}
