import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { personSchema, registerSchema } from "social-work-station-rules/model";
import { policySchema, provisionSchema } from "social-work-station-rules/policy";
import { scenarioFileSchema } from "social-work-station-rules/results";
import { people, policies, provisions, registers, scenarioFiles } from "social-work-station-rules/testing";

interface Parser {
  readonly safeParse: (input: unknown) => { readonly success: boolean };
}

const READ: readonly (readonly [string, fc.Arbitrary<unknown>, Parser])[] = [
  ["a person", fc.tuple(people(), people(), people(), people()), z.array(personSchema)],
  ["a register", registers({ stations: 2, personnel: 2, activities: 1, villages: 1 }), registerSchema],
  ["a provision", provisions(), provisionSchema],
  ["a policy", policies(), policySchema],
  ["a scenario file", scenarioFiles(), scenarioFileSchema],
];

/** Copies of a value in which one object in it is something else. */
function* withInPlaceOfEach(value: unknown, other: unknown): Iterable<unknown> {
  if (typeof value !== "object" || value === null) return;
  if (!Array.isArray(value)) yield other;
  for (const [key, member] of Object.entries(value)) {
    for (const copy of withInPlaceOfEach(member, other))
      yield Array.isArray(value) ? value.with(Number(key), copy) : { ...value, [key]: copy };
  }
}

describe("what is no object with fields", () => {
  it.each(READ)("stands for none in %s: a date that YAML made, a map, an error", (_, drawn, schema) => {
    fc.assert(
      fc.property(
        drawn,
        fc.constantFrom(new Date(0), new Map(), new Set(), /x/, new Error("x")),
        (value, container) => {
          for (const copy of withInPlaceOfEach(value, container)) expect(schema.safeParse(copy).success).toBe(false);
        },
      ),
      { numRuns: 10 },
    );
  });
});
