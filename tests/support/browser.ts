import chromium from "@sparticuz/chromium";
import { type Browser, chromium as playwright } from "playwright-core";
import { temporaryFolder } from "./repository.ts";

// The package's own flags are for a cloud function (one process, no web security); these are enough anywhere, root included.
const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic"];

/** A headless Chromium from npm: nothing of it comes from the machine. The caller closes it. */
export async function openBrowser(): Promise<Browser> {
  return playwright.launch({ executablePath: await unpack(), args: flags, headless: true });
}

/** Unpacks into a folder of this process's own: the package's place is shared, and two at once spoil it. */
async function unpack(): Promise<string> {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = temporaryFolder();
  try {
    return await chromium.executablePath();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}
