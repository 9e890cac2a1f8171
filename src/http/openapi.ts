import * as z from "zod";
import { PUBLIC_SCHEMAS } from "../public-schemas/index.js";
import { VERSION } from "../run-record/index.js";
import type { Operation } from "./operation.js";
import { problemSchema } from "./problem-document.js";

/**
 * Writes the OpenAPI 3.1 document of some operations. Its schemas are those that the package ships, under their names,
 * and one for each body and answer.
 */
export function openApiDocument(operations: readonly Operation[], basePath: string): object {
  const names = namesOf(operations);
  const refer = (schema: z.ZodType): object => ({ $ref: addressOf(names.get(schema) ?? "") });
  const paths = new Map<string, Record<string, object>>();
  for (const operation of operations) {
    const own = paths.get(operation.path) ?? {};
    own[operation.method.toLowerCase()] = describe(operation, refer);
    paths.set(operation.path, own);
  }
  const described = Object.fromEntries(paths);
  return {
    openapi: "3.1.0",
    info: { title: "社会工作站规则 Rules of social work stations", version: VERSION, description: DESCRIPTION },
    servers: [{ url: basePath === "" ? "/" : basePath }],
    paths: described,
    components: { schemas: reachable(described, componentSchemas(names)) },
  };
}

const DESCRIPTION =
  "校验台账、核查政策要求、判断人员资格、分配资金、编制预算、测算政策情景。错误以problem details（RFC 9457）返回，中文为默认语言，Accept-Language: en 得英文。\n\nChecks registers, assesses them against policies, judges qualifications, divides money, plans budgets, compares scenarios. Errors are problem details (RFC 9457), in Chinese, or in English by Accept-Language.";

function describe(
  { name, path, summary, body, answer }: Operation,
  refer: (schema: z.ZodType) => object,
): Readonly<Record<string, unknown>> {
  const json = (schema: object): object => ({ "application/json": { schema } });
  return {
    operationId: name,
    summary: `${summary.zh} / ${summary.en}`,
    ...(path.includes("{id}")
      ? { parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }] }
      : {}),
    ...(body === null ? {} : { requestBody: { required: true, content: json(refer(body)) } }),
    responses: {
      200: { description: "结果 / the answer", content: json(answer === null ? { type: "object" } : refer(answer)) },
      default: {
        description: "问题说明 / problem details",
        content: { "application/problem+json": { schema: refer(problemSchema) } },
      },
    },
  };
}

/** A name for each schema of the document; one that the package ships has the name of its file. */
function namesOf(operations: readonly Operation[]): ReadonlyMap<z.ZodType, string> {
  const own = operations.flatMap(({ name, body, answer }) => [
    ...(body === null ? [] : [[`${capital(name)}Body`, body] as const]),
    ...(answer === null ? [] : [[`${capital(name)}Answer`, answer] as const]),
  ]);
  const shipped = Object.entries(PUBLIC_SCHEMAS).map(([name, [schema]]) => [camel(name), schema] as const);
  const entries = [...shipped, ["Problem", problemSchema] as const, ...own];
  return new Map(entries.toReversed().map(([name, schema]) => [schema, name]));
}

/** zod puts what several schemas share under one more entry; here each of these parts gets a name of its own. */
function componentSchemas(names: ReadonlyMap<z.ZodType, string>): Readonly<Record<string, object>> {
  const registry = z.registry<{ readonly id: string }>();
  for (const [schema, id] of names) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, {
    target: "draft-2020-12",
    io: "input",
    reused: "ref",
    unrepresentable: "any",
    uri: addressOf,
  });
  const plain = Object.fromEntries(
    Object.entries(schemas).map(([name, { $id: _, $schema: __, ...schema }]) => [name, schema]),
  );
  const text = JSON.stringify(plain).replaceAll(`${addressOf("__shared")}#/$defs/schema`, addressOf("Part"));
  const { __shared: shared, ...others } = JSON.parse(text) as Readonly<Record<string, Shared>>;
  const parts = Object.entries(shared?.$defs ?? {}).map(([name, schema]) => [name.replace(/^schema/, "Part"), schema]);
  return { ...others, ...(Object.fromEntries(parts) as Readonly<Record<string, object>>) };
}

/** The schemas to which something of the paths refers, by way of others too. */
function reachable(paths: object, schemas: Readonly<Record<string, object>>): Readonly<Record<string, object>> {
  const found = new Set<string>();
  const open: object[] = [paths];
  for (let part = open.pop(); part !== undefined; part = open.pop())
    for (const [, name = ""] of JSON.stringify(part).matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
      const schema = schemas[name];
      if (found.has(name) || schema === undefined) continue;
      found.add(name);
      open.push(schema);
    }
  return Object.fromEntries(Object.entries(schemas).filter(([name]) => found.has(name)));
}

interface Shared {
  readonly $defs?: Readonly<Record<string, object>>;
}

function addressOf(name: string): string {
  return `#/components/schemas/${name}`;
}

function camel(name: string): string {
  return name.split("-").map(capital).join("");
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
