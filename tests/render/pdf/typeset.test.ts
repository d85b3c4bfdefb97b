import { describe, expect, it } from "vitest";
import { draftEdition } from "../../../src/render/pdf/draft.ts";
import { familiesOf } from "../../../src/render/pdf/families.ts";
import { jobFor, withFonts } from "../../../src/render/pdf/job.ts";
import { createTypesetter } from "../../../src/render/pdf/typeset.ts";
import { edition } from "../epub/edition.ts";
import { allFaces, templates } from "./setup.ts";

const files = allFaces.map(({ file }) => file);
const probe = (source: string) => createTypesetter(files, { ...templates, "pdf/probe.typ": source });
const job = { template: "pdf/probe.typ", files: new Map<string, Uint8Array>() };

describe("Typst", () => {
  it("lets an edition through as PDF/UA-1 too: heading levels, title, alternative texts", async () => {
    const made = edition({
      markdown: "Text[^a]\n\n## Two\n\n### Three\n\n1. a\n2. b\n\n| a |\n| - |\n| b |\n\n[^a]: Note",
    });
    const typesetter = await createTypesetter(files, templates);
    const whole = jobFor(made, withFonts(draftEdition(made).draft, familiesOf(allFaces)), "pdf/statement.typ");
    expect(typesetter.pdf(whole, "ua-1", 0)).toMatchObject({ ok: true, diagnostics: [] });
  });

  it("makes the same file of what it has forgotten", async () => {
    const made = edition({ code: "ar", markdown: "## سطر\n\n- سطر" });
    const typesetter = await createTypesetter(files, templates);
    const whole = jobFor(made, withFonts(draftEdition(made).draft, familiesOf(allFaces)), "pdf/statement.typ");
    const [first, , second] = [typesetter.pdf(whole, "a-3a", 0), typesetter.forget(), typesetter.pdf(whole, "a-3a", 0)];
    expect(first).toMatchObject({ ok: true });
    expect(second).toEqual(first);
  });

  it("does not let a skipped level through", async () => {
    const made = edition({ markdown: "#### Four" });
    const typesetter = await createTypesetter(files, templates);
    const whole = jobFor(made, withFonts(draftEdition(made).draft, familiesOf(allFaces)), "pdf/statement.typ");
    expect(typesetter.pdf(whole, "ua-1", 0).ok).toBe(false);
  });

  it("looks for the best line breaks only where words are spaced", async () => {
    const scripts = ["Latn", "Arab", "Hans", "Mymr", "Tibt", "Khmr", "Laoo", "Thai"];
    const languages = scripts.map((script) => `(lang: "xx", script: "${script}", fonts: ())`).join(", ");
    const typesetter = await probe(`#import "scripts.typ": profile
#metadata((${languages}).map(it => (it.script, if profile(it).linebreaks == auto { 1 } else { 0 }, 0, 0)))<positions>`);
    const set = typesetter.pdf(job, "1.7", 0);
    const best = set.ok ? set.value.positions.filter(({ page }) => page === 1).map(({ id }) => id) : [];
    expect(best).toEqual(["Latn", "Arab", "Hans"]);
  });

  it.each(['#read("/../../etc/passwd")', '#read("/etc/passwd")', '#import "/other.typ": x'])(
    "reads no file: %s",
    async (source) => {
      const set = (await probe(`Line one\n${source}`)).pdf(job, "1.7", 0);
      expect(set).toMatchObject({ ok: false, diagnostics: [{ file: "/templates/pdf/probe.typ", line: 2 }] });
    },
  );

  it("forgets the files of a job", async () => {
    const typesetter = await probe('#read("/secret")');
    const secret = new Map([["/secret", new TextEncoder().encode("s")]]);
    expect(typesetter.svg({ ...job, files: secret }).ok).toBe(true);
    expect(typesetter.svg(job).ok).toBe(false);
  });
});
