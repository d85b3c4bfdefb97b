import { describe, expect, it } from "vitest";
import { createLabels } from "../../src/localize/labels.ts";
import { type ShowPolicy, show } from "../../src/localize/show.ts";
import type { Pair, State } from "../../src/model/alignment.ts";
import type { Segment } from "../../src/model/segment.ts";
import { locale } from "../support/statement.ts";

const labels = createLabels(
  { en: { state: { absent: "absent", unchecked: "unchecked", stale: "stale", missing: "missing", fuzzy: "fuzzy" } } },
  "en",
);

function pairOf(state: State, kind: Segment["kind"], format: Segment["format"]): Pair {
  const place = { file: "content/s.md", line: 1 };
  const segment = { id: "x", kind, source: "Source", format, note: undefined, context: undefined, words: 1, ...place };
  const entry = { context: undefined, source: "Source", target: "Ziel", fuzzy: false, previous: undefined };
  const known = { ...entry, obsolete: false, line: 1 };
  if (state === "missing") return { segment, state, entry: undefined };
  return state === "stale" ? { segment, state, entry: known, previous: "Before" } : { segment, state, entry: known };
}

function shown(state: State, kind: Segment["kind"], policy: ShowPolicy = "beside") {
  const format = kind === "paragraph" || kind === "table-cell" ? "markdown" : "text";
  const options = { locale: locale("ar"), source: locale("en"), policy, labels: labels.labelsOf("ar", "ar") };
  const { text, isSource, mark } = show(pairOf(state, kind, format), options);
  return [text, isSource, mark.state, mark.notice, mark.lang];
}

describe("a block that stands beside its source", () => {
  it.each(["paragraph", "table-cell", "title", "subtitle", "summary"] as const)("a %s", (kind) => {
    expect(shown("current", kind)).toEqual(["Ziel", false, "current", undefined, undefined]);
    expect(shown("stale", kind)).toEqual(["Ziel", false, "stale", "stale", undefined]);
    expect(shown("missing", kind)).toEqual(["", false, "missing", "absent", undefined]);
    expect(shown("fuzzy", kind)).toEqual(["", false, "fuzzy", "unchecked", undefined]);
  });

  it.each(["place", "author", "role", "source", "revision"] as const)("words in a line have no hole: %s", (kind) => {
    expect(shown("missing", kind)).toEqual(["Source", true, "missing", "missing", "en"]);
    expect(shown("fuzzy", kind)).toEqual(["Source", true, "fuzzy", "fuzzy", "en"]);
  });

  it("is another thing than one that stands alone", () => {
    expect(shown("missing", "paragraph", "stale")).toEqual(["Source", true, "missing", "missing", "en"]);
    expect(shown("stale", "paragraph", "stale")).toEqual(["Ziel", false, "stale", "stale", undefined]);
    expect(shown("stale", "paragraph", "source")[0]).toBe("Source");
    expect(shown("stale", "paragraph", "withhold")[0]).toBe("Source");
  });
});
