import type { PhrasingContent } from "mdast";

/** Addresses that stand in running text, without what only ends the sentence. */
const address =
  /https?:\/\/[^\s<>"“”«»()[\]]*[^\s<>"“”«»()[\].,;:!?…'’،؛。，；：]|(?<![\p{L}\p{Nd}._%+/@-])[\w.%+-]+@[\w-]+(?:\.[\w-]+)+/gu;

/** A text with the addresses in it as links, as a reader would expect them to be. */
export function withLinks(value: string): PhrasingContent[] {
  const out: PhrasingContent[] = [];
  let end = 0;
  for (const match of value.matchAll(address)) {
    const [found] = match;
    const url = found.includes("://") ? found : `mailto:${found}`;
    if (!URL.canParse(url)) continue;
    if (match.index > end) out.push({ type: "text", value: value.slice(end, match.index) });
    out.push({ type: "link", url, title: null, children: [{ type: "text", value: found }] });
    end = match.index + found.length;
  }
  return end < value.length || out.length === 0 ? [...out, { type: "text", value: value.slice(end) }] : out;
}
