import type { Finding } from "../../model/finding.ts";
import { type Check, faultAt, uploadAgain } from "../examined.ts";
import type { ListedFile } from "../manifest.ts";
import { type PdfFacts, readPdf } from "../parse/pdf.ts";
import { claimsOf } from "../parse/xmp.ts";

/** A PDF: opens, claims PDF/A-3a and PDF/UA-1, and has what they ask for as far as a look at its catalog tells. */
export const checkPdf: Check = async (file, bytes) => {
  const opened = await openPdf(file, bytes);
  if (!opened.ok) return { findings: [opened.finding] };
  const { facts } = opened;
  const findings = [...openFaults(file, facts), ...fontFaults(file, facts), ...claimFaults(file, facts)];
  return { findings, anchors: facts.destinations };
};

/** A PDF that could be read, or the finding that it could not. */
type Opened = { readonly ok: true; readonly facts: PdfFacts } | { readonly ok: false; readonly finding: Finding };

/** Opens a PDF; whatever the parser throws is one finding. */
export async function openPdf(file: ListedFile, bytes: Uint8Array): Promise<Opened> {
  const end = new TextDecoder("latin1").decode(bytes.subarray(-1024));
  try {
    const facts = await readPdf(bytes);
    if (end.includes("%%EOF")) return { ok: true, facts };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
  }
  const reason = end.includes("%%EOF") ? "its objects cannot be read" : "it breaks off";
  const message = `This PDF cannot be opened: ${reason}.`;
  return { ok: false, finding: faultAt("pdf-file", file.path, { message, hint: uploadAgain }) };
}

/** What every PDF of a build is: open to everybody, with a page at least, in the language it is listed in. */
export function* openFaults({ path, locales }: ListedFile, facts: PdfFacts): Generator<Finding> {
  const fault = (message: string) => faultAt("pdf-file", path, { message, hint: asBuilt });
  if (facts.pages === 0) yield fault("This PDF has no page.");
  if (facts.isEncrypted) yield fault("This PDF is encrypted: screen readers and archives are locked out.");
  const [own] = locales;
  if (facts.language === undefined) yield fault("This PDF does not say its language (Lang).");
  else if (own !== undefined && facts.language !== own)
    yield fault(`This PDF says that it is in “${facts.language}”; the manifest lists it as “${own}”.`);
  if ((facts.title ?? "").trim() === "") yield fault("This PDF has no title.");
  else if (!facts.showsTitle) yield fault("This PDF does not ask viewers to show its title (DisplayDocTitle).");
}

/** A font that is not in the file is replaced by whatever the reader's machine has. */
export function fontFaults({ path }: ListedFile, { strangeFonts }: PdfFacts): readonly Finding[] {
  return strangeFonts.map((name) => {
    const message = `The font ${name} is not in this PDF: other machines will show other letters, or none.`;
    return faultAt("pdf-font", path, { message, hint: asBuilt });
  });
}

function* claimFaults({ path }: ListedFile, facts: PdfFacts): Generator<Finding> {
  const fault = (message: string) => faultAt("pdf-conformance", path, { message, hint: asBuilt });
  const claims = facts.packet === undefined ? undefined : claimsOf(facts.packet);
  if (claims === undefined) yield fault("This PDF has no metadata that can be read (XMP).");
  else {
    if (claims.archive !== "3A") yield fault("This PDF does not say that it is PDF/A-3a (pdfaid:part, conformance).");
    if (claims.accessible !== "1") yield fault("This PDF does not say that it is PDF/UA-1 (pdfuaid:part).");
  }
  if (!facts.isMarked || !facts.isTagged)
    yield fault("This PDF is not tagged: a screen reader does not know what is a heading, and what comes first.");
  if (facts.sources === 0) yield fault("The source text is not attached to this PDF.");
}

const asBuilt =
  "No build makes such a PDF: another program has rewritten it. Copy it again from where the build made it.";
