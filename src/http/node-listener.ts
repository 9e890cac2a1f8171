import { throwInputError } from "../checks/index.js";

/** What is read of a request of `node:http`. */
export interface NodeRequest {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** Registers a listener of an event. */
  on(event: "data", listener: (piece: Uint8Array) => void): unknown;
  /** Registers a listener of an event. */
  on(event: "end" | "error" | "close", listener: () => void): unknown;
  /** Removes every listener. */
  removeAllListeners(event: "data"): unknown;
  /** Stops reading the body. */
  pause(): unknown;
  /** Reads the body on. */
  resume(): unknown;
}

/** What is used of a response of `node:http`. */
export interface NodeResponse {
  /** Writes status and headers. */
  writeHead(status: number, headers: Readonly<Record<string, string>>): unknown;
  /** Writes the body and ends the response. */
  end(body?: Uint8Array): unknown;
}

/**
 * Makes a listener for `node:http`, Express or Connect of a handler. A body that the handler does not read to its end is
 * received and dropped, so that the sender can read the answer.
 *
 * @param handle a handler, such as `createHandler` makes
 * @returns a listener for `createServer`
 * @throws RuleInputError `type-invalid` for what is no function
 *
 * @example
 * ```ts
 * import { createServer } from "node:http";
 * import { createHandler, toNodeListener } from "social-work-station-rules/http";
 * const server = createServer(toNodeListener(createHandler()));
 * server.listening; //=> false
 * ```
 */
export function toNodeListener(
  handle: (request: Request) => Promise<Response>,
): (request: NodeRequest, response: NodeResponse) => void {
  if (typeof handle !== "function") throwInputError("type-invalid", ["handle"], { expected: "function" });
  return (incoming, outgoing) => {
    void answer(handle, incoming, outgoing).finally(() => {
      incoming.removeAllListeners("data");
      incoming.resume();
    });
  };
}

async function answer(
  handle: (request: Request) => Promise<Response>,
  incoming: NodeRequest,
  outgoing: NodeResponse,
): Promise<void> {
  const request = toRequest(incoming);
  if (request === null) {
    outgoing.writeHead(400, { "content-length": "0" });
    outgoing.end();
    return;
  }
  const response = await handle(request);
  const body = new Uint8Array(await response.arrayBuffer());
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(body);
}

/** The request as the platform has it; null for a method or an address that it does not allow, such as TRACE or `*`. */
function toRequest(incoming: NodeRequest): Request | null {
  const { method = "GET", url = "/" } = incoming;
  const headers = Object.entries(incoming.headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, typeof value === "string" ? value : value.join(", ")] as [string, string]],
  );
  const hasBody = method !== "GET" && method !== "HEAD";
  try {
    return new Request(`http://localhost${url}`, {
      method,
      headers,
      ...(hasBody ? { body: toStream(incoming), duplex: "half" } : {}),
    });
  } catch {
    return null;
  }
}

function toStream(incoming: NodeRequest): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>({
    start: (controller) => {
      let isOver = false;
      const finish = (end: () => void): (() => void) => {
        return () => {
          if (!isOver) end();
          isOver = true;
        };
      };
      incoming.on("data", (piece) => {
        controller.enqueue(piece);
        if ((controller.desiredSize ?? 0) <= 0) incoming.pause();
      });
      incoming.on(
        "end",
        finish(() => {
          controller.close();
        }),
      );
      const fail = finish(() => {
        controller.error(new Error("the request was not sent in full"));
      });
      incoming.on("error", fail);
      incoming.on("close", fail);
    },
    pull: () => {
      incoming.resume();
    },
    cancel: () => {
      incoming.removeAllListeners("data");
      incoming.resume();
    },
  });
}
