import { cpSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { readManifest } from "../../support/built.ts";
import { run } from "../../support/command.ts";
import { preloading } from "../../support/preload.ts";
import { copySample, hexapla } from "../../support/publication.ts";
import { node, repository, temporaryFolder } from "../../support/repository.ts";

const { folder } = inject("sample");

/** Path and hash of everything that was built. */
function hashes(built: string): Readonly<Record<string, string>> {
  return Object.fromEntries(readManifest(built).artifacts.map(({ path, sha256 }) => [path, sha256]));
}

/** A home folder with fonts in it, some of them of the families that the publication names. */
function homeWithFonts(): string {
  const home = temporaryFolder();
  const fonts = join(home, ".local/share/fonts");
  mkdirSync(fonts, { recursive: true });
  for (const font of ["noto-serif/900Black", "noto-serif-hebrew/400Regular", "noto-sans-vai/400Regular"]) {
    cpSync(join(repository, "node_modules/@expo-google-fonts", font), join(fonts, font), { recursive: true });
  }
  return home;
}

describe("law 5: the same input gives the same bytes", () => {
  test.each([
    ["one worker, Turkish, the first time zone of the day", "1", { LC_ALL: "tr_TR.UTF-8", TZ: "Pacific/Kiritimati" }],
    ["two workers, C, the last time zone of the day", "2", { LC_ALL: "C", TZ: "Etc/GMT+12" }],
    ["another day and other chances", "2", { NODE_OPTIONS: preloading("another-day") }],
    ["a host with fonts of its own", "1", { HOME: homeWithFonts(), XDG_DATA_HOME: undefined }],
  ])("%s", async (_, jobs, env) => {
    const out = join(temporaryFolder(), "dist");
    const { status, stderr } = await hexapla(["build", "--out", out, "--jobs", jobs], { env });
    expect({ status, stderr: status === 0 ? "" : stderr }).toEqual({ status: 0, stderr: "" });
    expect(hashes(out)).toEqual(hashes(folder));
    expect(readFileSync(join(out, "manifest.json"), "utf8")).toBe(readFileSync(join(folder, "manifest.json"), "utf8"));
  });

  test("from another folder, by --root", async () => {
    const out = join(temporaryFolder(), "dist");
    const { status } = await hexapla(["build", "--root", copySample(), "--out", out], { cwd: temporaryFolder() });
    expect(status).toBe(0);
    expect(hashes(out)).toEqual(hashes(folder));
  });
});

describe("law 7: a build opens no connection", () => {
  test("the guard sees connections and look-ups, in workers too", async () => {
    const log = join(temporaryFolder(), "network.log");
    const attempt = 'fetch("http://127.0.0.1:49151").catch(() => {})';
    const script = `${attempt}; new (require("node:worker_threads").Worker)('${attempt}', { eval: true });`;
    await run(node, ["-e", script], { env: guarded(log) });
    expect(readFileSync(log, "utf8").match(/^Error: network/gm)).toHaveLength(2);
  });

  test("the sample is built without one", async () => {
    const log = join(temporaryFolder(), "network.log");
    const out = join(temporaryFolder(), "dist");
    const { status } = await hexapla(["build", "--out", out], { env: guarded(log) });
    expect(existsSync(log) ? readFileSync(log, "utf8") : "").toBe("");
    expect(status).toBe(0);
  });
});

function guarded(log: string): Readonly<Record<string, string>> {
  return { NODE_OPTIONS: preloading("no-network"), HEXAPLA_TEST_NETWORK_LOG: log };
}
