import { problem } from "./problems.js";

/** Reads a body that is JSON by its headers, piece by piece, and stops where it becomes too large. */
export async function readBody(request: Request, bodyBytes: number): Promise<Uint8Array> {
  const { headers, body } = request;
  const type = headers.get("content-type");
  // Where nothing is sent, the type is not what is wrong.
  if (type !== null) checkType(type);
  if ((headers.get("content-encoding") ?? "identity").trim().toLowerCase() !== "identity")
    throw problem("content-encoding-unsupported", { "accept-encoding": "identity" });
  if (Number(headers.get("content-length") ?? 0) > bodyBytes) throw problem("body-too-large");
  const bytes = body === null ? new Uint8Array(0) : await readBytes(body.getReader(), bodyBytes);
  if (bytes.length === 0) throw problem("body-missing");
  checkType(type ?? "");
  return bytes;
}

function checkType(header: string): void {
  const [type = "", ...parameters] = header.split(";").map((part) => part.trim().toLowerCase());
  const isUtf8 = parameters.every((parameter) => parameter === "" || /^charset="?utf-8"?$/.test(parameter));
  if (type !== "application/json" || !isUtf8)
    throw problem("content-type-unsupported", { "accept-post": "application/json" });
}

type Reader = ReadableStreamDefaultReader<Uint8Array>;

async function readBytes(reader: Reader, bodyBytes: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (let piece = await next(reader); piece !== undefined; piece = await next(reader)) {
    pieces.push(piece);
    length += piece.length;
    if (length > bodyBytes) {
      // What is still to come is of no use; a sender who has gone away is no error either.
      void reader.cancel().catch(() => undefined);
      throw problem("body-too-large");
    }
  }
  return join(pieces, length);
}

async function next(reader: Reader): Promise<Uint8Array | undefined> {
  try {
    const { value } = await reader.read();
    return value;
  } catch {
    throw problem("request-malformed");
  }
}

function join(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let start = 0;
  for (const piece of pieces) {
    bytes.set(piece, start);
    start += piece.length;
  }
  return bytes;
}
