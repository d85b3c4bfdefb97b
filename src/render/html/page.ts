import type { Root } from "hast";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import { encodePath } from "../../model/address.ts";
import type { Edition } from "../../model/edition.ts";
import type { Finding } from "../../model/finding.ts";
import type { SitePage } from "../../model/page.ts";
import type { PageLinks, ParallelPageLinks } from "../../model/page-links.ts";
import { cellId, type ParallelEdition } from "../../model/parallel.ts";
import type { Rendered, Templates } from "../../model/rendition.ts";
import type { BodyOptions } from "../xhtml/context.ts";
import { type ParallelTrees, parallelToHast } from "../xhtml/parallel.ts";
import { textToHast } from "../xhtml/text.ts";
import { parallelData } from "./parallel-data.ts";
import { addRowSign, addSigns } from "./signs.ts";
import { statementData } from "./statement-data.ts";
import { createTemplateEngine, type TemplateEngine } from "./template.ts";

/** The HTML of a publication: its statements' pages and the pages around them. */
export interface HtmlRenderer {
  statementPage(edition: Edition, links: PageLinks): Rendered;
  parallelPage(parallel: ParallelEdition, links: ParallelPageLinks): Rendered;
  sitePage(page: SitePage): Rendered;
}

/** A renderer over one set of templates, each of them parsed once. */
export function createHtmlRenderer(templates: Templates): HtmlRenderer {
  const engine = createTemplateEngine(templates);
  return {
    statementPage: (edition, links) => renderStatementPage(edition, links, engine),
    parallelPage: (parallel, links) => renderParallelPage(parallel, links, engine),
    sitePage: (page) => renderSitePage(page, engine),
  };
}

/** The HTML edition of a statement, with `html/statement.liquid`. */
function renderStatementPage(edition: Edition, links: PageLinks, engine: TemplateEngine): Rendered {
  const findings: Finding[] = [];
  const options = bodyOptions(links, (finding) => findings.push(finding));
  const data = statementData(edition, links);
  const around = [data.title, data.subtitle, data.summary].flatMap((text) => text?.id ?? []);
  const text = textToHast(edition, options, around);
  const { reader: words } = links.head;
  if (words !== null) {
    addSigns(text.body, { words, edition });
    if (text.notes !== undefined) addSigns(text.notes, { words, edition });
  }
  const body = stringify(text.body);
  const notes = text.notes === undefined ? null : stringify({ type: "root", children: [text.notes] });
  return rendered(engine, "statement", { ...data, body, notes }, findings);
}

/** The HTML edition of a statement in several languages, with `html/parallel.liquid`. */
function renderParallelPage(parallel: ParallelEdition, links: ParallelPageLinks, engine: TemplateEngine): Rendered {
  const findings: Finding[] = [];
  const data = parallelData(parallel, links);
  const around = data.rows.flatMap(({ id, cells }) =>
    id === null ? [] : [id, ...cells.flatMap(({ text }) => text?.id ?? [])],
  );
  const optionsOf = ({ locale: { code } }: Edition) =>
    bodyOptions({ root: links.root, statements: links.statements[code] ?? {} }, (finding) => findings.push(finding));
  const { rows, notes } = parallelToHast(parallel, optionsOf, around);
  const { reader: words } = links.head;
  if (words !== null) for (const row of rows) addRowSign(row, { words, edition: parallel.editions[0] });
  const body = rows.map((row) => stringify({ type: "root", children: [row] })).join("\n");
  return rendered(engine, "parallel", { ...data, body, ...notesData(parallel, notes) }, findings);
}

/**
 * The notes of all languages are one section, a landmark that bears all their headings' names: several would need names
 * that differ.
 */
function notesData({ editions }: ParallelEdition, notes: ParallelTrees["notes"]): Readonly<Record<string, unknown>> {
  const written = notes.map((each) => {
    if (each === undefined) return "";
    const { className } = each.properties;
    return stringify({ type: "root", children: [{ ...each, tagName: "div", properties: { className } }] });
  });
  const labels = editions.flatMap(({ locale: { code } }, index) =>
    notes[index] === undefined ? [] : [cellId("notes", code)],
  );
  return { notes: labels.length === 0 ? null : written, notesLabels: labels };
}

/** A page of the site, with the template it names. */
function renderSitePage(page: SitePage, engine: TemplateEngine): Rendered {
  return rendered(engine, page.template, page.data, []);
}

/** Pictures stand in `assets/` under their path in the publication. */
function bodyOptions(links: Pick<PageLinks, "root" | "statements">, report: BodyOptions["report"]): BodyOptions {
  return {
    image: (path) => `${links.root}assets/${encodePath(path)}`,
    statement: (name, url) => {
      const href = links.statements[name];
      const hash = url.indexOf("#");
      return href === undefined || hash === -1 ? href : href + url.slice(hash);
    },
    report,
  };
}

const html = unified()
  .use(rehypeStringify, { characterReferences: { useNamedReferences: true } })
  .freeze();

function stringify(tree: Root): string {
  return html.stringify(tree);
}

function rendered(
  engine: TemplateEngine,
  name: string,
  data: Readonly<Record<string, unknown>>,
  findings: readonly Finding[],
): Rendered {
  const filled = engine.fill(name, data);
  if (!filled.ok) return { ok: false, findings: [...findings, ...filled.findings] };
  return { ok: true, bytes: new TextEncoder().encode(filled.text), pages: undefined, findings };
}
