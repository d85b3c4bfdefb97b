import { describeLocale } from "../../../src/config/locale.ts";
import type { Locale } from "../../../src/model/locale.ts";
import type { Draft } from "../../../src/read/incoming/draft.ts";
import { readIncoming } from "../../../src/read/incoming/incoming.ts";
import { enterSignatures } from "../../../src/read/incoming/register-entries.ts";
import { type Written, writeDraft } from "../../../src/read/incoming/write.ts";

/** A document brought in: its draft, its text as a statement, and the body alone. */
export interface Brought extends Written {
  readonly draft: Draft;
  readonly body: string;
}

/** Brings a document in with an empty register; a fault of the input fails the test. */
export async function bring(
  content: string | Uint8Array,
  file: string,
  language = "en",
  told?: string,
): Promise<Brought> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const source = localeOf(language);
  const languages = { source, locales: [source], told: told === undefined ? undefined : localeOf(told) };
  const read = await readIncoming(bytes, file, languages);
  if (!read.ok) throw new Error(read.findings.map(({ message }) => message).join());
  const written = writeDraft(read.draft, "Untitled", enterSignatures(read.draft.signatures, []).signatories);
  const body = written.text.split("\n---\n").slice(1).join("\n---\n").trim();
  return { ...written, draft: read.draft, body };
}

function localeOf(tag: string): Locale {
  const locale = describeLocale(tag);
  if (locale === undefined) throw new Error(`${tag} is no locale`);
  return locale;
}

/** A page with a title and a first paragraph, and then what is asked for. */
export function page(body: string, head = ""): string {
  return `<!doctype html><html><head><title>T</title>${head}</head><body><h1>T</h1><p>First words.</p>${body}</body></html>`;
}
