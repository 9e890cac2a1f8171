import swagger from "@fastify/swagger";
import type { FastifyInstance, FastifySchema } from "fastify";
import type * as z from "zod";
import { componentSchemas, referTo } from "./component-schemas.js";
import { problemSchema } from "./problem-document.js";

const INFO = {
  title: "社会工作站规则服务（social work station rules）",
  version: "1.0.0",
  description:
    "校验台账、核查政策要求、判断人员资格、分配资金、测算政策情景。错误以problem details（RFC 9457）返回，中文为默认语言，Accept-Language: en 得英文。\n\nChecks registers, assesses them against policies, judges qualifications, divides money, compares scenarios. Errors are problem details (RFC 9457), in Chinese, or in English by Accept-Language.",
};

/** Lets the framework write the OpenAPI document from the routes; call before the routes are added. */
export async function describeService(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: { openapi: "3.1.0", info: INFO, components: {} },
    convertConstToEnum: false,
    transformObject: (document) =>
      "openapiObject" in document
        ? { ...document.openapiObject, components: { schemas: componentSchemas() } }
        : document.swaggerObject,
  });
  // Bodies are read by workers and answers written by them; the schemas of the routes serve the document.
  app.setValidatorCompiler(() => () => true);
  app.setSerializerCompiler(() => (value) => JSON.stringify(value));
}

/** What the document says of a route. */
export function describeRoute(
  operationId: string,
  summary: string,
  answer: z.ZodType | null,
  body?: z.ZodType,
): FastifySchema & { readonly operationId: string; readonly summary: string } {
  return {
    operationId,
    summary,
    ...(body === undefined ? {} : { body: referTo("input", body) }),
    response: {
      200:
        answer === null
          ? { description: "OpenAPI 3.1", content: { "application/json": { schema: { type: "object" } } } }
          : {
              description: "结果 / the answer",
              content: { "application/json": { schema: referTo("output", answer) } },
            },
      default: {
        description: "问题说明 / problem details",
        content: { "application/problem+json": { schema: referTo("output", problemSchema) } },
      },
    },
  };
}
