import { expect, test } from "vitest";
import { editionOf } from "../sample-edition.ts";
import { bodyOf } from "../written.ts";

test("a picture of the publication is written under the format's address", () => {
  const assets = [{ path: "content/a b.png", mediaType: "image/png", bytes: new Uint8Array() }];
  const { html } = bodyOf(editionOf("See ![A map](<content/a b.png>).", { assets }));
  expect(html).toBe('<p id="p-1">See <img src="images/content/a b.png" alt="A map">.</p>');
});

test.each(["https://evil.example/a.png", "data:image/png;base64,x", "content/none.png"])("%s is not fetched", (url) => {
  const { html, findings } = bodyOf(editionOf(`![A map](${url})`));
  expect(html).toBe('<p id="p-1">A map</p>');
  expect(findings).toMatchObject([{ code: "missing-image", actual: url }]);
});
