import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { copySample, hexapla } from "../support/publication.ts";

const catalog = "locales/el/joint-statement.po";

function edit(root: string, file: string, change: (text: string) => string): void {
  const path = join(root, file);
  writeFileSync(path, change(readFileSync(path, "utf8")));
}

describe("hexapla sync", () => {
  it("has nothing to do on the sample", async () => {
    const { status, stdout, stderr } = await hexapla(["sync", "--root", copySample()]);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/Nothing to change in \d+ catalogs\.\n$/);
  });

  it("shows as JSON what it would do, and does not do it", async () => {
    const root = copySample();
    edit(root, "content/joint-statement.md", (text) => text.replace("within 30 days", "within 60 days"));
    const before = readFileSync(join(root, catalog), "utf8");
    const { status, stdout } = await hexapla(["sync", "--root", root, "--dry-run", "--json", "--locale", "el"]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      dryRun: true,
      catalogs: [
        { file: catalog, action: "changed", counts: { meaning: 1 } },
        { file: "locales/el/meeting-report.po", action: "unchanged" },
        { file: "locales/el/the-second-reader.po", action: "unchanged" },
        { file: "locales/el/organizations.po", action: "unchanged" },
        { file: "locales/el/hexapla.po", action: "unchanged" },
      ],
    });
    expect(readFileSync(join(root, catalog), "utf8")).toBe(before);
  });

  it("ends with 2 where a catalog cannot be read, and names it", async () => {
    const root = copySample();
    edit(root, catalog, (text) => `<<<<<<< HEAD\n${text}`);
    const { status, stdout, stderr } = await hexapla(["sync", "--root", root]);
    expect(status).toBe(2);
    expect(stdout).toContain(`not touched: ${catalog}`);
    expect(stderr).toContain("error[po-syntax]");
    expect(stderr).not.toContain("    at ");
  });

  it.each([
    ["an unknown flag", ["--frobnicate"]],
    ["an unknown locale", ["--locale", "xx"]],
    ["an unknown statement", ["--statement", "nothing"]],
    ["a folder that is no publication", ["--root", "/"]],
  ])("ends with 2 at %s", async (_, flags) => {
    const { status, stderr } = await hexapla(["sync", "--dry-run", ...flags]);
    expect(status).toBe(2);
    expect(stderr).not.toContain("    at ");
  });
});

describe("hexapla status", () => {
  it("prints a row for each locale and statement, and writes the page", async () => {
    const root = copySample();
    const page = join(root, "status.html");
    const { status, stdout, stderr } = await hexapla(["status", "--root", root, "--locale", "ar,ur", "--html", page]);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout.match(/│ (?:ar|ur) .* 100% /g)).toHaveLength(10);
    expect(readFileSync(page, "utf8")).toContain('dir="rtl">اردو</bdi>');
  });

  it("ends with 2 where there is no publication", async () => {
    expect((await hexapla(["status", "--root", "/"])).status).toBe(2);
  });
});
