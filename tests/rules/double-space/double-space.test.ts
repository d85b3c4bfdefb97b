import { doubleSpace } from "../../../src/align/rules/double-space.ts";
import { describeRule } from "../../support/checked.ts";

describeRule(doubleSpace, {
  good: [
    ["fr", "Open archives", "Archives\u00a0 ouvertes"],
    ["ar", "One\\\ntwo", "واحد\\\nاثنان"],
  ],
  bad: [
    ["ru", "Open archives", "Открытые  архивы"],
    ["ar", "Open archives", "أرشيفات   مفتوحة"],
  ],
});
