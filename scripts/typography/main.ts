// npm run docs:typography
import { writeFileSync } from "node:fs";
import { typographyPage } from "./page.ts";

writeFileSync("docs/typography.md", typographyPage());
