import { dropped } from "../../../src/align/rules/dropped.ts";
import { describeLearned } from "../../support/declaration.ts";

describeLearned(dropped, ["dropped paragraph"]);
