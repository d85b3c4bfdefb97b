import { describe, expect, it } from "vitest";
import { memoryHost } from "../../src/host/memory.ts";
import { openStage, type Stage } from "../../src/publish/stage.ts";

const artifact = (path: string, text: string) => ({
  path,
  bytes: new TextEncoder().encode(text),
  mediaType: "text/html",
  statement: "s",
  locales: ["el"],
  format: "html",
});

async function opened(host: ReturnType<typeof memoryHost>): Promise<Stage> {
  const result = await openStage(host, "/p/dist");
  if (!result.ok) throw new Error(result.finding.message);
  return result.stage;
}

const listing = (host: ReturnType<typeof memoryHost>) => [...host.files.keys()].sort();

describe("openStage", () => {
  it("leaves dist/ as it was until the commit, and nothing of the old one after it", async () => {
    const host = memoryHost({});
    const first = await opened(host);
    await first.add(artifact("a.html", "old"));
    await first.commit([]);
    const second = await opened(host);
    await second.add(artifact("b.html", "new"));
    expect(listing(host).filter((path) => path.startsWith("/p/dist/"))).toEqual([
      "/p/dist/a.html",
      "/p/dist/manifest.json",
    ]);
    await second.commit([{ statement: "s", locale: "fr", reason: "incomplete", current: 50 }]);
    expect(listing(host)).toEqual(["/p/dist/b.html", "/p/dist/manifest.json"]);
    expect(JSON.parse(new TextDecoder().decode(host.files.get("/p/dist/manifest.json")))).toEqual({
      version: 1,
      artifacts: [
        {
          path: "b.html",
          sha256: "11507a0e2f5e69d5dfa40a62a1bd7b6ee57e6bcd85c67c9b8431b36fff21c437",
          bytes: 3,
          mediaType: "text/html",
          statement: "s",
          locales: ["el"],
          format: "html",
        },
      ],
      withheld: [{ statement: "s", locale: "fr", reason: "incomplete", current: 50 }],
    });
  });

  it("refuses a folder that holds anything but a build", async () => {
    const result = await openStage(memoryHost({ "/p/dist/thesis.txt": "mine" }), "/p/dist");
    expect(result).toMatchObject({ ok: false, finding: { code: "output-folder" } });
  });

  it("brings the old dist/ back after a build that ended between its two renames", async () => {
    const host = memoryHost({
      "/p/dist.hexapla-old/manifest.json": '{"version":1,"artifacts":[],"withheld":[]}',
      "/p/dist.hexapla-new/x": "half",
    });
    const stage = await opened(host);
    expect(stage.previous).toMatchObject({ version: 1 });
    expect(listing(host)).toEqual(["/p/dist/manifest.json"]);
  });

  it("takes nothing away where it is abandoned", async () => {
    const host = memoryHost({ "/p/dist/manifest.json": '{"version":1,"artifacts":[],"withheld":[]}' });
    const stage = await opened(host);
    await stage.add(artifact("a.html", "x"));
    await stage.abandon();
    expect(listing(host)).toEqual(["/p/dist/manifest.json"]);
  });
});
