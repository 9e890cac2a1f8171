import { isDeepStrictEqual } from "node:util";
import type { ValidateFunction } from "ajv/dist/2020.js";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluationSchemes, provisions } from "social-work-station-rules/testing";
import { PUBLIC_SCHEMAS, RESULTS, type SchemaName, toJsonSchema } from "../../src/public-schemas/index.js";
import { SAMPLES } from "./drawn/samples.js";
import { mutantsOf, replaceAt, valueAt, type Json, type Mutant, type Path } from "./mutations.js";
import { PARSER_ONLY } from "./parser-only.js";
import { compile } from "./validators.js";

const names = Object.keys(PUBLIC_SCHEMAS) as SchemaName[];

/** An answer, other than an error, which is an instance of its class. */
const isResult = (name: SchemaName): boolean => name in RESULTS && name !== "rule-input-error";

/** Schemas of much, which takes long to draw. */
const LARGE: readonly SchemaName[] = [
  "register",
  "policy",
  "scenario-file",
  "policies-in-force",
  "assessment",
  "basis",
  "finding",
  "scenario-comparison",
  "policy-comparison",
  "situation-comparison",
  "indicator-table",
  "filled-report",
  "agenda",
  "budget",
];

const validators = new Map<SchemaName, ValidateFunction>();

function validatorOf(name: SchemaName): ValidateFunction {
  const known = validators.get(name) ?? compile(toJsonSchema(name, PUBLIC_SCHEMAS[name]));
  validators.set(name, known);
  return known;
}

/** What both sides say of one changed value. */
function judge(
  name: SchemaName,
  validate: ValidateFunction,
  mutant: Mutant,
): "both accept" | "both refuse" | "only the parser refuses" | "only the parser accepts" {
  const [schema] = PUBLIC_SCHEMAS[name];
  const read = schema.safeParse(mutant.value).success;
  const valid = validate(mutant.value);
  if (read === valid) return read ? "both accept" : "both refuse";
  return valid ? "only the parser refuses" : "only the parser accepts";
}

/**
 * The class of a difference, proven: what stands at the changed place belongs to it, and what the class says would do
 * instead is taken by both sides there.
 */
function classOf(name: SchemaName, validate: ValidateFunction, mutant: Mutant): string | undefined {
  const [schema] = PUBLIC_SCHEMAS[name];
  const found = valueAt(mutant.value, mutant.path);
  return PARSER_ONLY.find(({ belongs, instead }) => {
    if (!belongs(found)) return false;
    const repaired = replaceAt(mutant.value, mutant.path, instead(found));
    return schema.safeParse(repaired).success && validate(repaired);
  })?.name;
}

/** The parser passes over a key `__proto__` of a table by name, and does not hand it on; without it both sides accept. */
function isDropped(name: SchemaName, validate: ValidateFunction, mutant: Mutant): boolean {
  const found = valueAt(mutant.value, mutant.path);
  if (typeof found !== "object" || found === null || !Object.hasOwn(found, "__proto__")) return false;
  const without = replaceAt(
    mutant.value,
    mutant.path,
    Object.fromEntries(Object.entries(found).filter(([key]) => key !== "__proto__")),
  );
  const [schema] = PUBLIC_SCHEMAS[name];
  return validate(without) && JSON.stringify(schema.parse(mutant.value)) === JSON.stringify(schema.parse(without));
}

describe("the schema and its JSON Schema", () => {
  it.each(names)(
    "of %s read everything drawn, and agree on every way in which one thing in it can be wrong",
    (name) => {
      const [schema] = PUBLIC_SCHEMAS[name];
      const validate = validatorOf(name);
      const seen = { "both accept": 0, "both refuse": 0, valid: 0 };
      fc.assert(
        fc.property(
          SAMPLES[name].chain((drawn) => {
            const samples = drawn.slice(0, 20);
            const json = samples.map((sample) => JSON.parse(JSON.stringify(sample)) as Json);
            const mutants = json.map(mutantsOf);
            return fc.tuple(
              fc.constant(samples.map((sample, index) => ({ sample, json: json[index] as Json }))),
              mutants.length === 0 ? fc.constant([]) : fc.array(fc.oneof(...mutants), { minLength: 8, maxLength: 16 }),
            );
          }),
          ([drawn, mutants]) => {
            for (const { sample, json } of drawn) {
              seen.valid += 1;
              if (!validate(json)) throw new Error(JSON.stringify(validate.errors));
              const { data, error } = schema.safeParse(json);
              if (error !== undefined) throw new Error(JSON.stringify(error.issues));
              // What it reads is what was there: nothing stripped, nothing turned into something else.
              if (!isDeepStrictEqual(data, json)) expect(data).toStrictEqual(json);
              // An answer is plain data before it becomes text, too: no key that holds undefined, no instance.
              if (isResult(name) && !isDeepStrictEqual(sample, json)) expect(sample).toStrictEqual(json);
            }
            for (const mutant of mutants) {
              const verdict = judge(name, validate, mutant);
              if (verdict === "both accept" || verdict === "both refuse") {
                seen[verdict] += 1;
                continue;
              }
              if (verdict === "only the parser refuses" && classOf(name, validate, mutant) !== undefined) continue;
              if (verdict === "only the parser accepts" && isDropped(name, validate, mutant)) continue;
              const place = `${mutant.mutation} at ${mutant.path.join(".")}`;
              throw new Error(`${verdict}: ${place}: ${JSON.stringify(valueAt(mutant.value, mutant.path))}`);
            }
          },
        ),
        { numRuns: LARGE.includes(name) ? 5 : 12 },
      );
      expect(seen.valid).toBeGreaterThan(0);
      expect(seen["both refuse"]).toBeGreaterThan(10);
    },
  );
});

describe("what only the parser checks", () => {
  const source = { id: "source-1", kind: "general-budget", amount: "1.00" };
  const [target] = fc.sample(provisions({ kinds: ["coverage-target"] }), { numRuns: 1, seed: 1 });
  const [scheme] = fc.sample(evaluationSchemes(), { numRuns: 1, seed: 1 });
  const places: readonly (readonly [SchemaName, unknown, Path])[] = [
    ["funding-source", source, ["amount"]],
    ["provision", target, ["parameters", "target", "value"]],
    ["evaluation-scheme", scheme, ["full"]],
    ["funding-source", source, ["amount"]],
    ["person", { id: "p-1" }, ["id"]],
  ];

  it.each(PARSER_ONLY.map(({ name, ...rest }, index) => [name, rest, places[index]] as const))(
    "%s",
    (_name, { belongs, example }, place) => {
      if (place === undefined) throw new Error("a class without an example");
      const [name, drawn, path] = place;
      const value = JSON.parse(JSON.stringify(drawn)) as Json;
      const mutant = { mutation: "example", path, value: replaceAt(value, path, example) };
      const validate = validatorOf(name);
      expect(belongs(example)).toBe(true);
      expect(judge(name, validate, { ...mutant, value })).toBe("both accept");
      expect(judge(name, validate, mutant)).toBe("only the parser refuses");
      expect(classOf(name, validate, mutant)).toBeDefined();
    },
  );
});
