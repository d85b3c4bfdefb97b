import { execFileSync } from "node:child_process";
import { lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { nodeHost } from "../../src/host/node.ts";
import { temporaryFolder } from "../support/repository.ts";

/** POSIX has it; Node has no call for it. */
const makePipe = "mkfifo";
const bytes = new TextEncoder().encode("neu");

describe("replacing a file", () => {
  it("writes to a pipe, and leaves it one", async () => {
    const pipe = join(temporaryFolder(), "pipe");
    execFileSync(makePipe, [pipe]);
    const [read] = await Promise.all([readFile(pipe, "utf8"), nodeHost.replaceFile(pipe, bytes)]);
    expect([read, lstatSync(pipe).isFIFO()]).toEqual(["neu", true]);
  });

  it("follows links to a file, and to one that is not there yet", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "real"));
    writeFileSync(join(folder, "real/old"), "alt");
    symlinkSync("real/old", join(folder, "one"));
    symlinkSync("one", join(folder, "two"));
    symlinkSync("real/new", join(folder, "absent"));
    for (const name of ["two", "absent"]) await nodeHost.replaceFile(join(folder, name), bytes);
    for (const name of ["one", "two", "absent"]) expect(lstatSync(join(folder, name)).isSymbolicLink()).toBe(true);
    expect(readdirSync(join(folder, "real"))).toEqual(["new", "old"]);
    expect(["new", "old"].map((name) => readFileSync(join(folder, "real", name), "utf8"))).toEqual(["neu", "neu"]);
  });

  it.each(["a folder", "links in a circle"])("refuses %s", async (what) => {
    const path = join(temporaryFolder(), "x");
    if (what === "a folder") mkdirSync(path);
    else symlinkSync("x", path);
    await expect(nodeHost.replaceFile(path, bytes)).rejects.toMatchObject({ name: "HostError" });
  });
});
