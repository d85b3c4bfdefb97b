import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { builtFiles, type Files, manifestOf, relisted, verifyFiles } from "./built-publication.ts";

let files: Files;
let paths: readonly string[];

beforeAll(async () => {
  files = oneOfEach(await builtFiles(["html", "pdf", "epub", "text", "booklet"]));
  paths = [...files.keys()].filter((path) => path !== "manifest.json");
}, 240_000);

/** One file of each kind: what is looked for is in the file itself. */
function oneOfEach(built: Files): Files {
  const nameOf = (path: string) => path.slice(path.lastIndexOf("/") + 1);
  const kindOf = (path: string) =>
    nameOf(path).replace(/^[-\w]+\.(?:[-\w+]+\.)?(?=(?:booklet\.)?(?:pdf|epub|md|txt|zip|png)$)/, "");
  const kinds = Map.groupBy(built.keys(), kindOf);
  return new Map([...kinds.values()].map(([path = ""]) => [path, built.get(path) ?? new Uint8Array()]));
}

/** Files that take long to look into; beside a damaged one they are left out. */
const isSlow = (path: string) => /\.(pdf|epub|zip|png)$/.test(path);

/** A folder with a damaged file and those beside it that may name it, and a manifest that lists them as they were. */
function folderWith(path: string, after: Uint8Array): Files {
  const beside = [...files].filter(([each]) => each === path || !isSlow(each));
  const artifacts = manifestOf(files).artifacts.filter((listed) => beside.some(([each]) => each === listed.path));
  const manifest = new TextEncoder().encode(JSON.stringify({ version: 1, artifacts, withheld: [] }, undefined, 2));
  return new Map<string, Uint8Array>([...beside, [path, after], ["manifest.json", manifest]]);
}

/** What happens to bytes on the way: some fall over, some go, some come in, the end is lost, or all are others. */
type Damage = (bytes: Uint8Array) => Uint8Array;

const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const noise = fc.uint8Array({ minLength: 1, maxLength: 300 });

const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.tuple(share, fc.integer({ min: 1, max: 255 })).map(([where, mask]) => flip(where, mask)),
  fc.tuple(share, noise).map(([where, bytes]) => replaceAt(where, bytes, bytes.length)),
  fc.tuple(share, noise).map(([where, bytes]) => replaceAt(where, bytes, 0)),
  fc.tuple(share, fc.integer({ min: 1, max: 5000 })).map(([where, count]) => replaceAt(where, new Uint8Array(), count)),
  share.map(
    (where): Damage =>
      (bytes) =>
        bytes.slice(0, Math.floor(bytes.length * where)),
  ),
  noise.map(
    (bytes): Damage =>
      () =>
        bytes,
  ),
  fc.constantFrom("<".repeat(9999), "[".repeat(99_999), "<a>".repeat(50_000), "%PDF-1.7\n1 0 obj\n<<".repeat(2000)).map(
    (text): Damage =>
      () =>
        new TextEncoder().encode(text),
  ),
);

function flip(where: number, mask: number): Damage {
  return (bytes) => bytes.map((byte, at) => (at === Math.floor(bytes.length * where) ? byte ^ mask : byte));
}

function replaceAt(where: number, put: Uint8Array, taken: number): Damage {
  return (bytes) => {
    const at = Math.floor(bytes.length * where);
    return Uint8Array.from([...bytes.subarray(0, at), ...put, ...bytes.subarray(at + taken)]);
  };
}

const damagedFile = fc.tuple(fc.nat(), damage).map(([which, spoil]) => {
  const path = paths[which % paths.length] ?? "";
  const before = files.get(path) ?? new Uint8Array();
  return { path, before, after: spoil(before) };
});

test("there is a file of each kind", () => {
  const kinds = new Set(paths.map((path) => path.replace(/^.*?(\.booklet)?\.(?=[a-z]+$)/, "$1.")));
  const endings = [".css", ".epub", ".html", ".js", ".json", ".md", ".pdf", ".png", ".svg", ".txt", ".xml", ".zip"];
  expect([...kinds]).toEqual(expect.arrayContaining([...endings, ".booklet.pdf"]));
});

test("whatever happens to a file, it is found", async () => {
  await fc.assert(
    fc.asyncProperty(damagedFile, async ({ path, before, after }) => {
      fc.pre(!Buffer.from(before).equals(Buffer.from(after)));
      const found = await verifyFiles(folderWith(path, after));
      expect(found.filter(({ file }) => file === path).map(({ code }) => code)).toContain("file-changed");
    }),
    { numRuns: 60 },
  );
}, 240_000);

test("whatever a listed file is made of, there is an answer, and it says what to do", async () => {
  await fc.assert(
    fc.asyncProperty(damagedFile, async ({ path, after }) => {
      const found = await verifyFiles(await relisted(folderWith(path, after)));
      for (const { message, hint, file } of found) {
        expect(message).toMatch(/[^.]\.$|: \S+$/s);
        expect([hint, file]).not.toContain(undefined);
      }
    }),
    { numRuns: 300 },
  );
}, 240_000);

test("whatever the manifest is made of, there is an answer", async () => {
  await fc.assert(
    fc.asyncProperty(damage, async (spoil) => {
      const manifest = spoil(files.get("manifest.json") ?? new Uint8Array());
      const found = await verifyFiles(new Map(files).set("manifest.json", manifest));
      expect(found.every(({ message }) => message !== "")).toBe(true);
    }),
    { numRuns: 60 },
  );
}, 240_000);
