import { createHandler } from "social-work-station-rules/http";
import { randomUUID } from "node:crypto";
import { type IncomingMessage, type ServerResponse, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type ApiDocument, apiPage } from "./api-page.js";
import { LIMITS, type Limits } from "./limits.js";
import { createReceiver } from "./receive-body.js";
import { type Unanswered, writeProblem } from "./service-problems.js";
import { startPool } from "./start-pool.js";
import type { TaskAnswer } from "./task.js";
import { writeLog } from "./write-log.js";

export interface ServiceOptions {
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  readonly limits?: Partial<Limits>;
  /** Where the log goes, a line a request. */
  readonly log: { readonly write: (line: string) => unknown };
}

export interface Service {
  readonly address: string;
  /** Takes no more requests, answers those under way, and ends. */
  readonly stop: () => Promise<void>;
}

/** Starts the service and waits until it answers: HTTP here, every computation in a worker. */
export async function startService({ host, port, log, ...options }: ServiceOptions): Promise<Service> {
  const limits: Limits = { ...LIMITS, ...options.limits };
  const pool = await startPool(limits);
  const receive = createReceiver(limits);
  const document = await readDocument();
  const page = new TextEncoder().encode(apiPage(document));
  const openapi = new TextEncoder().encode(JSON.stringify(document));
  const routeOf = routesOf(document);
  let stopping = false;

  async function answer(request: IncomingMessage, left: AbortSignal): Promise<TaskAnswer | Unanswered | null> {
    const { method = "GET", url = "/" } = request;
    if (method === "GET" && url === "/") return { status: 200, headers: HTML, body: page };
    if (method === "GET" && url === "/openapi.json") return { status: 200, headers: JSON_TYPE, body: openapi };
    if (method === "GET" && url === "/health") return health(pool.workers());
    if (Number(request.headers["content-length"] ?? 0) > limits.bodyBytes) return "body-too-large";
    if (pool.isFull()) return "service-busy";
    const body = await receive(request);
    if (body === null || typeof body === "string") return body;
    const { bytes, release } = body;
    const hasBody = method !== "GET" && method !== "HEAD";
    return pool
      .run({ method, url, headers: plainHeaders(request), body: hasBody ? bytes : null }, left)
      .finally(release);
  }

  const server = createServer(
    {
      requestTimeout: limits.requestMilliseconds,
      headersTimeout: Math.min(limits.headersMilliseconds, limits.requestMilliseconds),
      connectionsCheckingInterval: 500,
    },
    (request, response) => {
      const [requestId, start] = [randomUUID(), performance.now()];
      const left = new AbortController();
      let note: { readonly code?: string; readonly trace?: readonly string[] } = {};
      response.once("close", () => {
        left.abort();
        const { headersSent, statusCode, writableFinished } = response;
        writeLog(log, {
          requestId,
          method: request.method ?? "",
          route: routeOf(request.url ?? ""),
          status: headersSent ? statusCode : null,
          milliseconds: Math.round(performance.now() - start),
          aborted: !writableFinished,
          ...note,
        });
      });
      void answer(request, left.signal).then((outcome) => {
        if (outcome === null) return;
        const isAnswer = typeof outcome !== "string";
        note = isAnswer ? (outcome.trace === undefined ? {} : { trace: outcome.trace }) : { code: outcome };
        reply(response, isAnswer ? outcome : writeProblem(outcome), { requestId, stopping });
        request.resume();
      });
    },
  );
  server.timeout = limits.idleMilliseconds;
  server.maxConnections = limits.connections;
  await new Promise<void>((resolve) => {
    server.listen(port, host, resolve);
  });

  return {
    address: `http://${host}:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      stopping = true;
      const cutOff = setTimeout(() => {
        server.closeAllConnections();
      }, limits.stopMilliseconds);
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeIdleConnections();
      });
      clearTimeout(cutOff);
      await pool.stop();
    },
  };
}

const HTML = {
  "content-type": "text/html; charset=utf-8",
  "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'",
};

const JSON_TYPE = { "content-type": "application/json" };

function health(workers: number): TaskAnswer {
  const body = new TextEncoder().encode(JSON.stringify({ status: workers === 0 ? "starting" : "ok", workers }));
  return { status: workers === 0 ? 503 : 200, headers: JSON_TYPE, body };
}

function reply(
  response: ServerResponse,
  {
    status,
    headers,
    body,
  }: { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: Uint8Array },
  { requestId, stopping }: { readonly requestId: string; readonly stopping: boolean },
): void {
  response.writeHead(status, {
    ...headers,
    "x-request-id": requestId,
    // Else the connection would be kept for a next request, and the service with it.
    ...(stopping ? { connection: "close" } : {}),
  });
  response.end(body);
}

/** A header that comes several times is one, as the web has it. */
function plainHeaders({ headers }: IncomingMessage): Readonly<Record<string, string>> {
  return Object.fromEntries(
    ["accept", "accept-language", "content-type", "content-encoding"].flatMap((name) => {
      const value = headers[name];
      return value === undefined ? [] : [[name, String(value)]];
    }),
  );
}

/** The OpenAPI document, which takes longer to make than a request may; it is made once, before the first. */
async function readDocument(): Promise<ApiDocument> {
  const response = await createHandler()(new Request("http://localhost/openapi.json"));
  return (await response.json()) as ApiDocument;
}

/** The pattern of an address, as the document has it: addresses themselves are never logged. */
function routesOf({ paths }: ApiDocument): (url: string) => string | null {
  const patterns = ["/", "/health", ...Object.keys(paths)].map(
    (path) => [path, new RegExp(`^${path.replaceAll(".", "\\.").replace("{id}", "[^/]+")}$`)] as const,
  );
  return (url) => patterns.find(([, pattern]) => pattern.test(url.split("?")[0] ?? ""))?.[0] ?? null;
}
