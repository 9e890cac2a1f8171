import type * as z from "zod";
import { FAULT_CODES } from "../fault/index.js";
import { describeFaultCode } from "../fault-words/index.js";
import { anyText, count, listOf, localWords, recordOf } from "../fields/index.js";
import type { Policy } from "../policy/index.js";
import { PUBLIC_SCHEMAS, type SchemaName, toJsonSchema } from "../public-schemas/index.js";
import type { Asked } from "./operation.js";
import { PROBLEMS, problem, type ProblemKind } from "./problems.js";

/** What can be read without sending anything. */

export const policyListSchema = recordOf({
  policies: listOf(
    recordOf({
      id: anyText.describe("政策编号。Id of the policy."),
      title: localWords.describe("政策名称。Its title."),
      jurisdiction: anyText.describe("适用地区的区划代码。Code of the place where it holds."),
      provisions: listOf(
        recordOf({
          id: anyText.describe("条款编号。Id of the provision."),
          kind: anyText.describe("条款类型。Its kind."),
          title: localWords.describe("条款名称。Its title."),
        }),
      ).describe("条款。Its provisions."),
    }),
  ).describe("可用的政策。The policies that can be named."),
});

/** `policies`: the policies that a body may name. */
export function listPolicies({ known }: Asked): z.infer<typeof policyListSchema> {
  return {
    policies: Array.from(known.values(), ({ id, title, jurisdiction, provisions }) => ({
      id,
      title: { ...title },
      jurisdiction,
      provisions: provisions.map((own) => ({ id: own.id, kind: own.kind, title: { ...own.title } })),
    })),
  };
}

/** `policy`: one policy in full. */
export function readPolicy({ id, known }: Asked): Policy {
  return known.get(id) ?? notFound();
}

export const schemaListSchema = recordOf({
  schemas: listOf(
    recordOf({
      name: anyText.describe("名称，用于地址。Its name, as in the address."),
      description: anyText.describe("所描述的内容。What it describes."),
    }),
  ).describe("各JSON Schema。The JSON Schemas."),
});

/** `schemas`: the JSON Schemas that the package ships. */
export function listSchemas(): z.infer<typeof schemaListSchema> {
  return { schemas: Object.entries(PUBLIC_SCHEMAS).map(([name, [, description]]) => ({ name, description })) };
}

/** `schema`: one of them. */
export function readSchema({ id }: Asked): object {
  return Object.hasOwn(PUBLIC_SCHEMAS, id) ? toJsonSchema(id, PUBLIC_SCHEMAS[id as SchemaName]) : notFound();
}

export const problemKindSchema = recordOf({
  code: anyText.describe("错误类型的代码。Code of the type of problem."),
  status: count.describe("HTTP状态码。The HTTP status."),
  title: anyText.describe("错误名称。What is wrong."),
  detail: anyText.describe("怎样改正。How to correct it."),
});

/** `problem`: what a type of problem means. */
export function readProblem({ id, locale }: Asked): z.infer<typeof problemKindSchema> {
  const { status, title, detail }: ProblemKind = Object.hasOwn(PROBLEMS, id)
    ? PROBLEMS[id as keyof typeof PROBLEMS]
    : notFound();
  const words = locale === "en" ? "en" : "zh";
  return { code: id, status, title: title[words], detail: detail[words] };
}

export const faultCodeSchema = recordOf({
  code: anyText.describe("错误代码。Code of the fault."),
  title: anyText.describe("错误名称。What is wrong."),
  cause: anyText.describe("原因。Why it is reported."),
  cure: anyText.describe("改正办法。What to do about it."),
});

/** `fault`: what a code of a fault means, with cause and cure. */
export function readFault({ id, locale }: Asked): z.infer<typeof faultCodeSchema> {
  return describeFaultCode(FAULT_CODES.find((known) => known === id) ?? notFound(), locale);
}

function notFound(): never {
  throw problem("not-found");
}
