import { inlineCode } from "../../../src/align/rules/inline-code.ts";
import { describeRule } from "../../support/checked.ts";

describeRule(inlineCode, {
  good: [["ar", "Run `sync` then `check`.", "شغّل `check` بعد `sync`."]],
  bad: [
    ["ar", "Run `sync`.", "شغّل `مزامنة`."],
    ["fr", "Run it.", "Lancez `sync`."],
  ],
});
