import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { copied, hasCount, inPage, moveFocus, openPage, openPanel } from "../support/reading.ts";
import { servedSample } from "../support/served-sample.ts";

const sample = servedSample();

async function copiedAt(page: Page, id: string): Promise<unknown> {
  await openPanel(page, id);
  await page.keyboard.press("Enter");
  await expect.poll(() => page.getByRole("status").textContent()).toBe("Link copied.");
  return copied(page);
}

test.each([
  ["en/joint-statement/", "point-4"],
  ["parallel/en+fr+zh-Hans/joint-statement/", "point-4"],
])("%s: at home its own address is copied, however it was come to", async (path, id) => {
  const page = await openPage(sample.browser, `${sample.site.url}${path}index.html`);
  const canonical = String(await inPage(page, `document.querySelector("link[rel=canonical]").href`));
  const { origin } = new URL(canonical);
  const name = "index.html?utm_source=x&columns=fr#p-1";
  await page.context().route(`${origin}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    await route.fulfill({ response: await route.fetch({ url: sample.site.url + pathname.slice(1) }) });
  });
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"], { origin });
  await page.goto(canonical + name);
  expect(page.url()).toContain(origin);
  expect(await copiedAt(page, id)).toBe(`${canonical}#${id}`);
  await page.context().close();
});

test("on another host, that host's, without the file's name and the query", async () => {
  const page = await openPage(sample.browser, `${sample.site.url}en/joint-statement/index.html?from=a&b#p-1`);
  expect(await copiedAt(page, "point-4")).toBe(`${sample.site.url}en/joint-statement/#point-4`);
  await page.context().close();
});

test("what is compared leaves the clipboard alone", async () => {
  const page = await openPage(sample.browser, `${sample.site.url}ar/joint-statement/`);
  await inPage(page, `navigator.clipboard.writeText("mine")`);
  await openPanel(page, "point-4");
  await moveFocus(page);
  await page.keyboard.press("ArrowDown");
  await page.locator(".reader .other").waitFor();
  await page.keyboard.press("Escape");
  await hasCount(page, ".reader", 0);
  await openPanel(page, "point-2");
  await page.locator(".reader .other").waitFor();
  expect(await copied(page)).toBe("mine");
  await page.context().close();
});
