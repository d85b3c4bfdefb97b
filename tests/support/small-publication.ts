/** A small publication in memory, below `/p`. */
export function publicationFiles(
  content: string,
  more: Readonly<Record<string, string | Uint8Array>> = {},
): Record<string, string | Uint8Array> {
  return {
    "/p/hexapla.yaml": settings,
    "/p/content/s.md": `---\ntitle: Open archives\ndate: 2026-03-12\n---\n\n${content}\n`,
    ...more,
  };
}

const settings = `title: Statements
url: https://statements.example.org/
publisher: { name: Archive Network }
source: en
locales: [en, el, ar, zh-Hans]
fonts: ["./fonts"]
`;
