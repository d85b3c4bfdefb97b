import { cpSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { readManifest } from "../../support/built.ts";
import { type CommandOptions, run } from "../../support/command.ts";
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

const both = `${preloading("another-day")} ${preloading("no-network")}`;

/** Fails where what was built is not, byte for byte, what stands for dist/. */
async function buildsTheSame(parameters: readonly string[], options: CommandOptions): Promise<void> {
  const out = join(temporaryFolder(), "dist");
  const { status, stderr } = await hexapla(["build", "--out", out, ...parameters], options);
  expect({ status, stderr: status === 0 ? "" : stderr }).toEqual({ status: 0, stderr: "" });
  expect(hashes(out)).toEqual(hashes(folder));
  expect(readFileSync(join(out, "manifest.json"), "utf8")).toBe(readFileSync(join(folder, "manifest.json"), "utf8"));
}

// A build of everything takes long, so each is made in as many other surroundings at once as go together.
describe("law 5: the same input gives the same bytes; law 7: a build opens no connection", () => {
  test("one worker, Turkish, the first time zone of the day, a host with fonts of its own, no network", async () => {
    const log = join(temporaryFolder(), "network.log");
    const host = { HOME: homeWithFonts(), XDG_DATA_HOME: undefined };
    const env = { ...host, ...guarded(log), LC_ALL: "tr_TR.UTF-8", TZ: "Pacific/Kiritimati" };
    await buildsTheSame(["--jobs", "1"], { env });
    expect(existsSync(log) ? readFileSync(log, "utf8") : "").toBe("");
  });

  test("two workers, C, the last time zone of another day, other chances, no network, by --root from elsewhere", async () => {
    const log = join(temporaryFolder(), "network.log");
    const env = { ...guarded(log), NODE_OPTIONS: both, LC_ALL: "C", TZ: "Etc/GMT+12" };
    await buildsTheSame(["--jobs", "2", "--root", copySample()], { env, cwd: temporaryFolder() });
    expect(existsSync(log) ? readFileSync(log, "utf8") : "").toBe("");
  });
});

describe("what these are judged by", () => {
  test.each([
    ["alone", preloading("no-network")],
    ["on another day", both],
  ])("the guard sees connections and look-ups, in workers too: %s", async (_, options) => {
    const log = join(temporaryFolder(), "network.log");
    const attempt = 'fetch("http://127.0.0.1:49151").catch(() => {})';
    const script = `${attempt}; new (require("node:worker_threads").Worker)('${attempt}', { eval: true });`;
    await run(node, ["-e", script], { env: { ...guarded(log), NODE_OPTIONS: options } });
    expect(readFileSync(log, "utf8").match(/^Error: network/gm)).toHaveLength(2);
  });

  test("another day is one, and chance falls otherwise", async () => {
    const script = "console.log(new Date().getTime() - performance.timeOrigin > 86_400_000, Math.random())";
    const { stdout } = await run(node, ["-e", script], { env: { NODE_OPTIONS: both } });
    expect(stdout).toBe("true 0.25\n");
  });
});

function guarded(log: string): Readonly<Record<string, string>> {
  return { NODE_OPTIONS: preloading("no-network"), HEXAPLA_TEST_NETWORK_LOG: log };
}
