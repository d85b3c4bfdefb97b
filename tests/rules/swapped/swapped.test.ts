import { swapped } from "../../../src/align/rules/swapped.ts";
import { describeLearned } from "../../support/declaration.ts";

describeLearned(swapped, ["neighbours swapped", "two articles' bodies swapped"]);
