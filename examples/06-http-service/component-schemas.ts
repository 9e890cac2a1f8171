import { personSchema, registerSchema } from "social-work-station-rules/model";
import { policySchema } from "social-work-station-rules/policy";
import {
  assessmentSchema,
  explanationSchema,
  scenarioComparisonSchema,
  scenarioFileSchema,
} from "social-work-station-rules/results";
import * as z from "zod";
import { policyListSchema } from "./list-policies.js";
import { operations } from "./operations/index.js";
import { problemSchema } from "./problem-document.js";

export const healthSchema = z.strictObject({ status: z.enum(["ok", "starting"]), workers: z.int().min(0) });

export const problemKindSchema = z.strictObject({
  code: z.string(),
  status: z.int(),
  title: z.string(),
  detail: z.string(),
});

const bodyNames = namesOf([
  ["Register", registerSchema],
  ["Person", personSchema],
  ["PolicyText", policySchema],
  ["ScenarioFile", scenarioFileSchema],
  ...operations.map(({ id, body }) => [`${capital(id)}Body`, body] as const),
]);

const answerNames = namesOf([
  ["Assessment", assessmentSchema],
  ["ScenarioComparison", scenarioComparisonSchema],
  ["Explanation", explanationSchema],
  ["Policy", policySchema],
  ["PolicyList", policyListSchema],
  ["Health", healthSchema],
  ["ProblemKind", problemKindSchema],
  ["Problem", problemSchema],
  ...operations.map(({ id, answer }) => [`${capital(id)}Answer`, answer] as const),
]);

/** A reference to a schema of the document. */
export function referTo(io: "input" | "output", schema: z.ZodType): { readonly $ref: string } {
  return { $ref: addressOf((io === "input" ? bodyNames : answerNames).get(schema) ?? "") };
}

/** The document's schemas: those by which bodies are read and answers are typed, as JSON Schema (draft 2020-12). */
export function componentSchemas(): Readonly<Record<string, object>> {
  return { ...toJsonSchemas(bodyNames, "input"), ...toJsonSchemas(answerNames, "output") };
}

/** zod puts what several schemas share, and what holds itself, under one more entry; here each part gets a name of its own. */
function toJsonSchemas(
  names: ReadonlyMap<z.ZodType, string>,
  io: "input" | "output",
): Readonly<Record<string, object>> {
  const registry = z.registry<{ readonly id: string }>();
  for (const [schema, id] of names) registry.add(schema, { id });
  const part = io === "input" ? "BodyPart" : "AnswerPart";
  const made = z.toJSONSchema(registry, {
    target: "draft-2020-12",
    io,
    reused: "ref",
    unrepresentable: "any",
    uri: addressOf,
  });
  const schemasOnly = Object.fromEntries(
    Object.entries(made.schemas).map(([name, { $id: _id, $schema: _dialect, ...schema }]) => [name, schema]),
  );
  const text = JSON.stringify(schemasOnly).replaceAll(`${addressOf("__shared")}#/$defs/schema`, addressOf(part));
  const { __shared: shared, ...schemas } = JSON.parse(text) as Readonly<Record<string, Shared>>;
  return {
    ...schemas,
    ...Object.fromEntries(
      Object.entries(shared?.$defs ?? {}).map(([name, schema]) => [name.replace(/^schema/, part), schema]),
    ),
  };
}

interface Shared {
  readonly $defs?: Readonly<Record<string, object>>;
}

/** Names by schema; of two names of one schema the first. */
function namesOf(entries: readonly (readonly [string, z.ZodType])[]): ReadonlyMap<z.ZodType, string> {
  return new Map(entries.toReversed().map(([name, schema]) => [schema, name]));
}

function addressOf(name: string): string {
  return `#/components/schemas/${name}`;
}

function capital(id: string): string {
  return id.slice(0, 1).toUpperCase() + id.slice(1);
}
