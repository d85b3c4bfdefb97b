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
});
