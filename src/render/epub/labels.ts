import type { Edition } from "../../model/edition.ts";
import { xmlLine } from "./xml.ts";

/** A label as the text of a heading or a link, which must not be empty: the statement's name where it has no words. */
export function labelText(edition: Edition, label: "contents" | "cover" | "notes" | "text"): string {
  return xmlLine(edition.labels[label], edition.name);
}

/** Attributes of an element whose words are labels: their language, where it is not the edition's. */
export function inLabels(edition: Edition): Record<string, string> {
  const { lang } = edition.labels;
  return lang === undefined ? {} : { lang, "xml:lang": lang };
}
