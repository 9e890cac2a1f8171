import fastify from "fastify";
import { randomUUID } from "node:crypto";
import type { AddressInfo } from "node:net";
import { addQuestionRoutes } from "./add-question-routes.js";
import { addReadingRoutes } from "./add-reading-routes.js";
import { answerBrokenRequest } from "./answer-broken-request.js";
import { describeService } from "./describe-service.js";
import { LIMITS, type Limits } from "./limits.js";
import type { ProblemCode } from "./problems.js";
import { codeOf, sendProblem } from "./replies.js";
import { startPool } from "./start-pool.js";
import { traceOf, writeLog } from "./write-log.js";

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
    http: { headersTimeout: Math.min(limits.headersMilliseconds, limits.requestMilliseconds), connectionsCheckingInterval: 500 },
    return503OnClosing: false,
    clientErrorHandler: (error, socket) => {
      answerBrokenRequest(error, socket, log);
    },
    frameworkErrors: (error, request, reply) => void sendProblem(request, reply, codeOf(error)),
  });
  app.server.maxConnections = limits.connections;

  /** What the log is to say of requests that are under way, beside what their answers show. */
  const notes = new Map<string, { readonly code: ProblemCode | null; readonly trace?: readonly string[] }>();

  app.addHook("onRequest", async (request, reply) => {
    reply.headers({ "x-request-id": request.id, "x-content-type-options": "nosniff", "cache-control": "no-store", vary: "accept-language" });
  });
  app.addHook("onResponse", async (request, reply) => {
    const { method, id: requestId, routeOptions } = request;
    writeLog(log, {
      requestId,
      method,
      route: routeOptions.url ?? null,
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime),
      code: null,
      ...notes.get(requestId),
      aborted: !reply.raw.writableFinished,
    });
    notes.delete(requestId);
  });
  app.setErrorHandler((error, request, reply) => {
    const code = codeOf(error);
    notes.set(request.id, { code, ...(code === "internal-error" ? { trace: traceOf(error) } : {}) });
    return sendProblem(request, reply, code);
  });
  app.setNotFoundHandler((request, reply) => {
    const [path = ""] = request.url.split("?");
    const allowed = (["GET", "POST"] as const).filter((method) => app.hasRoute({ url: path, method }));
    const code = allowed.length === 0 ? "not-found" : "method-not-allowed";
    if (allowed.length > 0) reply.header("allow", allowed.join(", "));
    notes.set(request.id, { code });
    return sendProblem(request, reply, code);
  });

  await describeService(app);
  addReadingRoutes(app, pool.readyWorkers);
  addQuestionRoutes(app, pool, limits, (requestId, { code, trace }) => notes.set(requestId, { code, ...(trace === undefined ? {} : { trace }) }));
  await app.listen({ host, port });

  return {
    address: `http://${host}:${(app.server.address() as AddressInfo).port}`,
    stop: async () => {
      const cutOff = setTimeout(() => {
        app.server.closeAllConnections();
      }, limits.stopMilliseconds);
      await app.close();
      clearTimeout(cutOff);
      await pool.stop();
    },
  };
}
