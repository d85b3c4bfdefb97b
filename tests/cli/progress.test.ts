import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { isLive, openProgress } from "../../src/cli/progress.ts";

const stream = (more: { readonly isTTY?: boolean; readonly columns?: number }) =>
  Object.assign(new PassThrough({ encoding: "utf8" }), more) as unknown as NodeJS.WriteStream & PassThrough;

test("a terminal without columns gets lines: a bar would be cleared without end", () => {
  const out = stream({ isTTY: true, columns: 0 });
  const progress = openProgress(out, true);
  progress.report({ done: 1, total: 12, edition: "joint/ar" });
  progress.close();
  expect(out.read()).toBe("[ 1/12] joint/ar\n");
  expect([{}, { isTTY: true, columns: 0 }, { isTTY: true, columns: 80 }].map((more) => isLive(stream(more)))).toEqual([
    false,
    false,
    true,
  ]);
});
