import { duplicated } from "../../../src/align/rules/duplicated.ts";
import { describeLearned } from "../../support/declaration.ts";

describeLearned(duplicated, ["neighbour duplicated"]);
