// Loaded by `--require` into a process and each of its workers: no connection, no look-up; each attempt is written down.
import dgram from "node:dgram";
import dns from "node:dns";
import { appendFileSync } from "node:fs";
import net from "node:net";

function refuse(what: string): () => never {
  return () => {
    const error = new Error(`network: ${what}`);
    appendFileSync(process.env.HEXAPLA_TEST_NETWORK_LOG ?? "", `${error.stack}\n`);
    throw error;
  };
}

Object.assign(net.Socket.prototype, { connect: refuse("connect") });
Object.assign(dgram, { createSocket: refuse("datagram") });
Object.assign(dns, { lookup: refuse("lookup"), resolve: refuse("resolve") });
Object.assign(dns.promises, { lookup: refuse("lookup"), resolve: refuse("resolve") });
