import type { ElementContent, Properties } from "hast";
import type { Image } from "mdast";
import { contextOf, type HandlerState, reportOn } from "../context.ts";
import { element, text } from "../element.ts";
import { pictureSize } from "../picture-size.ts";

/** A picture that travels with the edition; any other leaves its description, so that no reader's device is sent to fetch it (law 7). */
export function image(state: HandlerState, node: Image): ElementContent {
  const context = contextOf(state);
  const alt = node.alt ?? "";
  const asset = context.edition.assets.find(({ path }) => path === node.url);
  if (asset !== undefined) {
    const size: Properties = { ...pictureSize(asset) };
    const picture = element("img", { src: context.image(asset.path), alt, ...size }, []);
    state.patch(node, picture);
    return picture;
  }
  reportOn(context, {
    code: "missing-image",
    severity: "error",
    message: "A picture was left out: it is no file of the publication.",
    hint: "Put the file next to the statement and write its path.",
    actual: node.url,
  });
  return text(alt);
}
