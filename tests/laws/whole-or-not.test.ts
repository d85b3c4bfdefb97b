import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sync } from "../../src/build/sync/sync.ts";
import { type MemoryHost, memoryHost } from "../../src/host/memory.ts";
import { copySample, hexapla } from "../support/publication.ts";
import { node, repository, temporaryFolder } from "../support/repository.ts";
import { publicationFiles } from "../support/small-publication.ts";

const options = { root: "/p", templates: true, dryRun: false };

/** A host that stops at its nth write, before or after the file is replaced, as a machine does that loses power. */
function failing(host: MemoryHost, step: number, isDone: boolean): MemoryHost {
  let writes = 0;
  const stop = (): never => {
    throw Object.assign(new Error("no space left on the disk"), { code: "ENOSPC" });
  };
  return {
    ...host,
    writeBytes: async () => stop(),
    replaceFile: async (path, bytes) => {
      writes += 1;
      if (writes === step && !isDone) stop();
      await host.replaceFile(path, bytes);
      if (writes === step) stop();
    },
  };
}

function poFiles(root: string): ReadonlyMap<string, string> {
  const files = readdirSync(join(root, "locales"), { recursive: true, encoding: "utf8" });
  return new Map(
    files
      .filter((file) => file.endsWith(".po"))
      .map((file) => [file, readFileSync(join(root, "locales", file), "utf8")]),
  );
}

describe("law 6, whole or not at all", () => {
  it("leaves each catalog the old or the new one, wherever writing fails, and goes on with the others", async () => {
    const before = memoryHost(publicationFiles("Records stay open for 30 days.\n\nNo language comes second."));
    await sync(before, options);
    const canonical = "/p/content/s.md";
    const edited = new TextDecoder().decode(before.files.get(canonical)).replace("30", "60");
    before.files.set(canonical, new TextEncoder().encode(edited));
    const whole = memoryHost(Object.fromEntries(before.files));
    await sync(whole, options);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 6 }), fc.boolean(), async (step, isDone) => {
        const host = memoryHost(Object.fromEntries(before.files));
        const { refused, findings } = await sync(failing(host, step, isDone), options);
        expect(
          refused.length + findings.filter(({ code }) => code === "catalog-unwritable").length,
        ).toBeGreaterThanOrEqual(step <= 4 ? 1 : 0);
        const old = [...host.files].filter(([path, bytes]) => {
          const now = Buffer.from(bytes);
          const isNew = now.equals(whole.files.get(path) ?? new Uint8Array());
          expect(isNew || now.equals(before.files.get(path) ?? new Uint8Array())).toBe(true);
          return !isNew;
        });
        expect(old.length).toBeLessThanOrEqual(1);
        await sync(host, options);
        expect(new Map(host.files)).toEqual(new Map(whole.files));
      }),
      { numRuns: 12 },
    );
  });

  it("leaves each catalog the old or the new one when the command is killed", async () => {
    const root = copySample();
    const canonical = join(root, "content/joint-statement.md");
    writeFileSync(canonical, readFileSync(canonical, "utf8").replace("within 30 days", "within 60 days"));
    const finished = join(temporaryFolder(), "finished");
    cpSync(root, finished, { recursive: true });
    expect((await hexapla(["sync", "--root", finished])).status).toBe(0);
    const [old, fresh] = [poFiles(root), poFiles(finished)];
    for (const [file, text] of old) if (file.includes("joint")) expect(fresh.get(file)).not.toBe(text);

    const child = spawn(node, [join(repository, "src/cli/main.ts"), "sync", "--root", root], { stdio: "ignore" });
    const isBegun = () => [...poFiles(root)].some(([file, text]) => text !== old.get(file));
    while (child.exitCode === null && !isBegun()) await new Promise((resolve) => setTimeout(resolve, 1));
    child.kill("SIGKILL");
    if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
    for (const [file, text] of poFiles(root)) expect([old.get(file), fresh.get(file)]).toContain(text);

    expect((await hexapla(["sync", "--root", root])).status).toBe(0);
    expect(poFiles(root)).toEqual(fresh);
  });
});
