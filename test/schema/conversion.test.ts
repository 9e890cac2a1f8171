import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import * as model from "social-work-station-rules/model";
import * as policy from "social-work-station-rules/policy";
import * as schema from "social-work-station-rules/results";

const MODULES: Readonly<Record<string, Readonly<Record<string, unknown>>>> = { model, policy, schema };

/** Every schema that the package exports, by the name of the export. */
const SCHEMAS = Object.entries(MODULES).flatMap(([module, exports]) =>
  Object.entries(exports).flatMap(([name, value]) =>
    value instanceof z.ZodType ? [[`${module}.${name}`, value] as const] : [],
  ),
);

it("the package exports its schemas", () => {
  expect(SCHEMAS.length).toBeGreaterThan(70);
});

describe("an exported schema", () => {
  it.each(SCHEMAS)("%s converts to JSON Schema, both ways", (_, exported) => {
    const input = z.toJSONSchema(exported, { target: "draft-2020-12", io: "input" });
    const output = exported["~standard"].jsonSchema.output({ target: "draft-2020-12" });
    for (const json of [input, output]) expect(JSON.stringify(json)).toMatch(/^\{"\$schema":/);
  });

  it.each(["input", "output"] as const)("converts by Standard Schema as by zod (%s)", (io) => {
    const options = { target: "draft-2020-12" } as const;
    const byZod = z.toJSONSchema(model.personSchema, { ...options, io });
    expect(JSON.parse(JSON.stringify(byZod))).toEqual(byZod);
    expect(model.personSchema["~standard"].jsonSchema[io](options)).toEqual(byZod);
  });

  it("accepts by its JSON Schema what it parses", () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    const person = { id: "p-1", practice: [{ from: "2021-03" }] };
    const validate = ajv.compile(model.personSchema["~standard"].jsonSchema.input({ target: "draft-2020-12" }));
    expect(validate(person)).toBe(true);
    expect(validate({ ...person, practice: [{ from: "2021-13" }] })).toBe(false);
  });
});
