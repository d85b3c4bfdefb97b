import anyAscii from "any-ascii";

const longest = 48;

/**
 * An id for an organization, made from its name: ASCII letters, digits and hyphens.
 *
 * @param taken Ids that are in use; the new one is none of them.
 * @param place The organization's place in the register, from 1, for names of which nothing is left.
 */
export function organizationId(name: string, taken: ReadonlySet<string>, place: number): string {
  const base = slugOf(name) || `organization-${place}`;
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? base : `${base}-${count}`;
    if (!taken.has(id)) return id;
  }
}

/** Syllables of Chinese begin with a capital in the transliteration: each becomes a word. */
function slugOf(name: string): string {
  const words = anyAscii(
    name
      .normalize("NFC")
      .replace(/['’‘`]/g, "")
      .replace(/ο[υύ]/g, "ou"),
  )
    .replace(/(?<=[a-z])(?=[A-Z])/g, "-")
    .toLowerCase()
    .replace(/['`]/g, "")
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
  let slug = "";
  for (const word of words) {
    if (slug !== "" && slug.length + 1 + word.length > longest) break;
    slug += slug === "" ? word.slice(0, longest) : `-${word}`;
  }
  return slug;
}
