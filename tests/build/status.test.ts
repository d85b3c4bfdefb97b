import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { status } from "../../src/build/sync/status.ts";
import { statusPage } from "../../src/build/sync/status-page.ts";
import { sync } from "../../src/build/sync/sync.ts";
import { type MemoryHost, memoryHost } from "../../src/host/memory.ts";
import { repository } from "../support/repository.ts";
import { publicationFiles } from "../support/small-publication.ts";

const content = "Records stay open for 30 days.\n\nNo language comes second.";
const file = "/p/locales/ar/s.po";

/** The Arabic catalog with these changes, and nothing in the other locales. */
async function translated(change: (po: string) => string): Promise<MemoryHost> {
  const host = memoryHost(publicationFiles(content));
  await sync(host, { root: "/p", locales: ["ar"], templates: false, dryRun: false });
  const po = new TextDecoder().decode(host.files.get(file));
  host.files.set(file, new TextEncoder().encode(change(po)));
  return host;
}

const complete = (po: string) =>
  po
    .replace('"Open archives"\nmsgstr ""', '"Open archives"\nmsgstr "أرشيفات مفتوحة"')
    .replace('days."\nmsgstr ""', 'days."\nmsgstr "تبقى السجلات مفتوحة ٣٠ يوما."')
    .replace('second."\nmsgstr ""', 'second."\nmsgstr "لا لغة ثانية."')
    .replace("Last-Translator: ", "Last-Translator: ليلى <leila@example.org>")
    .replace("PO-Revision-Date: ", "PO-Revision-Date: 2026-04-01 10:00+0200");

describe("status", () => {
  it("counts words of the source by state, and names the last translator", async () => {
    const host = await translated((po) => complete(po).replace('msgid "No language', '#, fuzzy\nmsgid "No language'));
    const { locales, findings } = await status(host, { root: "/p", locales: ["ar"], statements: ["s"] });
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(locales).toMatchObject([
      {
        locale: "ar",
        direction: "rtl",
        catalogs: [
          {
            statement: "s",
            catalog: "read",
            percent: 66,
            words: { current: 8, stale: 0, fuzzy: 4, missing: 0 },
            translator: "ليلى <leila@example.org>",
            revised: "2026-04-01 10:00+0200",
          },
        ],
      },
    ]);
  });

  it("shows before a sync what a sync would leave", async () => {
    const host = await translated(complete);
    const canonical = "/p/content/s.md";
    const edited = new TextDecoder()
      .decode(host.files.get(canonical))
      .replace("30", "60")
      .replace("second.", "“second”.");
    host.files.set(canonical, new TextEncoder().encode(edited));
    const before = await status(host, { root: "/p" });
    await sync(host, { root: "/p", locales: ["ar"], templates: false, dryRun: false });
    const after = await status(host, { root: "/p" });
    expect(before.locales).toEqual(after.locales);
    expect(before.locales.find(({ locale }) => locale === "ar")?.catalogs[0]?.words).toEqual({
      current: 6,
      stale: 6,
      fuzzy: 0,
      missing: 0,
    });
  });

  it("tells a catalog that is not there from one that cannot be read", async () => {
    const host = await translated((po) => `${po}\nmsgid "x\n`);
    const { locales, findings } = await status(host, { root: "/p", statements: ["s"] });
    expect(locales.map(({ locale, catalogs }) => [locale, catalogs[0]?.catalog, catalogs[0]?.percent])).toEqual([
      ["el", "none", 0],
      ["ar", "unreadable", 0],
      ["zh-Hans", "none", 0],
    ]);
    expect(findings).toContainEqual(expect.objectContaining({ code: "po-syntax", locale: "ar" }));
  });

  it("makes one page that needs nothing else and escapes what translators write", async () => {
    const host = await translated((po) => complete(po).replace("ليلى", "ليلى<script>alert(1)</script>"));
    const result = await status(host, { root: "/p" });
    const template = readFileSync(join(repository, "templates/html/status.liquid"), "utf8");
    const page = statusPage(result, { "html/status.liquid": template });
    expect(page.ok).toBe(true);
    const text = page.ok ? page.text : "";
    expect(text).toContain('<bdi lang="ar" dir="rtl">العربية</bdi>');
    expect(text).toContain("2026-04-01");
    expect(text).toContain("100%");
    expect(text).not.toContain("leila@example.org");
    expect(text).not.toMatch(/<script|<link|<img|@import|url\(|https?:/);
  });
});
