import { sValidator } from "@hono/standard-validator";
import type { StandardSchemaV1 } from "@standard-schema/spec";
import * as fc from "fast-check";
import { Hono } from "hono";
import { describe, expect, expectTypeOf, it } from "vitest";
import { personSchema, registerSchema, stationSchema, type Station } from "social-work-station-rules/model";
import { policySchema } from "social-work-station-rules/policy";
import { assessmentSchema, scenarioFileSchema } from "social-work-station-rules/results";
import { people, registers } from "social-work-station-rules/testing";
import { PUBLIC_SCHEMAS } from "../../src/public-schemas/index.js";

/** A library's own function, which knows the standard and neither zod nor this package. */
function errorsByField<S extends StandardSchemaV1>(
  schema: S,
  input: unknown,
): ReadonlyMap<string, string> | StandardSchemaV1.InferOutput<S> {
  const result = schema["~standard"].validate(input);
  if (result instanceof Promise) throw new TypeError("not synchronous");
  if (result.issues === undefined) return result.value as StandardSchemaV1.InferOutput<S>;
  return new Map(
    result.issues.map(({ path = [], message }) => [
      path.map((step) => String(typeof step === "object" ? step.key : step)).join("."),
      message,
    ]),
  );
}

describe("the package's schemas are Standard Schemas", () => {
  it("all of them, of version 1, and synchronous", () => {
    for (const [schema] of Object.values(PUBLIC_SCHEMAS)) {
      expect(schema["~standard"]).toMatchObject({ version: 1, vendor: "zod" });
      expect(schema["~standard"].validate(Symbol("nothing"))).not.toBeInstanceOf(Promise);
    }
  });

  it("with their types", () => {
    expectTypeOf<StandardSchemaV1.InferOutput<typeof stationSchema>>().toExtend<Station>();
    expectTypeOf(registerSchema).toExtend<StandardSchemaV1>();
    expectTypeOf(policySchema).toExtend<StandardSchemaV1>();
    expectTypeOf(scenarioFileSchema).toExtend<StandardSchemaV1>();
    expectTypeOf(assessmentSchema).toExtend<StandardSchemaV1>();
  });

  it("for a form that knows only the standard: an error stands by the field that is wrong", () => {
    const station = { id: "centre-1", division: "110101001", tier: "beijing:township" };
    expect(errorsByField(stationSchema, station)).toEqual(station);
    const errors = errorsByField(stationSchema, {
      ...station,
      tier: "",
      from: "2023-02-30",
      systems: [{ system: "unknown" }],
    });
    expect(errors).toBeInstanceOf(Map);
    expect([...(errors as ReadonlyMap<string, string>).keys()].sort()).toEqual(["from", "systems.0.system", "tier"]);
  });
});

describe("a server that takes any Standard Schema takes them as they are", () => {
  const app = new Hono()
    .post("/registers", sValidator("json", registerSchema), (context) =>
      context.json({ stations: context.req.valid("json").stations.length }),
    )
    .post("/people", sValidator("json", personSchema), (context) => context.json({ id: context.req.valid("json").id }));
  const post = (path: string, body: unknown): Response | Promise<Response> =>
    app.request(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });

  it("and answers to whatever is drawn", async () => {
    await fc.assert(
      fc.asyncProperty(registers(), people(), async (register, person) => {
        const [first, second] = await Promise.all([post("/registers", register), post("/people", person)]);
        expect(await first.json()).toEqual({ stations: register.stations.length });
        expect(await second.json()).toEqual({ id: person.id });
      }),
      { numRuns: 30 },
    );
  });

  it("and refuses what is wrong, naming the place and no personal value", async () => {
    const response = await post("/people", {
      id: "p-1",
      certificates: [{ level: "social-worker", issuedOn: "2021-06-31" }],
    });
    expect(response.status).toBe(400);
    const { error } = (await response.json()) as { readonly error: readonly { readonly path: readonly unknown[] }[] };
    expect(error.map(({ path }) => path)).toEqual([["certificates", 0, "issuedOn"]]);
    const identity = "110101199003071234";
    expect(await (await post("/people", { id: identity })).text()).not.toContain(`"message":"${identity}`);
  });
});
