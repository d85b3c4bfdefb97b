import type { Image, Nodes, RootContent } from "mdast";
import { mapTree, plainText, walk } from "../../model/tree.ts";
import { beginning, type Draft, type Note } from "./draft.ts";

/** What became of an image: its address in the new text, or why it has none. */
export type ImagePlace = { readonly url: string } | { readonly reason: string };

/** Every image that a draft shows, each address once. */
export function imagesOf({ blocks }: Draft): readonly Image[] {
  const images = blocks.flatMap((block) => [...walk(block)].flatMap(([node]) => (node.type === "image" ? [node] : [])));
  return images.filter(({ url }, at) => images.findIndex((image) => image.url === url) === at);
}

/**
 * Gives images the addresses they have now; one that has none, or no description, is left out with a note.
 *
 * @param places By the address in the draft.
 */
export function placeImages(draft: Draft, places: ReadonlyMap<string, ImagePlace>): Draft {
  const notes: Note[] = [];
  const blocks = draft.blocks.flatMap((block): readonly RootContent[] => {
    const line = block.position?.start.line;
    const [placed] = mapTree({ type: "root", children: [block] }, (node): Nodes | readonly Nodes[] => {
      if (node.type !== "image") return withoutImages(node);
      const { image, note } = placeImage(node, places.get(node.url));
      notes.push({ ...note, source: node.position?.start.line ?? line });
      return image === undefined ? [] : image;
    }).children;
    return placed === undefined ? [] : [placed];
  });
  return { ...draft, blocks, notes: [...draft.notes, ...notes] };
}

function placeImage(
  node: Image,
  place: ImagePlace = { reason: "it cannot be reached" },
): { readonly image: Image | undefined; readonly note: Note } {
  const alt = (node.alt ?? "").trim();
  const text = beginning(alt === "" ? shortAddress(node.url) : alt);
  if ("url" in place && alt !== "") {
    const message = `An image was copied to ${place.url}.`;
    return { image: { ...node, url: place.url }, note: { code: "image", sure: true, message, text } };
  }
  const reason = "reason" in place ? place.reason : "it has no description";
  return {
    image: undefined,
    note: { code: "image", sure: false, message: `Left out: an image; ${reason}.`, text },
  };
}

/** What held nothing but an image goes with it. */
function withoutImages(node: Nodes): Nodes | readonly Nodes[] {
  const holds = node.type === "paragraph" || node.type === "link" || node.type === "listItem" || node.type === "list";
  const isBlank = holds && plainText(node).trim() === "" && ![...walk(node)].some(([each]) => each.type === "image");
  return isBlank ? [] : node;
}

function shortAddress(url: string): string {
  return url.startsWith("data:") ? "data:…" : url;
}
