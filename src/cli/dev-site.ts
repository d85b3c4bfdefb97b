import type { Host } from "../host/host.ts";
import { ownFolder } from "../host/node.ts";
import type { Answer } from "../host/serve.ts";
import { parseManifest } from "../publish/manifest.ts";

/** What the last build came to, as pages are told. */
export interface LastBuild {
  /** Counted from 1; 0 before the first. */
  readonly build: number;
  /** What it found, each as the terminal shows it. */
  readonly findings: readonly string[];
}

/** The path at which pages listen, and the folder of the files that only `dev` serves. */
export const eventsPath = "/~hexapla/events";
const ownPath = "/~hexapla/";
const ownFiles: Readonly<Record<string, string>> = { "dev.js": "text/javascript", "dev.css": "text/css" };

/**
 * Answers as a web server would that has a built folder.
 *
 * @param host Has the folder, and Hexapla's own.
 * @param out The folder, absolute.
 * @param last The last build: pages carry its number.
 */
export function devSite(host: Host, out: string, last: () => LastBuild): (path: string) => Promise<Answer> {
  return async (path) => {
    if (path.startsWith(ownPath)) return ownFile(host, path.slice(ownPath.length));
    const types = await mediaTypes(host, out);
    const name = path.slice(1);
    if (types.has(`${name}/index.html`)) return { ...page("", 301), location: encodeURI(`${path}/`) };
    const file = name === "" || name.endsWith("/") ? `${name}index.html` : name;
    const mediaType = types.get(file);
    if (mediaType === undefined) return notFound(host, out, { last: last(), types });
    const bytes = await host.readBytes(`${out}/${file}`);
    if (mediaType !== "text/html") return { status: 200, mediaType, bytes };
    return page(withScript(new TextDecoder().decode(bytes), last()), 200);
  };
}

async function ownFile(host: Host, name: string): Promise<Answer> {
  const type = Object.hasOwn(ownFiles, name) ? ownFiles[name] : undefined;
  if (type === undefined) return page("", 404);
  return {
    status: 200,
    mediaType: `${type}; charset=utf-8`,
    bytes: await host.readBytes(`${ownFolder}templates/dev/${name}`),
  };
}

/** Only what the manifest lists is served. */
async function mediaTypes(host: Host, out: string): Promise<ReadonlyMap<string, string>> {
  const file = `${out}/manifest.json`;
  const text = (await host.kind(file)) === "file" ? new TextDecoder().decode(await host.readBytes(file)) : "";
  const listed = (parseManifest(text)?.artifacts ?? []).map(({ path, mediaType }) => [path, mediaType] as const);
  return new Map([...listed, ...(listed.length > 0 ? [["manifest.json", "application/json"] as const] : [])]);
}

/** The publication's own page for it; before there is one, an empty page that waits for the build. */
async function notFound(
  host: Host,
  out: string,
  { last, types }: { readonly last: LastBuild; readonly types: ReadonlyMap<string, string> },
): Promise<Answer> {
  if (!types.has("404.html"))
    return page(withScript("<!doctype html>\n<title>Hexapla</title>\n<body></body>\n", last), 404);
  return page(withScript(new TextDecoder().decode(await host.readBytes(`${out}/404.html`)), last), 404);
}

function page(html: string, status: number): Answer {
  return { status, mediaType: "text/html; charset=utf-8", bytes: new TextEncoder().encode(html) };
}

/** The page with what loads it again; its Content Security Policy lets in what is served beside it. */
function withScript(html: string, { build }: LastBuild): string {
  const tags =
    `<link rel="stylesheet" href="${ownPath}dev.css">\n` +
    `<script src="${ownPath}dev.js" data-build="${build}" defer></script>\n`;
  return html.includes("</head>")
    ? html.replace("</head>", () => `${tags}</head>`)
    : html.replace("<body>", () => `${tags}<body>`);
}
