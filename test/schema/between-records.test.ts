import * as fc from "fast-check";
import { expect, it } from "vitest";
import { beijingTierSystem } from "social-work-station-rules/catalogue";
import type { FaultCode } from "social-work-station-rules/fault";
import { registerSchema, safeParseRegister, type ParseResult } from "social-work-station-rules/model";
import {
  decisionTableSchema,
  evaluationSchemeSchema,
  policySchema,
  safeParseDecisionTable,
  safeParseEvaluationScheme,
  safeParsePolicy,
  type Policy,
} from "social-work-station-rules/policy";
import { safeParseScenarioFile, scenarioFileSchema } from "social-work-station-rules/results";
import { decisionTables, evaluationSchemes, policies, scenarioFiles } from "social-work-station-rules/testing";
import type * as z from "zod";

/** One drawn value that has what is to be spoilt. */
function example<T>(arbitrary: fc.Arbitrary<T>, suits: (value: T) => unknown = () => true): T {
  const found = fc.sample(arbitrary, { numRuns: 300, seed: 5 }).find(suits);
  if (found === undefined) throw new Error("nothing drawn suits");
  return found;
}

const district = { id: "110101001", name: "东华门街道", level: "township", kind: "subdistrict" };
const centre = { id: "centre", division: district.id, tier: "beijing:township" };
const register = {
  version: 1,
  recordedOn: "2023-05-31",
  tierSystems: [beijingTierSystem],
  divisions: [district],
  stations: [centre],
};
const post = { station: "centre", role: "supervisor", workload: "full-time" };

const policy = example(
  policies(),
  ({ provisions, effective }) =>
    provisions.some(({ kind }) => kind === "qualification") && effective.from !== undefined,
);
const withProvisions = (change: (provision: Policy["provisions"][number]) => unknown): unknown => ({
  ...policy,
  provisions: policy.provisions.map(change),
});
const scheme = example(evaluationSchemes());
const table = example(decisionTables());
const file = example(scenarioFiles());

type Row = readonly [
  code: FaultCode,
  where: string,
  schema: z.ZodType,
  parse: (input: unknown) => ParseResult<unknown>,
  value: unknown,
];

/** The schema of one record knows neither the other records nor the sums over them; the parsers of the package do. */
const ROWS: readonly Row[] = [
  ["id-duplicate", "of stations", registerSchema, safeParseRegister, { ...register, stations: [centre, centre] }],
  [
    "reference-dangling",
    "to a division",
    registerSchema,
    safeParseRegister,
    { ...register, stations: [{ ...centre, division: "zone" }] },
  ],
  [
    "tier-unknown",
    "of a station",
    registerSchema,
    safeParseRegister,
    { ...register, stations: [{ ...centre, tier: "none" }] },
  ],
  [
    "tier-level-mismatch",
    "of a station",
    registerSchema,
    safeParseRegister,
    { ...register, stations: [{ ...centre, tier: "beijing:community" }] },
  ],
  [
    "interval-reversed",
    "of a station",
    registerSchema,
    safeParseRegister,
    { ...register, stations: [{ ...centre, from: "2023", until: "2021" }] },
  ],
  [
    "assignments-overlap",
    "of a person",
    registerSchema,
    safeParseRegister,
    { ...register, personnel: [{ id: "p", assignments: [post, post] }] },
  ],
  [
    "reference-dangling",
    "to a document",
    policySchema,
    safeParsePolicy,
    { ...policy, documents: [{ id: "other", title: policy.title, issuers: [] }] },
  ],
  [
    "id-duplicate",
    "of provisions",
    policySchema,
    safeParsePolicy,
    { ...policy, provisions: [...policy.provisions, ...policy.provisions] },
  ],
  [
    "tier-unknown",
    "of a provision",
    policySchema,
    safeParsePolicy,
    withProvisions((provision) => ({ ...provision, appliesTo: { ...provision.appliesTo, tier: "none" } })),
  ],
  [
    "parameter-unknown",
    "of a criterion",
    policySchema,
    safeParsePolicy,
    withProvisions((provision) => (provision.kind === "qualification" ? { ...provision, parameters: {} } : provision)),
  ],
  ["points-not-adding-up", "of a scheme", evaluationSchemeSchema, safeParseEvaluationScheme, { ...scheme, full: 1000 }],
  [
    "grades-gap",
    "of a scheme",
    evaluationSchemeSchema,
    safeParseEvaluationScheme,
    {
      ...scheme,
      grades: scheme.grades.map((grade, index) => (index === 1 ? { ...grade, below: "0.5", from: "0.25" } : grade)),
    },
  ],
  [
    "reference-dangling",
    "to an output",
    decisionTableSchema,
    safeParseDecisionTable,
    { ...table, rows: table.rows.map((row) => ({ ...row, output: "none" })) },
  ],
  [
    "value-missing",
    "of a cell",
    decisionTableSchema,
    safeParseDecisionTable,
    { ...table, rows: table.rows.map((row) => ({ ...row, when: [] })) },
  ],
  [
    "id-duplicate",
    "of questions",
    scenarioFileSchema,
    safeParseScenarioFile,
    { ...file, questions: [...file.questions, ...file.questions] },
  ],
];

it.each(ROWS)("%s %s is seen by the parser of the whole, and by no schema", (code, _where, schema, parse, value) => {
  const json: unknown = JSON.parse(JSON.stringify(value));
  expect(schema.safeParse(json).success).toBe(true);
  const result = parse(json);
  expect(result.ok ? [] : result.faults.map((fault) => fault.code)).toContain(code);
});
