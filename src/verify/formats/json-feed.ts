import { z } from "zod";
import { type Check, faultAt, type Link, uploadAgain } from "../examined.ts";
import { placeInJson, readJson } from "../parse/json.ts";
import { readText } from "../parse/text.ts";

const address = z.string();

/** JSON Feed 1.1, as far as addresses and what it must say go. */
const feed = z.object({
  version: z.literal("https://jsonfeed.org/version/1.1"),
  title: z.string().min(1),
  home_page_url: address.optional(),
  feed_url: address.optional(),
  items: z.array(
    z.object({
      id: z.string().min(1),
      url: address.optional(),
      image: address.optional(),
      attachments: z.array(z.object({ url: address, mime_type: z.string() })).optional(),
    }),
  ),
});

/** A JSON feed: readable, whole, with links that lead somewhere. */
export const checkJsonFeed: Check = ({ path }, bytes) => {
  const { text, findings } = readText(path, bytes);
  if (findings.length > 0) return { findings };
  const fault = (message: string, place = {}) => faultAt("feed", path, { message, hint: uploadAgain }, place);
  const json = readJson(text);
  if (!json.ok) return { findings: [fault(`This feed is no JSON: ${json.message}.`, json.place)] };
  const read = feed.safeParse(json.value);
  if (read.success) return { findings, links: linksIn(read.data) };
  const faults = read.error.issues.map((issue) =>
    fault(
      `This is no JSON Feed: ${issue.path.map(String).join(".")}: ${issue.message}.`,
      placeInJson(text, issue.path),
    ),
  );
  return { findings: faults };
};

function linksIn({ home_page_url, feed_url, items }: z.infer<typeof feed>): readonly Link[] {
  const addresses = [
    home_page_url,
    feed_url,
    ...items.flatMap((item) => [item.url, item.image, ...(item.attachments ?? []).map(({ url }) => url)]),
  ];
  return addresses.flatMap((each) =>
    each === undefined ? [] : [{ address: each, withFragment: false, isLoaded: false }],
  );
}
