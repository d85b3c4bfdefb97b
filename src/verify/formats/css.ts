import { type Check, faultAt } from "../examined.ts";
import { readCss } from "../parse/css.ts";
import { readText } from "../parse/text.ts";

/** A style sheet: readable, and loading nothing but what is there. */
export const checkCss: Check = ({ path }, bytes) => {
  const { text, findings } = readText(path, bytes);
  if (findings.length > 0) return { findings };
  const { links, faults } = readCss(text);
  const hint = "Copy it again from where the build made it; if it was built so, mend the style sheet of the theme.";
  const found = faults.map(({ message, ...place }) =>
    faultAt("css-file", path, { message: `This cannot be read as CSS: ${message}.`, hint }, place),
  );
  return { findings: found, links };
};
