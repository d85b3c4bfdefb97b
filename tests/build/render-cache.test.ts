import { expect, test } from "vitest";
import { cachedRender, memoryCache } from "../../src/build/render-cache.ts";
import type { RenderJob, RenderOutcome, RenderSetup } from "../../src/build/render-edition.ts";

const setup: RenderSetup = { fonts: [], templates: { "html/a.css": "a{}" }, certification: undefined };
const job = (title: string) =>
  ({ edition: { title, image: new Uint8Array([1, 2]) }, formats: ["pdf"] }) as unknown as RenderJob;

function counting() {
  const rendered: RenderJob[] = [];
  const render = async (each: RenderJob): Promise<RenderOutcome> => {
    rendered.push(each);
    return { files: [], pages: rendered.length, milliseconds: 5, findings: [], failed: false };
  };
  return { rendered, render };
}

test("the same job is rendered once, whatever object it is; another text, or other templates, again", async () => {
  const { rendered, render } = counting();
  const cache = memoryCache();
  const first = cachedRender(render, setup, cache);
  expect((await first(job("one"))).pages).toBe(1);
  expect(await first(job("one"))).toEqual({ files: [], pages: 1, milliseconds: 0, findings: [], failed: false });
  expect((await first(job("two"))).pages).toBe(2);
  const themed = cachedRender(render, { ...setup, templates: { "html/a.css": "b{}" } }, cache);
  expect((await themed(job("one"))).pages).toBe(3);
  expect(rendered).toHaveLength(3);
});

test("a sweep keeps what was asked for since the last", async () => {
  const { rendered, render } = counting();
  const cache = memoryCache();
  const cached = cachedRender(render, setup, cache);
  await cached(job("one"));
  await cached(job("two"));
  cache.sweep();
  await cached(job("two"));
  cache.sweep();
  await cached(job("two"));
  expect(rendered).toHaveLength(2);
  await cached(job("one"));
  expect(rendered).toHaveLength(3);
});
