import type { Edition } from "../../model/edition.ts";
import type { Finding } from "../../model/finding.ts";
import { imagePaths } from "./attachments.ts";
import { type Diagnostic, isUndecodable } from "./diagnostics.ts";
import type { Typesetter } from "./typeset.ts";

/** A template of one picture, beside the others in Typst's memory. */
const template = "pdf/hexapla-picture.typ";

/**
 * The pictures of an edition that cannot be drawn, where that is what its typesetting failed for. Typst names the
 * template's line and not the picture: each is tried alone.
 */
export function damagedPictures(
  edition: Edition,
  typesetter: Pick<Typesetter, "svg">,
  said: readonly Diagnostic[],
): readonly Finding[] {
  if (!said.some(isUndecodable)) return [];
  const encoder = new TextEncoder();
  return [...imagePaths(edition.assets)].flatMap(([name, path], at) => {
    const bytes = edition.assets[at]?.bytes ?? new Uint8Array();
    const source = encoder.encode(`#image("${path}")`);
    const files = new Map([
      [`/templates/${template}`, source],
      [path, bytes],
    ]);
    const set = typesetter.svg({ template, files });
    return set.ok ? [] : [damagedFinding(edition, name, set.diagnostics[0])];
  });
}

function damagedFinding(edition: Edition, name: string, said: Diagnostic | undefined): Finding {
  const cause = /\((?<cause>.*)\)/s.exec(said?.message ?? "")?.groups?.cause?.replace(/\P{ASCII}/gu, "");
  return {
    code: "image-type",
    severity: "error",
    message: `“${name}” cannot be drawn: the file is damaged, or not all of it is there${cause === undefined ? "" : ` (${cause})`}.`,
    hint: "Open it in an image editor and save it again as PNG or JPEG.",
    statement: edition.statement,
    locale: edition.locale.code,
    file: name,
  };
}
