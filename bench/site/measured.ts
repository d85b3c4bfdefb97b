import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import type { Served } from "../../tests/support/serve.ts";
import { median } from "../measure.ts";

/** Bytes by what they are, as they are and as a server sends them that compresses with gzip. */
export interface Weight {
  readonly html: number;
  readonly css: number;
  readonly js: number;
  readonly total: number;
  readonly gzip: number;
}

/** What a reader's browser does with a page. */
export interface MeasuredPage {
  readonly weight: Weight;
  readonly requests: number;
  /** Cumulative layout shift: 0 is none, 0.1 is what search engines call good (web.dev/articles/cls). */
  readonly shift: number;
  /** Largest contentful paint over loopback, milliseconds: the median of several loads (web.dev/articles/lcp). */
  readonly paint: number;
  readonly elements: number;
}

/** Opens a page afresh some times, as a reader does who was never there. */
export async function measurePage(
  browser: Browser,
  site: Served,
  { folder, path, repeat }: { readonly folder: string; readonly path: string; readonly repeat: number },
): Promise<MeasuredPage> {
  const loads: Load[] = [];
  for (let turn = 0; turn < repeat; turn += 1) loads.push(await load(browser, site.url + path));
  const [first] = loads;
  if (first === undefined) throw new Error("a page is opened at least once");
  return {
    weight: weigh(first.asked.map((url) => fileOf(url, site.url, folder))),
    requests: first.asked.length,
    shift: Math.max(...loads.map(({ shift }) => shift)),
    paint: median(loads.map(({ paint }) => paint)),
    elements: first.elements,
  };
}

interface Load {
  readonly asked: readonly string[];
  readonly shift: number;
  readonly paint: number;
  readonly elements: number;
}

async function load(browser: Browser, url: string): Promise<Load> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(url, { waitUntil: "networkidle" });
  const seen = await observe(page);
  await context.close();
  return { asked: asked.filter((each) => !each.endsWith("/favicon.ico") && each.startsWith("http")), ...seen };
}

/** Both entries are kept by the browser from the beginning; the page's policy allows no script to be put in. */
async function observe(page: Page): Promise<Omit<Load, "asked">> {
  const seen = await page.evaluate(`new Promise((resolve) => {
    let shift = 0;
    let paint = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (!entry.hadRecentInput) shift += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) paint = entry.startTime;
    }).observe({ type: "largest-contentful-paint", buffered: true });
    setTimeout(() => resolve({ shift, paint, elements: document.querySelectorAll("*").length }), 100);
  })`);
  return seen as Omit<Load, "asked">;
}

/** A request is answered from a file: that is weighed, since the loopback interface does not compress. */
function fileOf(url: string, base: string, folder: string): string {
  const path = decodeURIComponent(new URL(url).pathname.slice(new URL(base).pathname.length));
  return join(folder, path === "" || path.endsWith("/") ? `${path}index.html` : path);
}

function weigh(files: readonly string[]): Weight {
  const weight = { html: 0, css: 0, js: 0, total: 0, gzip: 0 };
  for (const file of new Set(files)) {
    const bytes = readFileSync(file);
    const [, extension] = /\.(html|css|js)$/.exec(file) ?? [];
    if (extension === "html" || extension === "css" || extension === "js") weight[extension] += bytes.length;
    weight.total += bytes.length;
    weight.gzip += extension === undefined ? bytes.length : gzipSync(bytes).length;
  }
  return weight;
}
