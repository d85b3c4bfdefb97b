import { merged } from "../../../src/align/rules/merged.ts";
import { describeLearned } from "../../support/declaration.ts";

describeLearned(merged, ["merged paragraphs", "merge and split that keep the count"], 2);
