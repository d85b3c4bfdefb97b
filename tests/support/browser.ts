import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import chromium from "@sparticuz/chromium";
import { type Browser, chromium as playwright } from "playwright-core";
import { repository } from "./repository.ts";

// The package's own flags are for a cloud function (one process, no web security); these are enough anywhere, root included.
const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic"];

/** A headless Chromium from npm: nothing of it comes from the machine. The caller closes it. */
export async function openBrowser(): Promise<Browser> {
  return playwright.launch({ executablePath: await unpack(), args: flags, headless: true });
}

const cache = join(repository, "node_modules/.cache/hexapla");

/**
 * Unpacks it once for a clone: the package's own place is shared by the whole machine, and two at once spoil it. Here each
 * unpacks into a folder of its own, and the first to be done gives it its name.
 */
async function unpack(): Promise<string> {
  const { version } = JSON.parse(
    readFileSync(join(repository, "node_modules/@sparticuz/chromium/package.json"), "utf8"),
  );
  const home = join(cache, `chromium-${version}`);
  const executable = join(home, "chromium");
  if (existsSync(executable)) return executable;
  mkdirSync(cache, { recursive: true });
  const fresh = mkdtempSync(join(cache, "unpacked-"));
  const before = process.env.TMPDIR;
  process.env.TMPDIR = fresh;
  try {
    await chromium.executablePath();
    renameSync(fresh, home);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(executable)) throw error;
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  return executable;
}
