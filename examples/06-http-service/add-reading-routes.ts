import type { FastifyInstance } from "fastify";
import { allPolicies } from "social-work-station-rules/catalogue";
import { policySchema } from "social-work-station-rules/policy";
import { healthSchema, problemKindSchema } from "./component-schemas.js";
import { describeRoute } from "./describe-service.js";
import { listPolicies, policyListSchema } from "./list-policies.js";
import { Problem } from "./problem.js";
import { PROBLEMS, type ProblemKind } from "./problems.js";
import { languageOf, sendJson } from "./replies.js";

const problems = new Map<string, ProblemKind>(Object.entries(PROBLEMS));

/** What can be read without sending anything: health, policies, problems, the OpenAPI document. */
export function addReadingRoutes(app: FastifyInstance, readyWorkers: () => number): void {
  app.get("/health", { schema: describeRoute("health", "服务是否正常 / health", healthSchema) }, (request, reply) => {
    const workers = readyWorkers();
    if (workers === 0) reply.code(503);
    return sendJson(request, reply, JSON.stringify({ status: workers === 0 ? "starting" : "ok", workers }));
  });

  const list = JSON.stringify(listPolicies());
  app.get(
    "/policies",
    { schema: describeRoute("listPolicies", "政策目录 / the policies of the catalogue", policyListSchema) },
    (request, reply) => sendJson(request, reply, list),
  );

  app.get<ById>(
    "/policies/:id",
    { schema: { ...describeRoute("readPolicy", "政策全文数据 / one policy in full", policySchema), params: BY_ID } },
    (request, reply) =>
      sendJson(request, reply, JSON.stringify(allPolicies.find(({ id }) => id === request.params.id) ?? notFound())),
  );

  app.get<ById>(
    "/problems/:id",
    {
      schema: {
        ...describeRoute("readProblem", "错误类型说明 / one type of problem", problemKindSchema),
        params: BY_ID,
      },
    },
    (request, reply) => {
      const code = request.params.id;
      const { status, title, detail } = problems.get(code) ?? notFound();
      const words = languageOf(request) === "en" ? "en" : "zh";
      return sendJson(request, reply, JSON.stringify({ code, status, title: title[words], detail: detail[words] }));
    },
  );

  let document: string | null = null;
  app.get(
    "/openapi.json",
    { schema: describeRoute("describe", "本服务的OpenAPI文档 / this service's OpenAPI document", null) },
    (request, reply) => sendJson(request, reply, (document ??= JSON.stringify(app.swagger()))),
  );
}

interface ById {
  readonly Params: { readonly id: string };
}

const BY_ID = { type: "object", properties: { id: { type: "string" } }, required: ["id"] } as const;

function notFound(): never {
  throw new Problem("not-found");
}
