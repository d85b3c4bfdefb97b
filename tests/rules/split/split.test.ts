import { split } from "../../../src/align/rules/split.ts";
import { describeLearned } from "../../support/declaration.ts";

describeLearned(split, ["split paragraph", "merge and split that keep the count"]);
