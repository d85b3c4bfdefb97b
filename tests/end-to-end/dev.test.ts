import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { openBrowser } from "../support/browser.ts";
import { hexapla, writePublication } from "../support/publication.ts";
import { node, repository, temporaryFolder } from "../support/repository.ts";

const settings = `title: Statements
url: https://statements.example.org/below/
publisher: { name: Archive Network }
source: en
locales: [en, ar]
untranslated: source
minimum: 0
`;
const catalog = (target: string) => `msgid ""
msgstr ""
"Language: ar\\n"

msgid "We agree."
msgstr "${target}"
`;
const text = (words: string) => `---\ntitle: Open archives\ndate: 2026-03-12\n---\n\n${words}\n`;

let browser: Browser;
let running: ChildProcess | undefined;

beforeAll(async () => {
  browser = await openBrowser();
});

afterEach(async () => {
  const child = running;
  running = undefined;
  if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
});

afterAll(() => browser.close());

/** Starts it; resolved as soon as it says where it listens. */
async function start(root: string): Promise<string> {
  const child = spawn(node, [join(repository, "src/cli/main.ts"), "dev", "--port", "0", "--jobs", "1"], {
    cwd: root,
    env: { ...process.env, NO_COLOR: "1" },
    stdio: ["ignore", "ignore", "pipe"],
  });
  running = child;
  let said = "";
  return new Promise((resolve, reject) => {
    child.stderr.on("data", (data) => {
      said += data;
      const [url] = /http:\/\/127\.0\.0\.1:\d+\/(?=\n)/.exec(said) ?? [];
      if (url !== undefined) resolve(url);
    });
    child.once("exit", () => reject(new Error(`It ended: ${said}`)));
  });
}

async function openStatement(url: string, locale: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`${url}${locale}/s/`);
  return page;
}

const firstParagraph = (page: Page) => page.locator("#p-1").textContent();

test("a page follows the text and its translation; what is wrong stands over it, and nothing is written", async () => {
  const root = writePublication({
    "hexapla.yaml": settings,
    "content/s.md": text("We agree."),
    "locales/ar/s.po": catalog("نحن موافقون."),
  });
  const url = await start(root);
  const [english, arabic] = [await openStatement(url, "en"), await openStatement(url, "ar")];
  expect(await firstParagraph(arabic)).toContain("نحن موافقون.");
  const findings = english.locator("hexapla-findings");

  writeFileSync(join(root, "locales/ar/s.po"), catalog("نتفق جميعًا."));
  await expect.poll(() => firstParagraph(arabic), { timeout: 30_000 }).toContain("نتفق جميعًا.");

  writeFileSync(join(root, "hexapla.yaml"), `${settings}colour: red\n`);
  await findings.getByText("error[config-key]").waitFor();
  expect(await findings.textContent()).toContain("hexapla.yaml:8");
  expect(await firstParagraph(english)).toContain("We agree.");

  writeFileSync(join(root, "hexapla.yaml"), settings);
  writeFileSync(join(root, "content/s.md"), text("We agree, all of us."));
  await expect.poll(() => firstParagraph(english), { timeout: 30_000 }).toContain("We agree, all of us.");
  await expect.poll(() => findings.filter({ hasText: "config-key" }).count()).toBe(0);
  expect([existsSync(join(root, "dist")), existsSync(join(root, ".hexapla-dev"))]).toEqual([false, false]);
  expect(readFileSync(join(root, "locales/ar/s.po"), "utf8")).toBe(catalog("نتفق جميعًا."));
});

test("a text that is replaced by another file, as editors save, again and again", async () => {
  const root = writePublication({ "hexapla.yaml": settings, "content/s.md": text("We agree.") });
  const page = await openStatement(await start(root), "en");
  for (const words of ["Once.", "Twice.", "Three times."]) {
    writeFileSync(join(root, "fresh.md"), text(words));
    renameSync(join(root, "fresh.md"), join(root, "content/s.md"));
    await expect.poll(() => firstParagraph(page), { timeout: 30_000 }).toContain(words);
  }
});

test("it ends with status 0 when the user ends it", async () => {
  await start(writePublication({ "hexapla.yaml": settings, "content/s.md": text("We agree.") }));
  const ended = once(running as ChildProcess, "exit");
  running?.kill("SIGINT");
  expect(await ended).toEqual([0, null]);
});

test("a publication that is not to be read is told of where it stands, and mended while it runs", async () => {
  const root = writePublication({ "hexapla.yaml": "title: [\n", "content/s.md": text("We agree.") });
  const url = await start(root);
  const page = await openStatement(url, "en");
  await page.getByText("error[config-syntax]").waitFor();
  writeFileSync(join(root, "hexapla.yaml"), settings);
  await expect.poll(() => page.title(), { timeout: 30_000 }).toContain("Open archives");
});

test("no publication, or no port: status 2", async () => {
  const nowhere = await hexapla(["dev"], { cwd: temporaryFolder() });
  expect([nowhere.status, nowhere.stderr]).toEqual([2, expect.stringContaining("hexapla.yaml")]);
  const root = writePublication({ "hexapla.yaml": settings, "content/s.md": text("We agree.") });
  const unknown = await hexapla(["dev", "--port", "0", "--locale", "xx"], { cwd: root });
  expect([unknown.status, unknown.stderr]).toEqual([2, expect.stringContaining("has no locale “xx”")]);
  const wrong = await hexapla(["dev", "--port", "70000"]);
  expect([wrong.status, wrong.stderr]).toEqual([
    2,
    expect.stringContaining("A whole number from 0 to 65535 is wanted."),
  ]);
});
