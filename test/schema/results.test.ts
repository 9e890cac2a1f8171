import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PUBLIC_SCHEMAS, type SchemaName } from "../../src/public-schemas/index.js";
import { findingSchema, findingSchemas } from "social-work-station-rules/results";
import { SAMPLES } from "./drawn/samples.js";

describe("a finding about the kind of provision", () => {
  it.each(Object.keys(findingSchemas))("%s is read by the schema of the kind and by that of any finding", (kind) => {
    const name = `${kind}-finding` as SchemaName;
    const drawn = fc.sample(SAMPLES[name], { numRuns: 10, seed: 11 }).flatMap((samples) => samples.slice(0, 5));
    expect(drawn.length).toBeGreaterThan(0);
    for (const finding of drawn) {
      const json: unknown = JSON.parse(JSON.stringify(finding));
      expect(json).toMatchObject({ basis: { kind } });
      for (const schema of [findingSchema, PUBLIC_SCHEMAS[name][0]])
        expect(schema.safeParse(json).error?.issues ?? []).toEqual([]);
    }
  });
});
