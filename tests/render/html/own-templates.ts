import { readdirSync, readFileSync } from "node:fs";
import type { Templates } from "../../../src/model/rendition.ts";

const folder = "templates/html";

/** The templates that come with Hexapla. */
export const ownTemplates: Templates = Object.fromEntries(
  readdirSync(folder).map((name) => [`html/${name}`, readFileSync(`${folder}/${name}`, "utf8")]),
);
