import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { watchFiles } from "../../src/host/watch.ts";
import { temporaryFolder } from "../support/repository.ts";

const ends: (() => void)[] = [];

afterEach(() => {
  for (const end of ends.splice(0)) end();
});

function watched() {
  const root = temporaryFolder();
  mkdirSync(join(root, "content/news"), { recursive: true });
  writeFileSync(join(root, "content/a.md"), "0");
  writeFileSync(join(root, "content/news/b.md"), "0");
  const told: string[] = [];
  ends.push(watchFiles({ root, folders: ["content", "locales"], files: ["hexapla.yaml"] }, (path) => told.push(path)));
  /** What is told of once something was done. */
  const tells = async (path: string, act: () => void) => {
    told.length = 0;
    act();
    await expect.poll(() => told).toContain(path);
  };
  return { root, tells };
}

/** As editors save: another file takes the name of the old one. */
function replace(file: string, text: string): void {
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}

test.each(["content/a.md", "content/news/b.md"])("a file that is replaced again and again: %s", async (path) => {
  const { root, tells } = watched();
  const file = join(root, path);
  for (const text of ["1", "2", "3"]) await tells(path, () => replace(file, text));
  await tells(path, () => writeFileSync(file, "in place"));
  await tells(path, () => rmSync(file));
  await tells(path, () => writeFileSync(file, "anew"));
  await tells(path, () => replace(file, "and replaced"));
});

test("folders that come, go and come again, with what is in them", async () => {
  const { root, tells } = watched();
  await tells("locales", () => mkdirSync(join(root, "locales/el"), { recursive: true }));
  await tells("locales/el/s.po", () => writeFileSync(join(root, "locales/el/s.po"), "1"));
  await tells("content/more", () => mkdirSync(join(root, "content/more")));
  await tells("content/more/c.md", () => replace(join(root, "content/more/c.md"), "1"));
  await tells("content", () => renameSync(join(root, "content"), join(root, "away")));
  await tells("content", () => renameSync(join(root, "away"), join(root, "content")));
  await tells("content/news/b.md", () => replace(join(root, "content/news/b.md"), "2"));
  await tells("hexapla.yaml", () => replace(join(root, "hexapla.yaml"), "1"));
});
