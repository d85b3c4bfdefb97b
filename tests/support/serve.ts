import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

const mediaTypes: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".epub": "application/epub+zip",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".mjs": "text/javascript; charset=utf-8",
  ".pdf": "application/pdf",
  ".svg": "image/svg+xml",
  ".xhtml": "application/xhtml+xml",
  ".woff2": "font/woff2",
};

/** A folder on the loopback interface, as a plain web server would show it. */
export interface Served {
  /** With a trailing slash. */
  readonly url: string;
  /** Paths that were asked for and not there. */
  readonly missing: readonly string[];
  close(): Promise<void>;
}

/** Serves a folder until closed; a path that ends with `/` is its index.html. */
export async function serve(folder: string): Promise<Served> {
  const missing: string[] = [];
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname));
    const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
    const bytes = await readFile(file).catch(() => undefined);
    if (bytes === undefined) missing.push(path);
    response.writeHead(bytes === undefined ? 404 : 200, {
      "content-type": mediaTypes[extname(file)] ?? "application/octet-stream",
    });
    response.end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    missing,
    close: () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      // A browser keeps connections open on which it has not asked for anything yet.
      server.closeAllConnections();
      return closed;
    },
  };
}
