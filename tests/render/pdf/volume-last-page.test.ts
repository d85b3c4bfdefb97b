import { expect, it } from "vitest";
import { assembleVolume } from "../../../src/edition/volume.ts";
import { asFirstSet, repeated } from "./as-first-set.ts";
import { linesOf } from "./page-text.ts";
import { bytesOf, renderer } from "./setup.ts";

function volumeOf(lines: number) {
  const parts = [repeated("ar", "سطر.", 6), repeated("en", "Line.", lines)] as const;
  return assembleVolume(parts, { name: "all", title: parts[0].title, url: "https://statements.example.org/" });
}

it("a part of a volume loses its nearly empty last page, the others stay as they are", async () => {
  const saved: number[] = [];
  for (let lines = 20; lines <= 36; lines++) {
    const [ours, theirs] = [await renderer.volume(volumeOf(lines)), await asFirstSet.volume(volumeOf(lines))];
    if (!ours.ok || !theirs.ok) throw new Error("not made");
    if (ours.pages === theirs.pages) expect(linesOf(bytesOf(ours))).toEqual(linesOf(bytesOf(theirs)));
    else saved.push((theirs.pages ?? 0) - (ours.pages ?? 0));
    // The part that was full stays as it was, line for line.
    const arabic = (bytes: Uint8Array) => linesOf(bytes).filter(({ text }) => text.includes("سطر"));
    expect(arabic(bytesOf(ours))).toEqual(arabic(bytesOf(theirs)));
  }
  expect(saved.length).toBeGreaterThan(0);
  expect(new Set(saved)).toEqual(new Set([1]));
});
