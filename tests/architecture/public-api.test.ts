import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { repository } from "../support/repository.ts";

/** Everything a program may import from `hexapla`; a name that is added or taken away is a decision, and made here. */
const publicApi = [
  "build",
  "memoryHost",
  "nodeHost",
  "type BuildOptions",
  "type BuildProgress",
  "type BuildResult",
  "type BuiltEdition",
  "type Finding",
  "type FindingCode",
  "type Host",
  "type MemoryHost",
  "type Severity",
];

const text = readFileSync(join(repository, "src/index.ts"), "utf8");

test("src/index.ts exports what is listed, name by name", () => {
  const exported = [...text.matchAll(/^export (?<type>type )?\{(?<names>[^}]*)\}/gm)].flatMap(({ groups = {} }) =>
    (groups.names ?? "")
      .split(",")
      .map((name) => name.trim())
      .filter((name) => name !== "")
      .map((name) => (groups.type === undefined ? name : `type ${name}`)),
  );
  expect(exported.toSorted()).toEqual(publicApi);
});

test("it exports nothing else and in no other way", async () => {
  expect(text).not.toMatch(/^export (?!(type )?\{)/m);
  const values = Object.keys(await import("../../src/index.ts"));
  expect(values.toSorted()).toEqual(publicApi.filter((name) => !name.startsWith("type ")));
});
