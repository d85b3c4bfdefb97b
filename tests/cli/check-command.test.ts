import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, lstatSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { hexapla, writePublication } from "../support/publication.ts";
import { node, repository } from "../support/repository.ts";

const settings = `title: Statements
url: https://statements.example.org/
publisher: { name: Archive Network }
source: en
locales: [en, ar]
fonts: ["@expo-google-fonts/amiri"]
check: { rules: { missing: off } }
`;
const catalog = (target: string) => `msgid ""
msgstr ""
"Language: ar\\n"

msgid "Open archives"
msgstr "أرشيفات مفتوحة"

msgid "We agree."
msgstr "${target}"
`;
const file = "locales/ar/s.po";

const publication = (target: string) =>
  writePublication({
    "hexapla.yaml": settings,
    "content/s.md": "---\ntitle: Open archives\ndate: 2026-03-12\n---\n\nWe agree.\n",
    [file]: catalog(target),
  });

describe("check --html", () => {
  it("writes one page, and tells the findings as usual", async () => {
    const root = publication("نحن  موافقون؟");
    const page = join(root, "report.html");
    const { status, stdout, stderr } = await hexapla(["check", "--root", root, "--html", page]);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("warning[end-punctuation]");
    const html = readFileSync(page, "utf8");
    expect(html).toContain('id="ar.s.p-1"');
    expect(html).toMatch(/<style>:root[\s\S]*<script>\/\/ Chooses rows/);
    expect(existsSync(`${page}.hexapla-new`)).toBe(false);
  });

  it.each(["--html", "--reporter"])("wants a folder that is there before it does anything: %s", async (flag) => {
    const root = publication("نحن  موافقون.");
    const path = join(root, "no/such/report.html");
    const value = flag === "--html" ? path : `json=${path}`;
    const { status, stdout, stderr } = await hexapla(["check", "--root", root, "--fix", flag, value]);
    expect([status, stdout, existsSync(join(root, "no"))]).toEqual([2, "", false]);
    expect(stderr).toMatch(/report\.html.*its folder is not there/);
    expect(readFileSync(join(root, file), "utf8")).toBe(catalog("نحن  موافقون."));
  });

  it("keeps a link, and writes to where it leads", async () => {
    const root = publication("نحن موافقون.");
    const [link, target] = [join(root, "link.html"), join(root, "real.html")];
    writeFileSync(target, "old");
    symlinkSync("real.html", link);
    expect((await hexapla(["check", "--root", root, "--html", link])).status).toBe(0);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readFileSync(target, "utf8")).toContain("<!doctype html>");
  });

  it.each([
    ["xml", "There is no reporter “xml”; there are text, json, sarif, junit, github."],
    ["json=", "Behind “json=” the name of a file is missing."],
  ])("says what is wrong with --reporter %s", async (value, message) => {
    const { status, stderr } = await hexapla(["check", "--reporter", value]);
    expect([status, stderr]).toEqual([2, expect.stringContaining(message)]);
  });

  it("says what is wrong with a publication's own template, or with the place", async () => {
    const root = publication("نحن موافقون.");
    const own = writePublication({
      "hexapla.yaml": settings,
      "content/s.md": "---\ntitle: Open archives\ndate: 2026-03-12\n---\n\nWe agree.\n",
      "templates/html/check-report.liquid": "{{ nothing }}\n",
    });
    const broken = await hexapla(["check", "--root", own, "--html", join(own, "r.html")]);
    expect([broken.status, broken.stderr]).toEqual([2, expect.stringContaining("check-report.liquid:1:4")]);
    const refused = await hexapla(["check", "--root", root, "--html", join(root, "hexapla.yaml/r.html")]);
    expect(refused.status).toBe(2);
    expect(refused.stderr).toMatch(/cannot be used/);
    expect(refused.stderr).not.toContain("    at ");
  });
});

describe("check --fix", () => {
  it("mends the file, says where, and tells and judges by what remains", async () => {
    const root = publication("نحن  موافقون؟");
    const { status, stdout, stderr } = await hexapla(["check", "--root", root, "--fix", "--reporter", "json"]);
    expect([status, stderr]).toEqual([0, `mended[double-space] ${file}:8\n`]);
    expect(JSON.parse(stdout).findings.map(({ code }: { code: string }) => code)).toEqual(["end-punctuation"]);
    expect(readFileSync(join(root, file), "utf8")).toBe(catalog("نحن موافقون؟"));
  });

  it("writes nothing where a catalog cannot be read", async () => {
    const root = publication("نحن  موافقون.");
    const spoiled = `${catalog("نحن  موافقون.")}msgid oops\n`;
    writeFileSync(join(root, file), spoiled);
    expect((await hexapla(["check", "--root", root, "--fix"])).status).toBe(2);
    expect(readFileSync(join(root, file), "utf8")).toBe(spoiled);
  });
});

const started: ChildProcess[] = [];

afterEach(() => {
  for (const child of started.splice(0)) child.kill("SIGKILL");
});

/** A check that watches, with what it has said so far. */
function watching(root: string, more: readonly string[] = []) {
  const child = spawn(node, [join(repository, "src/cli/main.ts"), "check", "--root", root, "--watch", ...more], {
    env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined },
  });
  started.push(child);
  let said = "";
  const heard = new EventTarget();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      heard.dispatchEvent(new Event("said"));
    });
  }
  /** Waits until all these are said that were not said before, on either stream, and forgets what was said. */
  const hears = async (...patterns: readonly RegExp[]): Promise<string> => {
    const isHeard = () => patterns.every((pattern) => pattern.test(said));
    while (!isHeard()) await once(heard, "said", { signal: AbortSignal.timeout(60_000) });
    const all = said;
    said = "";
    return all;
  };
  const ends = async (): Promise<number | null> => {
    const closed = once(child, "close");
    process.kill(child.pid ?? 0, "SIGINT");
    const [status] = await closed;
    return status as number | null;
  };
  return { hears, ends };
}

describe("check --watch", () => {
  it("checks again when a catalog, the text or the configuration changes, and ends with 0", async () => {
    const root = publication("نحن موافقون.");
    const { hears, ends } = watching(root);
    await hears(/Watching .*Ctrl-C/, /^Nothing to report in \d+ segments of 1 locale\./m);
    writeFileSync(join(root, file), catalog("نحن  موافقون."));
    await hears(/^Changed: locales\/ar\/s\.po\n/m, /info\[double-space\]/, /1 remark in \d+ segments of 1 locale/);
    // An editor that writes a new file and gives it the old one's name.
    writeFileSync(join(root, "locales/ar/s.po~"), catalog("نحن موافقون؟"));
    renameSync(join(root, "locales/ar/s.po~"), join(root, file));
    await hears(
      /^Changed: .*locales\/ar\/s\.po/m,
      /warning\[end-punctuation\]/,
      /1 warning in \d+ segments of 1 locale/,
    );
    writeFileSync(join(root, "content/s.md"), "---\ntitle: Open archives\ndate: 2026-03-12\n---\n\nWe agree?\n");
    await hears(/^Changed: content\/s\.md\n/m, /\d+ segments of 1 locale/);
    expect(await ends()).toBe(0);
  });

  it("says what is wrong with the configuration, and goes on", async () => {
    const root = publication("نحن موافقون.");
    const { hears, ends } = watching(root);
    await hears(/Watching/, /Nothing to report in \d+ segments of 1 locale/);
    writeFileSync(join(root, "hexapla.yaml"), "title: [\n");
    await hears(/error\[config-syntax\]/, /1 error/);
    rmSync(join(root, "hexapla.yaml"));
    await hears(/error\[unreadable\]/, /1 error/);
    writeFileSync(join(root, "hexapla.yaml"), settings);
    await hears(/Nothing to report/);
    expect(await ends()).toBe(0);
  });

  it("sees folders that come later, and does not see its own page", async () => {
    const root = publication("نحن موافقون.");
    rmSync(join(root, "locales"), { recursive: true });
    const { hears, ends } = watching(root, ["--html", join(root, "content/report.html")]);
    await hears(/Watching/, /segments/);
    const other = publication("نحن  موافقون.");
    renameSync(join(other, "locales"), join(root, "locales"));
    expect(await hears(/double-space/)).not.toContain("report.html");
    writeFileSync(join(root, file), catalog("نحن موافقون؟"));
    expect(await hears(/end-punctuation/)).not.toContain("report.html");
    expect(await ends()).toBe(0);
  });

  it("does not wait for a folder that is not there", async () => {
    expect((await hexapla(["check", "--root", "/no/such/folder", "--watch"])).status).toBe(2);
  });
});
