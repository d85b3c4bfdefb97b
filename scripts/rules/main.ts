// npm run docs:rules
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { rules } from "../../src/align/rules/index.ts";
import { rulesPage } from "./page.ts";

writeFileSync(join(import.meta.dirname, "../../docs/rules.md"), rulesPage(rules));
