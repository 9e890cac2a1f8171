import { connect } from "node:net";

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

/** Writes bytes to a bare connection and reads whatever comes until it is closed, or for so long. */
export function sendRaw(port: number, parts: readonly (string | Uint8Array)[], milliseconds: number): Promise<string> {
  return new Promise((resolve) => {
    let read = "";
    const socket = connect(port, "127.0.0.1", () => {
      for (const part of parts) socket.write(part);
    });
    const timer = setTimeout(() => socket.destroy(), milliseconds);
    socket.on("data", (data) => (read += data.toString()));
    socket.on("error", () => undefined);
    socket.on("close", () => {
      clearTimeout(timer);
      resolve(read);
    });
  });
}

/** Goes on writing a piece after the other, also when the other side has said its last, until the other side closes the connection, or for so long. */
export function sendEndless(
  port: number,
  head: string,
  piece: string,
  milliseconds: number,
): Promise<{ readonly text: string; readonly closed: boolean }> {
  return new Promise((resolve) => {
    let text = "";
    let closed = true;
    let writing: NodeJS.Timeout | undefined;
    const socket = connect({ port, host: "127.0.0.1", allowHalfOpen: true }, () => {
      socket.write(head);
      writing = setInterval(() => socket.writableNeedDrain || socket.write(piece), 2);
    });
    const timer = setTimeout(() => {
      closed = false;
      socket.destroy();
    }, milliseconds);
    socket.on("data", (data) => (text += data.toString()));
    socket.on("error", () => undefined);
    socket.on("close", () => {
      clearInterval(writing);
      clearTimeout(timer);
      resolve({ text, closed });
    });
  });
}
