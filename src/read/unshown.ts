import { isLeafDirective, signatoriesRequest } from "../model/directives.ts";
import type { Finding } from "../model/finding.ts";
import type { Statement } from "../model/statement.ts";
import { walk } from "../model/tree.ts";

/** What a publication's statements hold and no edition shows, or show nothing of: nobody would notice before print. */
export function unshownFindings(statements: readonly Statement[]): readonly Finding[] {
  const shown = new Set(statements.flatMap(listedIn));
  return statements.flatMap((statement) => [
    ...(shown.has(statement.name) ? [] : unshownSignatories(statement)),
    ...(hasText(statement) ? [] : [emptyStatement(statement)]),
  ]);
}

/** The statements whose signatories a text lists: its own, or another's. */
function listedIn({ name, body }: Statement): readonly string[] {
  return [...walk(body)].flatMap(([node]) =>
    isLeafDirective(node, "signatories") ? (signatoriesRequest(node).statement ?? name) : [],
  );
}

function unshownSignatories({ name, file, frontMatter }: Statement): readonly Finding[] {
  const [first] = frontMatter.signing.signatures;
  if (first === undefined) return [];
  return [
    {
      code: "signatories-unshown",
      severity: "warning",
      message: "The front matter lists signatories, but no text shows their names.",
      hint: "Write ::signatories on a line of its own where the names belong.",
      statement: name,
      file,
      line: first.line,
      column: first.column,
    },
  ];
}

/** What no reader sees: comments, and what only serves other parts of the text. */
const unseen: ReadonlySet<string> = new Set(["yaml", "html", "definition", "footnoteDefinition"]);

function hasText({ body }: Statement): boolean {
  return body.children.some(({ type }) => !unseen.has(type));
}

/** The place is the line behind the file's last one that says anything. */
function emptyStatement({ name, file, text }: Statement): Finding {
  return {
    code: "statement-empty",
    severity: "warning",
    message: "The statement has no text: its editions show its title alone.",
    hint: "Write the text below the front matter, or move the file out of content/ until there is one.",
    statement: name,
    file,
    line: text.trimEnd().split("\n").length + 1,
    column: 1,
  };
}
