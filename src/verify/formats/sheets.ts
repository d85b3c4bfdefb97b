import { type Check, faultAt } from "../examined.ts";
import { fontFaults, openFaults, openPdf } from "./pdf.ts";

/** Sheets to print and fold: they are for paper only, claim no standard and have no tags, but ask printers for what they need. */
export const checkSheets: Check = async (file, bytes) => {
  const opened = await openPdf(file, bytes);
  if (!opened.ok) return { findings: [opened.finding] };
  const { facts } = opened;
  const findings = [...openFaults(file, facts), ...fontFaults(file, facts)];
  const fault = (message: string) => faultAt("pdf-file", file.path, { message, hint });
  if (facts.scaling !== "None" || facts.duplex !== "DuplexFlipShortEdge")
    findings.push(fault("These sheets do not ask to be printed as large as they are, turned over the short edge."));
  if (facts.pages % 2 === 1) findings.push(fault(`These sheets have ${facts.pages} sides: one sheet has no back.`));
  return { findings };
};

const hint = "Another program has rewritten the file. Copy it again from where the build made it.";
