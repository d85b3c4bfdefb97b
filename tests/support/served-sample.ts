import type { Browser } from "playwright-core";
import { afterAll, beforeAll, inject } from "vitest";
import { openBrowser } from "./browser.ts";
import { type Served, serve } from "./serve.ts";

/** A browser, and the built sample on the loopback interface; there from before the first test of a file to after its last. */
export interface ServedSample {
  readonly browser: Browser;
  readonly site: Served;
}

/** Opens both around the tests of the file that calls it. */
export function servedSample(): ServedSample {
  let browser: Browser | undefined;
  let site: Served | undefined;
  beforeAll(async () => {
    browser = await openBrowser();
    site = await serve(inject("sample").folder);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  return {
    get browser() {
      if (browser === undefined) throw new Error("The browser is not open yet.");
      return browser;
    },
    get site() {
      if (site === undefined) throw new Error("The sample is not served yet.");
      return site;
    },
  };
}
