// npm run search:engine
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { engineScript } from "./engine.ts";

writeFileSync(join(import.meta.dirname, "../../templates/html/search-engine.js"), engineScript());
