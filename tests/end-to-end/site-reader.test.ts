import { describe, expect, inject, test } from "vitest";
import { accessibilityViolations, mismatchedNames } from "../support/accessibility.ts";
import {
  copied,
  errorsOf,
  hasAddress,
  hasCount,
  hasFocus,
  inPage,
  moveFocus,
  openPage,
  openPanel,
  readBeside,
  resize,
  styleOf,
  tabTo,
} from "../support/reading.ts";
import { servedSample } from "../support/served-sample.ts";

const { folder } = inject("sample");
const statement = "joint-statement/";

const sample = servedSample();

const open = (path: string, options = {}) => openPage(sample.browser, sample.site.url + path, options);
const sign = (id: string) => `a.sign[href="#${id}"]`;

test("with the keyboard alone: a sign, its address, another language beside it, the next, and back", async () => {
  const page = await open(`en/${statement}`, { viewport: { width: 1280, height: 1600 } });
  const errors = errorsOf(page);
  await tabTo(page, sign("point-1"));
  const before = await inPage(page, "scrollY");
  await inPage(page, `navigator.clipboard.writeText("mine")`);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Copy link" }).locator(":scope:focus").waitFor();
  expect(await copied(page)).toBe("mine");
  await page.keyboard.press("Enter");
  await expect.poll(() => copied(page)).toBe(`${sample.site.url}en/${statement}#point-1`);
  await expect.poll(() => page.getByRole("status").textContent()).toBe("Link copied.");
  await hasAddress(page, `${sample.site.url}en/${statement}#point-1`);
  await hasCount(page, "#point-1:target", 1);
  // Nothing has moved.
  expect(await inPage(page, "scrollY")).toBe(before);
  expect(await page.locator(sign("point-1")).getAttribute("aria-expanded")).toBe("true");

  await page.keyboard.press("Tab");
  await hasFocus(page, ".reader select");
  expect(await page.getByRole("region", { name: "Point 1" }).getByLabel("Read beside it").count()).toBe(1);
  await page.keyboard.press("ArrowDown");
  const other = page.locator(".reader .other");
  const next = String(await inPage(page, `document.querySelector(".reader select").options[1].value`));
  await expect.poll(() => other.getAttribute("lang")).toBe(next);
  await page.locator(".reader select").selectOption("es");
  await expect.poll(() => other.textContent()).toMatch(/^Los documentos/);
  await tabTo(page, ".reader .open a", 4);
  expect(await page.locator(".reader .open a").getAttribute("href")).toBe(
    `${sample.site.url}es/joint-statement/index.html#point-1`,
  );
  await tabTo(page, ".reader .close", 1);
  await page.keyboard.press("Enter");
  await hasFocus(page, sign("point-1"));
  expect(await page.locator(sign("point-1")).getAttribute("aria-expanded")).toBe("false");
  expect(await page.locator(".reader").count()).toBe(0);

  await tabTo(page, sign("point-2"), 3);
  await page.keyboard.press("Enter");
  await expect.poll(() => other.textContent()).toMatch(/catálogo/);
  await page.keyboard.press("Escape");
  await hasFocus(page, sign("point-2"));
  await page.keyboard.press("Enter");
  await hasFocus(page, ".reader .copy");
  await moveFocus(page, "Shift+Tab");
  await page.keyboard.press("Enter");
  await hasCount(page, ".reader", 0);
  // All that was compared since: the clipboard has what was last asked for.
  expect(await copied(page)).toBe(`${sample.site.url}en/${statement}#point-1`);
  expect(errors).toEqual([]);
  await page.context().close();
});

test("a point keeps its number, in its own digits and direction", async () => {
  const page = await open(`en/${statement}`);
  await readBeside(page, "point-6", "ar");
  const other = page.locator(".reader .other");
  expect([await other.getAttribute("lang"), await other.getAttribute("dir")]).toEqual(["ar", "rtl"]);
  expect(await other.getAttribute("class")).toContain("script-arab");
  expect(await other.locator("ol").getAttribute("class")).toBe("digits-arab points");
  expect(await other.locator("ol").getAttribute("start")).toBe("6");
  await page.context().close();
});

describe.each([
  ["en", "ur", "ltr", "rtl"],
  ["ar", "en", "rtl", "ltr"],
  ["bn", "zh-Hans", "ltr", "ltr"],
  ["zh-Hans", "bn", "ltr", "ltr"],
])("%s, with %s beside it", (code, beside, dir, otherDir) => {
  test.each([
    ["light", 1440, "point-4"],
    ["dark", 1440, "section-2"],
    ["light", 360, "p-5"],
  ] as const)("axe finds no fault with the panel, %s, %i pixels wide, at %s", async (colorScheme, width, id) => {
    const page = await open(`${code}/${statement}`, { colorScheme, viewport: { width, height: 800 } });
    for (const each of ["p-2", "title", "p-18", "revision-1", id]) {
      await readBeside(page, each, beside);
      expect(await page.locator("html").evaluate((root) => root.scrollWidth)).toBe(width);
    }
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(await mismatchedNames(page)).toEqual([]);
    const ids = await page.locator("[id]").evaluateAll((all) => all.map((element) => element.id));
    expect(new Set(ids).size).toBe(ids.length);
    await page.context().close();
  });

  test("beside it where there is room, below it where there is none; each in its direction", async () => {
    const page = await open(`${code}/${statement}`, { viewport: { width: 1440, height: 900 } });
    await readBeside(page, "p-1", beside);
    const boxes = async () => [await page.locator("#p-1").boundingBox(), await page.locator(".reader").boundingBox()];
    const [block, panel] = await boxes();
    if (!block || !panel) throw new Error("both are there");
    expect(Math.abs(panel.y - block.y)).toBeLessThan(3);
    if (dir === "ltr") expect(panel.x).toBeGreaterThan(block.x + block.width);
    else expect(panel.x + panel.width).toBeLessThan(block.x);
    expect(await styleOf(page, ".other", "direction")).toBe(otherDir);
    await resize(page, { width: 360, height: 740 });
    const [above, below] = await boxes();
    expect(below?.y).toBeGreaterThanOrEqual((above?.y ?? 0) + (above?.height ?? 0));
    await page.context().close();
  });
});

test("what comes from the other page is text only: no script, no second id, no address that means something else", async () => {
  const page = await open(`en/${statement}`);
  await page.route("**/es/joint-statement/index.html", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<!doctype html><html lang="es" dir="ltr" class="script-latn"><body><p class="notice">Sin traducir.</p>
        <p id="p-1" lang="en" class="missing">Text <a href="../x/#y">link</a><script>document.title = "run"</script><a class="sign" href="#p-1"></a></p></body></html>`,
    }),
  );
  await readBeside(page, "p-1", "es");
  const other = page.locator(".reader .other");
  expect(await other.locator("p").allTextContents()).toEqual(["Sin traducir.", "Text link"]);
  expect(await other.locator(".missing").getAttribute("lang")).toBe("en");
  expect(await other.locator("a").getAttribute("href")).toBe(`${sample.site.url}es/x/#y`);
  expect(await other.locator("script, [id], .sign").count()).toBe(0);
  await openPanel(page, "point-1");
  await expect.poll(() => page.getByRole("status").textContent()).toContain("not in that edition");
  expect(await other.isVisible()).toBe(false);
  await page.context().close();
});

test("where the other page cannot be fetched, the panel says so, and has a link to the block there", async () => {
  const page = await open(`en/${statement}`);
  await page.route("**/el/**", (route) => route.abort());
  await openPanel(page, "p-1");
  await page.locator(".reader select").selectOption("el");
  await expect.poll(() => page.getByRole("status").textContent()).toContain("could not be fetched");
  await page.unroute("**/el/**");
  await page.locator(".reader .open a").click();
  await hasAddress(page, `${sample.site.url}el/joint-statement/index.html#p-1`);
  await page.context().close();
});

test("opened from a disk, signs give the published address, and the panel a link", async () => {
  const page = await openPage(sample.browser, `file://${folder}/en/joint-statement/index.html`);
  await openPanel(page, "point-3");
  await page.locator(".reader select").selectOption("ar");
  await expect.poll(() => page.getByRole("status").textContent()).toContain("could not be fetched");
  await page.locator(".reader .copy").click();
  await expect.poll(() => copied(page)).toBe("https://statements.archive-network.example/en/joint-statement/#point-3");
  await page.locator(".reader .open a").click();
  await hasAddress(page, `file://${folder}/ar/joint-statement/index.html#point-3`);
  await page.context().close();
});

test("where nothing may be written to the clipboard, the address is shown", async () => {
  const context = await sample.browser.newContext();
  await context.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  const page = await context.newPage();
  await page.goto(`${sample.site.url}ar/${statement}`);
  await openPanel(page, "p-1");
  await page.keyboard.press("Enter");
  await expect
    .poll(() => page.getByRole("status").textContent())
    .toBe(`العنوان: ${sample.site.url}ar/${statement}#p-1`);
  // Its parts stay whole, in a font with the digits that an address has.
  await resize(page, { width: 360, height: 640 });
  const broken = await inPage(
    page,
    `[...document.querySelector(".said bdi").childNodes].filter((part) => {
      const range = document.createRange();
      range.selectNode(part);
      return new Set(Array.from(range.getClientRects(), ({ top }) => Math.round(top))).size > 1;
    }).map((part) => part.textContent)`,
  );
  expect(broken).toEqual([]);
  expect(await styleOf(page, ".said bdi", "font-family")).not.toContain("Arabic");
  expect(await accessibilityViolations(page)).toEqual([]);
  await context.close();
});
