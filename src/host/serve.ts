import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { HostError } from "./host.ts";

/** What is said to a request. */
export interface Answer {
  readonly status: number;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** Where a page stands that was asked for under another name. */
  readonly location?: string;
}

/** What a server is made of. */
export interface Serving {
  /** 0 for any that is free. */
  readonly port: number;
  /** What stands at a decoded path, which begins with `/`. */
  readonly answer: (path: string) => Promise<Answer>;
  /** The path at which pages listen for events, and what one is told first. */
  readonly events: { readonly path: string; readonly first: () => string };
}

/** A server on the loopback interface. */
export interface Server {
  /** With a trailing slash. */
  readonly url: string;
  /** Tells every page that listens. */
  readonly tell: (data: string) => void;
  readonly close: () => Promise<void>;
}

const address = "127.0.0.1";

/** By these names only may a page ask: another site's name could be made to lead here (DNS rebinding). */
const ownNames = new Set([address, "localhost"]);

/** Opens a server; `HostError` where the port cannot be had. */
export async function openServer({ port, answer, events }: Serving): Promise<Server> {
  const listening = new Set<ServerResponse>();
  const server = createServer(async (request, response) => {
    const path = pathOf(request);
    if (path === undefined) return end(response, refusal(400, "Bad request"));
    if (!ownNames.has(hostOf(request))) return end(response, refusal(403, "Ask by 127.0.0.1 or localhost."));
    if (request.method !== "GET" && request.method !== "HEAD") return end(response, refusal(405, "Only GET"));
    if (path === events.path) return listen(response, listening, events.first());
    end(response, await answer(path));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(new HostError(`port ${port}`, reasonOf(error))));
    server.listen(port, address, resolve);
  });
  return {
    url: `http://${address}:${(server.address() as AddressInfo).port}/`,
    tell: (data) => {
      for (const each of listening) each.write(eventOf(data));
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function reasonOf({ code }: NodeJS.ErrnoException): string {
  if (code === "EADDRINUSE") return "another program has it; name another with --port";
  if (code === "EACCES") return "it is not allowed; name one from 1024 on with --port";
  return `the system says ${code}`;
}

/** Decoded, without the query; nothing where it is no path. */
function pathOf({ url = "/" }: IncomingMessage): string | undefined {
  try {
    return decodeURIComponent(new URL(url, "http://localhost").pathname);
  } catch {
    return undefined;
  }
}

function hostOf({ headers }: IncomingMessage): string {
  return (headers.host ?? "").replace(/:\d+$/, "");
}

function refusal(status: number, text: string): Answer {
  return { status, mediaType: "text/plain; charset=utf-8", bytes: new TextEncoder().encode(`${text}\n`) };
}

function end(response: ServerResponse, { status, mediaType, bytes, location }: Answer): void {
  response.writeHead(status, {
    "content-type": mediaType,
    "content-length": bytes.length,
    "cache-control": "no-store",
    ...(location === undefined ? {} : { location }),
  });
  response.end(bytes);
}

/** Keeps a page's stream of events open (HTML, server-sent events). */
function listen(response: ServerResponse, listening: Set<ServerResponse>, first: string): void {
  response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
  response.write(eventOf(first));
  listening.add(response);
  response.once("close", () => listening.delete(response));
}

/** A line of its own each: an event ends at an empty one. */
function eventOf(data: string): string {
  return `${data
    .split("\n")
    .map((line) => `data: ${line}`)
    .join("\n")}\n\n`;
}
