import type { Element } from "hast";
import type { Finding } from "../../../model/finding.ts";
import { faultAt } from "../../examined.ts";
import { placeOf, propertyOf, type ReadHtml } from "../../parse/html.ts";

const hint =
  "No build writes this into a page: somebody or something put it there, or a template did. Copy the page again, or mend the template.";

/** The page's Content Security Policy, and what that policy does not let a browser do: no code, no style in the page itself. */
export function* securityFaults(path: string, { elements }: ReadHtml): Generator<Finding> {
  const policies = elements.filter(
    (element) =>
      element.tagName === "meta" && propertyOf(element, "httpEquiv")?.toLowerCase() === "content-security-policy",
  );
  const [policy] = policies;
  if (policy === undefined || !/default-src/.test(propertyOf(policy, "content") ?? "")) {
    const message = "The page has no Content Security Policy that says where things may be loaded from (default-src).";
    yield faultAt("html-security", path, { message, hint }, policy === undefined ? { line: 1 } : placeOf(policy));
  }
  for (const element of elements)
    for (const message of codeIn(element)) yield faultAt("html-security", path, { message, hint }, placeOf(element));
}

/** Types of script elements that hold data, not code. */
const data = /^(application\/(ld\+)?json|text\/plain)$/i;

function* codeIn(element: Element): Generator<string> {
  const { tagName, properties } = element;
  const isCode = tagName === "script" && !data.test(propertyOf(element, "type") ?? "");
  if (isCode && propertyOf(element, "src") === undefined) yield "There is a script in the page itself.";
  if (tagName === "style") yield "There is a style sheet in the page itself.";
  if (tagName === "base") yield "A <base> changes where all links of the page lead.";
  if (propertyOf(element, "style") !== undefined) yield `<${tagName}> has a style of its own (style="…").`;
  for (const name of Object.keys(properties))
    if (/^on[a-z]/i.test(name)) yield `<${tagName}> has code in its attribute ${name.toLowerCase()}.`;
  for (const name of ["href", "src", "action", "formAction"])
    if (/^\s*javascript:/i.test(propertyOf(element, name) ?? "")) yield `<${tagName}> has an address that is code.`;
}
