import { openBrowser } from "./support/browser.ts";
import { serve } from "./support/serve.ts";

const s = await serve("/tmp/s7");
const b = await openBrowser();
const shots: [string, string, number, string][] = [
  ["home", "index.html", 1440, "light"],
  ["idx-en", "en/index.html", 1440, "light"],
  ["st-en", "en/joint-statement/index.html", 1440, "light"],
  ["st-ar", "ar/joint-statement/index.html", 1440, "dark"],
  ["st-ur", "ur/joint-statement/index.html", 360, "light"],
  ["idx-zh", "zh-Hans/index.html", 768, "light"],
  ["about-bn", "bn/joint-statement/about.html", 768, "light"],
  ["par", "parallel/en+ar/joint-statement/index.html", 1440, "light"],
  ["search-ar", "ar/search.html?q=الترجمة", 768, "light"],
  ["404", "404.html", 1440, "light"],
];
for (const [n, u, w, c] of shots) {
  const p = await b.newPage({ viewport: { width: w, height: 1000 }, colorScheme: c as "light" });
  await p.goto(s.url + u);
  await p.waitForTimeout(600);
  await p.screenshot({ path: `/tmp/h/shot/${n}.png` });
  await p.close();
}
await b.close();
await s.close();
