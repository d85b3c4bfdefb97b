import type { Edition } from "../../model/edition.ts";
import type { Finding } from "../../model/finding.ts";
import { type Diagnostic, missingCharacter, toFinding } from "./diagnostics.ts";
import { nameCharacter, withoutSpaces } from "./glyphs.ts";
import { unfitFinding } from "./page-faults.ts";
import { damagedPictures } from "./pictures.ts";
import type { TypesetOutcome } from "./print/typeset-pages.ts";
import type { Job, Typesetter } from "./typeset.ts";

/** Sets a job; what Typst says of it are findings of this edition. */
export async function typesetJob(typesetter: Typesetter, job: Job, edition: Edition): Promise<TypesetOutcome> {
  const set = typesetter.pdf(job, "a-3a", timestampOf(edition));
  await letGo();
  const damaged = damagedPictures(edition, typesetter, set.diagnostics);
  if (damaged.length > 0) return { ok: false, findings: damaged };
  const said = withoutSpaces(await findingsOf(set.diagnostics, edition));
  if (!set.ok) return { ok: false, findings: said };
  const unfit = set.value.unfit.map((table) => unfitFinding(edition, table));
  return { ok: true, pdf: set.value, findings: [...said, ...unfit] };
}

/** Native documents are freed by finalizers, and those run between two tasks: in an unbroken chain of promises, never. */
export function letGo(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

/** What Typst says, of this edition. */
export function findingsOf(diagnostics: readonly Diagnostic[], edition: Edition): Promise<readonly Finding[]> {
  return Promise.all(diagnostics.map((each) => findingOf(each, edition)));
}

/** Typst's own check for glyphs is the last one: it also sees a bold face with fewer characters, or a mark that no font joins. */
async function findingOf(diagnostic: Diagnostic, edition: Edition): Promise<Finding> {
  const character = missingCharacter(diagnostic);
  const finding = toFinding(diagnostic, edition.statement, edition.locale.code);
  if (character === undefined) return finding;
  return {
    ...finding,
    code: "missing-glyph",
    message: `No face of the configured fonts has ${await nameCharacter(character)} as it is used.`,
    hint: "Add a package or folder to `fonts:` in hexapla.yaml whose regular and bold faces have it.",
    actual: character,
  };
}

function timestampOf(edition: Edition): number {
  return Math.floor(Date.parse(edition.modified) / 1000);
}
