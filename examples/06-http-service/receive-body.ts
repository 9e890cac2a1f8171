import type { IncomingMessage } from "node:http";
import type { Limits } from "./limits.js";
import { Problem } from "./problem.js";

/** A body in memory; `release` once nothing needs it. */
export interface Body {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly release: () => void;
}

/** Refuses by its headers what is not JSON in UTF-8, plain and of a size that can be taken. */
export function checkHeaders({ headers }: IncomingMessage, { bodyBytes }: Limits): void {
  const [type = "", ...parameters] = (headers["content-type"] ?? "")
    .split(";")
    .map((part) => part.trim().toLowerCase());
  const isUtf8 = parameters.every((parameter) => parameter === "" || /^charset="?utf-8"?$/.test(parameter));
  if (type !== "application/json" || !isUtf8) throw new Problem("content-type-unsupported");
  if ((headers["content-encoding"] ?? "identity").toLowerCase() !== "identity")
    throw new Problem("content-encoding-unsupported");
  if (Number(headers["content-length"] ?? 0) > bodyBytes) throw new Problem("body-too-large");
}

/** Takes bodies in, as bytes: none larger than it may be, and never more than all together may be. */
export function createReceiver({ bodyBytes, heldBytes }: Limits): (request: IncomingMessage) => Promise<Body> {
  let held = 0;
  return (request) =>
    new Promise((resolve, reject) => {
      const chunks: Buffer[] = [];
      let length = 0;
      const release = (): void => {
        held -= length;
        length = 0;
      };
      const refuse = (problem: Problem): void => {
        request.removeListener("data", take);
        chunks.length = 0;
        release();
        // What is still to come is passed over, so that the sender reads the answer.
        request.resume();
        reject(problem);
      };
      const take = (chunk: Buffer): void => {
        chunks.push(chunk);
        length += chunk.length;
        held += chunk.length;
        if (length > bodyBytes) refuse(new Problem("body-too-large"));
        else if (held > heldBytes) refuse(new Problem("service-busy"));
      };
      request.on("data", take);
      request.on("end", () => {
        resolve({ bytes: join(chunks, length), release });
      });
      request.on("error", () => {
        refuse(new Problem("request-malformed"));
      });
    });
}

/** In a buffer of its own, which can be handed over to a worker. */
function join(chunks: readonly Buffer[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let start = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, start);
    start += chunk.length;
  }
  return bytes;
}
