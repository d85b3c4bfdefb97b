import { openBrowser } from "./support/browser.ts";
import { accessibilityViolations } from "./support/accessibility.ts";
const browser = await openBrowser();
for (const [width, scheme] of [[1440, "light"], [360, "light"], [1440, "dark"], [360, "dark"]] as const) {
  const context = await browser.newContext({ viewport: { width, height: 1400 }, colorScheme: scheme });
  const page = await context.newPage();
  page.on("console", (m) => console.log(m.type(), m.text()));
  page.on("pageerror", (m) => console.log("error", m.message));
  await page.goto("file:///tmp/chk.html");
  console.log(width, scheme, await accessibilityViolations(page), await page.evaluate(() => document.documentElement.scrollWidth));
  await page.screenshot({ path: `/tmp/shot-${width}-${scheme}.png` });
  if (scheme === "light") {
    await page.evaluate(() => { (document.getElementById("groups") as any).open = true; }); await page.check('input[value="ar"]');
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await page.screenshot({ path: `/tmp/shot-${width}-ar.png` });
    await page.uncheck('input[value="ar"]');
    await page.evaluate(() => { (document.getElementById("groups") as any).open = true; }); await page.check('input[value="ur"]');
    await page.evaluate(() => { (document.getElementById("groups") as any).open = true; }); await page.check('input[value="fr"]');
    await page.evaluate(() => { (document.getElementById("groups") as any).open = true; }); await page.check('input[value="zh-Hans"]');
    await page.evaluate(() => { (document.getElementById("groups") as any).open = true; }); await page.check('input[value="bn"]');
    await page.screenshot({ path: `/tmp/shot-${width}-some.png`, fullPage: true });
  }
  await context.close();
}
await browser.close();
