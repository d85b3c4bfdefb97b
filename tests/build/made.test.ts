import { describe, expect, it } from "vitest";
import { builtEdition } from "../../src/build/made.ts";
import { buildTable } from "../../src/cli/build-report.ts";
import { edition } from "../render/epub/edition.ts";

/** The row of an edition of which these files are new, among all that it has. */
function rowOf(code: string, now: readonly string[], all: readonly string[], html: boolean): string {
  const files = (formats: readonly string[]) => Object.fromEntries(formats.map((format) => [format, `${format}.x`]));
  const built = builtEdition(
    { edition: edition({ code }), files: files(now), pages: 8, milliseconds: 1 },
    files(all),
    html,
  );
  const result = {
    editions: [built],
    withheld: [],
    failed: [],
    standing: [],
    published: true,
    findings: [],
    fails: false,
  };
  return buildTable(result, { out: "dist", seconds: 1, stream: process.stdout });
}

describe.each(["en", "ar", "zh-Hans"])("the report of a build in %s", (code) => {
  it("lists what was made now, and not what is there from before", () => {
    const table = rowOf(code, ["booklet", "leaflet"], ["html", "pdf", "epub", "booklet", "leaflet"], false);
    expect(table).toMatch(/ booklet leaflet │ +8 /);
    expect(rowOf(code, ["pdf"], ["html", "pdf", "epub"], true)).toMatch(/ html pdf │ +8 /);
  });
});
