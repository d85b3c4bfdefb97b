import { eachPair } from "./each-pair.ts";
import { differenceFinding, differenceOf, nodesOf } from "./markup/nodes.ts";
import type { CheckedText, Rule } from "./rule.ts";

/** Code that is lost or changed. */
export const inlineCode: Rule = {
  code: "inline-code",
  severity: "warning",
  documentation: {
    what: "What stands between grave accents is not what the source text has there.",
    why: "A file's name, a command or a key works in its own spelling only.",
    good: [
      { locale: "de", source: "Open `hexapla.yaml`.", translation: "Öffnen Sie `hexapla.yaml`." },
      { locale: "ur", source: "Open `hexapla.yaml`.", translation: "`hexapla.yaml` کھولیں۔" },
    ],
    bad: [
      { locale: "de", source: "Open `hexapla.yaml`.", translation: "Öffnen Sie `hexapla.yml`." },
      { locale: "ur", source: "Open `hexapla.yaml`.", translation: "hexapla.yaml کھولیں۔" },
      { locale: "zh-Hans", source: "Open `hexapla.yaml`.", translation: "打开`六文本.yaml`。" },
    ],
  },
  check: eachPair((pair) => {
    const difference = differenceOf(pair, codesOf);
    return difference && differenceFinding(difference, "the code", "Copy the code as the source text has it.");
  }),
};

function codesOf(text: CheckedText): readonly string[] {
  return nodesOf(text, "inlineCode").map(({ value }) => value);
}
