import { request } from "node:http";
import { afterEach, expect, test } from "vitest";
import { HostError } from "../../src/host/host.ts";
import { openServer, type Server } from "../../src/host/serve.ts";

const opened: Server[] = [];

afterEach(async () => {
  for (const server of opened.splice(0)) await server.close();
});

async function open(port = 0): Promise<Server> {
  const server = await openServer({
    port,
    answer: async (path) => ({ status: 200, mediaType: "text/plain", bytes: new TextEncoder().encode(path) }),
    events: { path: "/events", first: () => "one\ntwo" },
  });
  opened.push(server);
  return server;
}

function statusWith(
  server: Server,
  options: { readonly host?: string; readonly method?: string; readonly path?: string },
) {
  const { hostname, port } = new URL(server.url);
  return new Promise<number | undefined>((resolve, reject) => {
    const { host = "localhost", method = "GET", path = "/" } = options;
    request({ hostname, port, method, path, headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .once("error", reject)
      .end();
  });
}

test("answers with what stands at a decoded path, and lets nothing be kept", async () => {
  const server = await open();
  const response = await fetch(`${server.url}ar/%D9%86%D8%B5/?x=1#y`);
  expect([await response.text(), response.headers.get("cache-control")]).toEqual(["/ar/نص/", "no-store"]);
});

test("only its own names are answered, only what reads, and only paths", async () => {
  const server = await open();
  expect(await statusWith(server, { host: "evil.example" })).toBe(403);
  expect(await statusWith(server, { host: "127.0.0.1:80" })).toBe(200);
  expect(await statusWith(server, { method: "POST" })).toBe(405);
  expect(await statusWith(server, { path: "/%ff" })).toBe(400);
});

test("a page that listens is told what there was, and what comes", async () => {
  const server = await open();
  const response = await fetch(`${server.url}events`);
  expect(response.headers.get("content-type")).toBe("text/event-stream");
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  expect((await reader?.read())?.value).toBe("data: one\ndata: two\n\n");
  server.tell("next");
  expect((await reader?.read())?.value).toBe("data: next\n\n");
});

test("a port that another has is the user's to change", async () => {
  const first = await open();
  const port = Number(new URL(first.url).port);
  await expect(open(port)).rejects.toThrow(HostError);
  await expect(open(port)).rejects.toThrow("another program has it; name another with --port");
});
