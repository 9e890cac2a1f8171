import { checkKeys, requireList, requireListed, throwInputError } from "../checks/index.js";
import { isRuleInputError } from "../fault/index.js";
import { requireParsed } from "../parsed/index.js";
import { allPolicies } from "../policy/catalogue/index.js";
import type { Policy } from "../policy/index.js";
import type { Locale } from "../terms/index.js";
import type { KnownPolicies } from "./body-fields.js";
import { type HttpLimits, type ReadLimits, readLimits } from "./limits.js";
import { acceptsJson, chooseLanguage } from "./negotiate.js";
import type { Operation } from "./operation.js";
import { openApiDocument } from "./openapi.js";
import { operations } from "./operations.js";
import { faultsDocument, problemDocument } from "./problem-document.js";
import { type ProblemCode, PROBLEMS, isProblem, problem } from "./problems.js";
import { readBody } from "./read-body.js";
import { readJson } from "./read-json.js";

/** Options of `createHandler`. */
export interface HandlerOptions {
  /** The policies that requests may name by id, parsed; when left out all of the catalogue. */
  readonly policies?: readonly Policy[] | undefined;
  /** What is accepted and answered at most. */
  readonly limits?: HttpLimits | undefined;
  /** The language of answers where `Accept-Language` prefers neither; when left out `"zh-CN"`. */
  readonly locale?: Locale | undefined;
  /** The path under which the handler is mounted, such as `"/rules"`; when left out `""`. */
  readonly basePath?: string | undefined;
  /** Is called with an error of the library itself, which is answered by 500. Its message may quote what was sent. */
  readonly onInternalError?: ((error: unknown) => void) | undefined;
}

/**
 * Makes a handler of HTTP requests over the operations of this library: check, assess, agenda, indicators, eligibility,
 * quotas, apportion, budget, scenario, compare, cases, explain, and what can be read: policies, JSON Schemas, the OpenAPI
 * document. It takes a `Request` and answers with a `Response`, so it runs in Hono, Deno, Bun, workers, and in Node
 * behind a few lines.
 *
 * Errors are answered as problem details (RFC 9457) with every fault at its path, and repeat nothing of the content. It
 * keeps nothing of a request, writes no log, and waits for nothing but the body: limits of time are the server's.
 *
 * @param options.policies the policies that requests may name by id
 * @param options.limits bytes, depth and values of a body, bytes of an answer, faults that are listed
 * @param options.locale the language where a request prefers neither
 * @param options.basePath the path under which the handler is mounted
 * @param options.onInternalError is called with an error of the library itself
 * @returns the handler; its promise is never rejected
 * @throws RuleInputError `key-unknown`, `not-parsed`, `id-duplicate`, `count-invalid`, `out-of-range`, `term-unknown`,
 *   `text-invalid`, `type-invalid` for options that cannot be
 *
 * @example
 * ```ts
 * import { createHandler } from "social-work-station-rules/http";
 * const handle = createHandler();
 * const body = JSON.stringify({ total: "100.00", claims: ["a", "b", "c"].map((id) => ({ id, weight: 1 })) });
 * const headers = { "content-type": "application/json" };
 * const response = await handle(new Request("http://localhost/apportion", { method: "POST", headers, body }));
 * const { apportionment } = (await response.json()) as { apportionment: { shares: { amount: string }[] } };
 * apportionment.shares.map(({ amount }) => amount); //=> ["33.34", "33.33", "33.33"]
 * ```
 */
export function createHandler(options: HandlerOptions = {}): (request: Request) => Promise<Response> {
  const service = readOptions(options);
  return async (request) => {
    const locale = chooseLanguage(request.headers.get("accept-language"), service.locale);
    try {
      return await answer(service, request, locale);
    } catch (error) {
      return answerError(service, error, request, locale);
    }
  };
}

/** Options as they were read. */
interface Service {
  readonly known: KnownPolicies;
  readonly limits: ReadLimits;
  readonly locale: Locale;
  readonly basePath: string;
  readonly onInternalError: (error: unknown) => void;
  readonly describe: () => object;
}

const OPTIONS = ["policies", "limits", "locale", "basePath", "onInternalError"];

/** More policies than are in force anywhere. */
const MOST_POLICIES = 10_000;

function readOptions(options: HandlerOptions): Service {
  checkKeys(options, OPTIONS, ["options"]);
  const { policies = allPolicies, limits = {}, locale = "zh-CN", basePath = "", onInternalError } = options;
  const known = new Map<string, Policy>();
  requireList(policies, ["options", "policies"], MOST_POLICIES).forEach((policy, index) => {
    requireParsed(policy, "policy", ["options", "policies", index]);
    if (known.has(policy.id)) throwInputError("id-duplicate", ["options", "policies", index, "id"], { id: policy.id });
    known.set(policy.id, policy);
  });
  if (typeof basePath !== "string" || !/^(?:\/[\w.~-]+)*$/.test(basePath))
    throwInputError("text-invalid", ["options", "basePath"], { expected: "text" });
  if (onInternalError !== undefined && typeof onInternalError !== "function")
    throwInputError("type-invalid", ["options", "onInternalError"], { expected: "function" });
  return {
    known,
    limits: readLimits(limits),
    locale: requireListed(locale, ["zh-CN", "en"], ["options", "locale"]),
    basePath,
    onInternalError: onInternalError ?? (() => undefined),
    describe: once(() => openApiDocument(operations, basePath)),
  };
}

function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

async function answer(service: Service, request: Request, locale: Locale): Promise<Response> {
  const { limits, basePath, known, describe } = service;
  const { pathname } = new URL(request.url);
  const routes = operations.flatMap((operation) => {
    const id = pathname.startsWith(basePath) ? matchPath(operation.path, pathname.slice(basePath.length)) : null;
    return id === null ? [] : [{ operation, id }];
  });
  if (routes.length === 0) throw problem("not-found");
  const allow = methodsOf(routes.map(({ operation }) => operation));
  if (request.method === "OPTIONS") return new Response(null, { status: 204, headers: { ...HEADERS, allow } });
  const method = request.method === "HEAD" ? "GET" : request.method;
  const route = routes.find(({ operation }) => operation.method === method);
  if (route === undefined) throw problem("method-not-allowed", { allow });
  if (!acceptsJson(request.headers.get("accept"))) throw problem("not-acceptable");
  const body = method === "POST" ? readJson(await readBody(request, limits.bodyBytes), limits) : undefined;
  const value = await route.operation.compute({ body, id: route.id, locale, known, describe });
  const bytes = encode(value);
  if (bytes.length > limits.answerBytes) throw problem("answer-too-large");
  return respond(200, "application/json", bytes, request, locale);
}

/** What is in a path in place of `{id}`, "" where the pattern has none; null where the path is another. */
function matchPath(pattern: string, path: string): string | null {
  const [before = "", after] = pattern.split("{id}");
  if (after === undefined) return path === pattern ? "" : null;
  if (!path.startsWith(before) || path.length === before.length || path.slice(before.length).includes("/")) return null;
  try {
    return decodeURIComponent(path.slice(before.length));
  } catch {
    return null;
  }
}

function methodsOf(found: readonly Operation[]): string {
  const methods = found.flatMap(({ method }) => (method === "GET" ? ["GET", "HEAD"] : [method]));
  return [...new Set(methods), "OPTIONS"].join(", ");
}

function answerError(
  { limits, basePath, onInternalError }: Service,
  error: unknown,
  request: Request,
  locale: Locale,
): Response {
  if (isRuleInputError(error)) {
    const document = faultsDocument(error.faults, limits.faults, basePath, locale);
    return respond(document.status, PROBLEM, encode(document), request, locale);
  }
  const code: ProblemCode = isProblem(error) ? error.problem : "internal-error";
  if (code === "internal-error") onInternalError(error);
  const headers = isProblem(error) ? error.headers : {};
  return respond(
    PROBLEMS[code].status,
    PROBLEM,
    encode(problemDocument(code, basePath, locale)),
    request,
    locale,
    headers,
  );
}

const PROBLEM = "application/problem+json";

const HEADERS = {
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
  vary: "accept, accept-language",
} as const;

function encode(value: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(value));
}

/** HEAD is answered with the headers alone. */
function respond(
  status: number,
  type: string,
  bytes: Uint8Array<ArrayBuffer>,
  { method }: Request,
  locale: Locale,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(method === "HEAD" ? null : bytes, {
    status,
    headers: {
      ...HEADERS,
      ...headers,
      "content-type": type,
      "content-language": locale,
      "content-length": String(bytes.length),
    },
  });
}
