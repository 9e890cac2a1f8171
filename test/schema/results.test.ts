import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PUBLIC_SCHEMAS, RESULTS, type SchemaName } from "../../src/public-schemas/index.js";
import { findingSchema, findingSchemas } from "social-work-station-rules/results";
import { SAMPLES } from "./drawn/samples.js";

const names = Object.keys(PUBLIC_SCHEMAS) as SchemaName[];
const isResult = (name: SchemaName): boolean => name in RESULTS;

describe("the schema of", () => {
  it.each(names)("%s reads everything drawn, strictly and whole", (name) => {
    const [schema] = PUBLIC_SCHEMAS[name];
    let seen = 0;
    fc.assert(
      fc.property(SAMPLES[name], (samples) => {
        for (const sample of samples.slice(0, 30)) {
          seen += 1;
          const json: unknown = JSON.parse(JSON.stringify(sample));
          const parsed = schema.safeParse(json);
          expect(parsed.error?.issues ?? []).toEqual([]);
          // What it reads is what was there: nothing stripped, nothing turned into something else.
          expect(parsed.data).toEqual(json);
          // An answer is plain data before it becomes text, too: no key that holds undefined, no instance.
          if (isResult(name) && name !== "rule-input-error") expect(sample).toStrictEqual(json);
        }
      }),
      { numRuns: 15 },
    );
    expect(seen).toBeGreaterThan(0);
  });
});

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
