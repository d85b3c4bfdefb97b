import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const manifestSchema = z.strictObject({
  version: z.literal(1),
  artifacts: z.array(
    z.strictObject({
      path: z.string(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      bytes: z.number().int().positive(),
      mediaType: z.string(),
      statement: z.string().nullable(),
      locales: z.array(z.string()),
      format: z.string(),
    }),
  ),
  withheld: z.array(
    z.strictObject({ statement: z.string(), locale: z.string(), reason: z.string(), current: z.number() }),
  ),
});

/** manifest.json as design.md has it, every key known. */
export type Manifest = z.infer<typeof manifestSchema>;

/** Reads and checks the manifest of a built publication. */
export function readManifest(folder: string): Manifest {
  return manifestSchema.parse(JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")));
}

/** One edition's file in one format. */
export interface BuiltEdition {
  readonly statement: string;
  readonly locale: string;
  /** Absolute. */
  readonly file: string;
}

type Format = "html" | "pdf" | "epub" | "text" | "booklet" | "leaflet";

/** The editions in one language of a built publication in one format, from its manifest. */
export function editions(folder: string, format: Format): readonly BuiltEdition[] {
  return readManifest(folder).artifacts.flatMap(({ path, statement, locales: [locale, ...more], format: made }) =>
    made === format && statement !== null && locale !== undefined && more.length === 0
      ? [{ statement, locale, file: join(folder, path) }]
      : [],
  );
}

/** The editions in several languages; their locales are joined with `+`. */
export function parallelEditions(folder: string, format: Format): readonly BuiltEdition[] {
  return readManifest(folder).artifacts.flatMap(({ path, statement, locales, format: made }) =>
    made === format && statement !== null && locales.length > 1
      ? [{ statement, locale: locales.join("+"), file: join(folder, path) }]
      : [],
  );
}
