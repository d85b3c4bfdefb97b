import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

describe("docs/github-action.yml", () => {
  const workflow = parse(readFileSync("docs/github-action.yml", "utf8"));

  it("checks with annotations and uploads the very file that the check writes, even when the check fails", () => {
    const { steps } = workflow.jobs.check;
    const run = steps.find(({ name }: { name?: string }) => name === "Check").run as string;
    const upload = steps.at(-1);
    expect(run).toMatch(/^npx hexapla check --reporter github,sarif=\S+$/);
    expect(run.split("sarif=")[1]).toBe(upload.with.sarif_file);
    expect(upload.if).toContain("!cancelled()");
    expect(workflow.permissions["security-events"]).toBe("write");
  });

  it("begins as the recipe that publishes does, and both say how the publication gets Hexapla", () => {
    const recipes = readFileSync("docs/publishing.md", "utf8");
    const [, publish = ""] = /```yaml\n(name: publish\n[\s\S]*?)```/.exec(recipes) ?? [];
    const { steps } = parse(publish).jobs.publish;
    expect(workflow.jobs.check.steps.slice(0, 3)).toEqual(steps.slice(0, 3));
    expect(steps[2]).toEqual({ run: "npm ci" });
    const commands = steps.flatMap(({ run }: { run?: string }) => (run?.includes("hexapla") ? [run] : []));
    expect(commands).toEqual(["npx hexapla check", "npx hexapla build"]);
    const [, section = ""] = /## A repository of its own\n([\s\S]*?)\n## /.exec(recipes) ?? [];
    const { name, version } = JSON.parse(readFileSync("package.json", "utf8"));
    expect(section).toContain(`npm install ./vendor/${name}-${version}.tgz`);
    expect(readFileSync("README.md", "utf8")).toContain(`npm install ./vendor/${name}-${version}.tgz`);
  });
});
