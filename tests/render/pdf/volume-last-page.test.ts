import { expect, it } from "vitest";
import { assembleVolume } from "../../../src/edition/volume.ts";
import { createPdfRenderer } from "../../../src/render/pdf/renderer.ts";
import { edition } from "../epub/edition.ts";
import { linesOf } from "./page-text.ts";
import { allFaces, bytesOf, renderer, templates } from "./setup.ts";

/** Templates that do not say where a part ends: nothing is set anew. */
const silent = { ...templates, "pdf/text.typ": (templates["pdf/text.typ"] ?? "").replace("<ends>", "<not-said>") };
const plain = createPdfRenderer({ fonts: allFaces, templates: silent });

const filled = (code: string, word: string, count: number) =>
  edition({ code, markdown: Array.from({ length: count }, () => word).join("\n\n") });

function volumeOf(lines: number) {
  const parts = [filled("ar", "سطر.", 6), filled("en", "Line.", lines)] as const;
  return assembleVolume(parts, { name: "all", title: parts[0].title, url: "https://statements.example.org/" });
}

it("a part of a volume loses its nearly empty last page, the others stay as they are", {
  timeout: 60_000,
}, async () => {
  const saved: number[] = [];
  for (let lines = 20; lines <= 36; lines++) {
    const [ours, theirs] = [await renderer.volume(volumeOf(lines)), await plain.volume(volumeOf(lines))];
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
