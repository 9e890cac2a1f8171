import type { FastifyReply, FastifyRequest } from "fastify";
import type { Locale } from "social-work-station-rules/terms";
import { chooseLanguage } from "./choose-language.js";
import { problemDocument } from "./problem-document.js";
import { Problem } from "./problem.js";
import { PROBLEMS, type ProblemCode } from "./problems.js";

export function languageOf(request: FastifyRequest): Locale {
  return chooseLanguage(request.headers["accept-language"]);
}

/** Sends an answer that is JSON already. */
export function sendJson(request: FastifyRequest, reply: FastifyReply, body: string | Uint8Array): FastifyReply {
  return reply
    .headers({ "content-type": "application/json; charset=utf-8", "content-language": languageOf(request) })
    .send(body);
}

/** Sends a problem, written already or by its code alone. */
export function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  code: ProblemCode,
  written?: Uint8Array,
): FastifyReply {
  if (code === "service-busy") reply.header("retry-after", "1");
  // As bytes: to text the framework would add a charset, which this type does not have.
  const body = written ?? Buffer.from(JSON.stringify(problemDocument(code, request.id, languageOf(request))));
  return reply
    .code(PROBLEMS[code].status)
    .headers({ "content-type": "application/problem+json", "content-language": languageOf(request) })
    .send(body);
}

/** Which problem an error of a handler, or of the framework, is. */
export function codeOf(error: unknown): ProblemCode {
  if (error instanceof Problem) return error.code;
  const { code, statusCode } = error as { readonly code?: string; readonly statusCode?: number };
  if (code === "FST_ERR_BAD_URL") return "not-found";
  if (statusCode === 415) return "content-type-unsupported";
  return statusCode !== undefined && statusCode >= 400 && statusCode < 500 ? "request-malformed" : "internal-error";
}
