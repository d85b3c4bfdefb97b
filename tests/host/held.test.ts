import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { heldHost } from "../../src/host/held.ts";
import { nodeHost } from "../../src/host/node.ts";
import { temporaryFolder } from "../support/repository.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

test("the folder and what stands beside it under its name are in memory, all else on the disk", async () => {
  const root = temporaryFolder();
  const out = join(root, "held");
  const host = heldHost(nodeHost, out);
  await host.writeBytes(`${out}.hexapla-new/a/b.txt`, bytes("new"));
  await host.rename(`${out}.hexapla-new`, out);
  await host.writeBytes(join(root, "held-not.txt"), bytes("on the disk"));
  expect([await host.kind(out), await host.list(`${out}/a`), await host.kind(`${out}.hexapla-new`)]).toEqual([
    "folder",
    ["b.txt"],
    "none",
  ]);
  expect(await host.readBytes(`${out}/a/b.txt`)).toEqual(bytes("new"));
  expect(await host.size(`${out}/a/b.txt`)).toBe(3);
  expect([existsSync(out), existsSync(join(root, "held-not.txt"))]).toEqual([false, true]);
});

test("what the disk has in its place is not seen", async () => {
  const root = temporaryFolder();
  mkdirSync(join(root, "held"));
  writeFileSync(join(root, "held/old.txt"), "old");
  const host = heldHost(nodeHost, join(root, "held"));
  expect(await host.kind(join(root, "held/old.txt"))).toBe("none");
  await host.remove(join(root, "held"));
  expect(existsSync(join(root, "held/old.txt"))).toBe(true);
});
