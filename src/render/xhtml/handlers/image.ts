import type { ElementContent } from "hast";
import type { Image } from "mdast";
import { contextOf, type HandlerState, reportOn } from "../context.ts";
import { element, text } from "../element.ts";

/** A picture that travels with the edition; any other leaves its description, so that no reader's device is sent to fetch it (law 7). */
export function image(state: HandlerState, node: Image): ElementContent {
  const context = contextOf(state);
  const alt = node.alt ?? "";
  if (context.edition.assets.some((asset) => asset.path === node.url)) {
    const picture = element("img", { src: context.image(node.url), alt }, []);
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
