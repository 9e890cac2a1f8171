import fastify from "fastify";
import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { addQuestionRoutes } from "./add-question-routes.js";
import { addReadingRoutes } from "./add-reading-routes.js";
import { answerBrokenRequest } from "./answer-broken-request.js";
import { describeService } from "./describe-service.js";
import { LIMITS, type Limits } from "./limits.js";
import { codeOf, sendProblem } from "./replies.js";
import { startPool } from "./start-pool.js";
import { traceOf, writeLog, type LogEntry } from "./write-log.js";

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

type Note = Pick<LogEntry, "code" | "trace">;

/** Starts the service and waits until it answers. */
export async function startService({ host, port, log, ...options }: ServiceOptions): Promise<Service> {
  const limits: Limits = { ...LIMITS, ...options.limits };
  const pool = await startPool(limits);
  const app = fastify({
    logger: false,
    requestIdHeader: false,
    genReqId: () => randomUUID(),
    requestTimeout: limits.requestMilliseconds,
    connectionTimeout: limits.idleMilliseconds,
    http: {
      headersTimeout: Math.min(limits.headersMilliseconds, limits.requestMilliseconds),
      connectionsCheckingInterval: 500,
    },
    return503OnClosing: false,
    clientErrorHandler: (error, socket) => {
      answerBrokenRequest(error, socket, log);
    },
    frameworkErrors: (error, request, reply) => void sendProblem(request, reply, codeOf(error)),
  });
  app.server.maxConnections = limits.connections;

  /** What the log is to say of a request, beside what its answer shows. */
  const notes = new WeakMap<IncomingMessage, Note>();

  app.addHook("onRequest", async ({ raw, id: requestId, method, routeOptions }, reply) => {
    reply.headers({
      "x-request-id": requestId,
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
      vary: "accept-language",
    });
    const start = performance.now();
    // Answered or left: either way the response closes, once.
    reply.raw.once("close", () => {
      const { headersSent, statusCode, writableFinished } = reply.raw;
      const status = headersSent ? statusCode : null;
      writeLog(log, {
        requestId,
        method,
        route: routeOptions.url ?? null,
        status,
        milliseconds: Math.round(performance.now() - start),
        code: null,
        ...notes.get(raw),
        aborted: !writableFinished,
      });
    });
  });
  let stopping = false;
  app.addHook("onSend", async (_request, reply) => {
    // Else the connection would be kept for a next request, and the service with it.
    if (stopping) reply.header("connection", "close");
  });
  app.setErrorHandler((error, request, reply) => {
    const code = codeOf(error);
    notes.set(request.raw, { code, ...(code === "internal-error" ? { trace: traceOf(error) } : {}) });
    return sendProblem(request, reply, code);
  });
  app.setNotFoundHandler((request, reply) => {
    const [path = ""] = request.url.split("?");
    const allowed = (["GET", "POST"] as const).filter((method) => app.hasRoute({ url: path, method }));
    const code = allowed.length === 0 ? "not-found" : "method-not-allowed";
    if (allowed.length > 0) reply.header("allow", allowed.join(", "));
    notes.set(request.raw, { code });
    return sendProblem(request, reply, code);
  });

  await describeService(app);
  addReadingRoutes(app, pool.readyWorkers);
  addQuestionRoutes(app, pool, limits, (request, { code, trace }) =>
    notes.set(request, { code, ...(trace === undefined ? {} : { trace }) }),
  );
  await app.listen({ host, port });

  return {
    address: `http://${host}:${(app.server.address() as AddressInfo).port}`,
    stop: async () => {
      stopping = true;
      const cutOff = setTimeout(() => {
        app.server.closeAllConnections();
      }, limits.stopMilliseconds);
      await app.close();
      clearTimeout(cutOff);
      await pool.stop();
    },
  };
}
