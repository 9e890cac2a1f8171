import { once } from "node:events";
import { request, type IncomingMessage } from "node:http";
import { connect } from "node:net";
import { json } from "node:stream/consumers";

/** What was read from JSON, as the tests take it: whatever they look for in it. */
export type Json = ReturnType<typeof JSON.parse>;

/** An answer, read whole. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: Json;
}

/** Asks a service over HTTP: POST with a body, GET without. */
export async function send(
  url: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Reply> {
  const content =
    body === undefined || typeof body === "string" || body instanceof Uint8Array ? body : JSON.stringify(body);
  const init: RequestInit =
    content === undefined
      ? { headers }
      : { method: "POST", body: content, headers: { "content-type": "application/json", ...headers } };
  const response = await fetch(url, init);
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, json: JSON.parse(text) };
}

/** Writes bytes to a bare connection and reads whatever comes until the other side closes it, or the signal does. */
export function sendRaw(port: number, parts: readonly (string | Uint8Array)[], givenUp?: AbortSignal): Promise<string> {
  return new Promise((resolve) => {
    let read = "";
    const socket = connect(port, "127.0.0.1", () => {
      for (const part of parts) socket.write(part);
    });
    givenUp?.addEventListener("abort", () => socket.destroy());
    socket.on("data", (data) => (read += data.toString()));
    socket.on("error", () => undefined);
    socket.on("close", () => {
      resolve(read);
    });
  });
}

/** Goes on writing a piece after the other, also when the other side has said its last, until the other side closes the connection; what it said. */
export function sendEndless(port: number, head: string, piece: string): Promise<string> {
  return new Promise((resolve) => {
    let text = "";
    let writing: NodeJS.Timeout | undefined;
    const socket = connect({ port, host: "127.0.0.1", allowHalfOpen: true }, () => {
      socket.write(head);
      writing = setInterval(() => socket.writableNeedDrain || socket.write(piece), 2);
    });
    socket.on("data", (data) => (text += data.toString()));
    socket.on("error", () => undefined);
    socket.on("close", () => {
      clearInterval(writing);
      resolve(text);
    });
  });
}

/** Asks with a body that is sent only when the service has taken the request: what comes of it, once that is so. */
export async function sendOnceTaken(url: string, body: string): Promise<{ readonly reply: Promise<Json> }> {
  const asked = request(url, {
    method: "POST",
    headers: { "content-type": "application/json", "content-length": Buffer.byteLength(body), expect: "100-continue" },
  });
  const answered = once(asked, "response") as Promise<[IncomingMessage]>;
  asked.flushHeaders();
  await once(asked, "continue");
  asked.end(body);
  return { reply: answered.then(([response]) => json(response)) };
}
