import { expect, it } from "vitest";
import { findingSchema } from "social-work-station-rules/results";
import { policySchema, safeParsePolicy } from "social-work-station-rules/policy";
import { beijingPilot2021 } from "social-work-station-rules/catalogue";

const messageAt = (schema: typeof policySchema | typeof findingSchema, value: object, path: string): string => {
  const issue = schema.safeParse(value).error?.issues.find((one) => one.path.join(".") === path);
  if (issue === undefined) throw new Error(`no issue at ${path}`);
  return issue.message;
};

it.each([
  ["a list", "documents", "应为一个列表。Expected a list."],
  ["a list, where there is none", "provisions", "缺少必填的值：应为一个列表。A value is missing: expected a list."],
])("the schema of a policy says in both languages that it expects %s", (_, field, message) => {
  const { provisions: _provisions, ...rest } = beijingPilot2021;
  expect(messageAt(policySchema, { ...rest, documents: "none" }, field)).toBe(message);
});

it("the schema of a finding says in both languages which values it expects", () => {
  const finding = { kind: "findings", verdict: "met", missing: {} };
  expect(messageAt(findingSchema, finding, "kind")).toBe("应为以下之一：finding。Expected one of: finding.");
  expect(messageAt(findingSchema, finding, "missing")).toBe("应为一个列表。Expected a list.");
});

it.each<readonly [string, Readonly<Record<string, unknown>>, string, string]>([
  ["a field of the policy", { provisionz: [] }, "provisionz", "provisions"],
  [
    "a field of a provision",
    { provisions: [{ ...requirement(), modalty: "must" }] },
    "provisions.0.modalty",
    "modality",
  ],
  [
    "a field of a measure, inside a parameter",
    { provisions: [{ ...requirement({ certificat: {} }) }] },
    "provisions.0.parameters.measure.value.where.certificat",
    "certificate",
  ],
])("the fault of %s that is misspelt gives the nearest name", (_, changed, path, near) => {
  const result = safeParsePolicy({ ...policyWithout(), ...changed });
  const faults = result.ok ? [] : result.faults.filter((fault) => fault.path.join(".") === path);
  expect(faults.map(({ code, values }) => [code, values["near"]])).toEqual([["key-unknown", near]]);
});

function requirement(where: object = {}): object {
  const source = { document: "d", clause: "一", quote: "1名", authority: "normative", verification: "primary-text" };
  return {
    id: "p/1",
    kind: "requirement",
    title: { zh: "要求", en: "requirement" },
    modality: "must",
    aspect: "a",
    appliesTo: { subject: "station" },
    clauses: [],
    parameters: {
      measure: { status: "stated", value: { take: "count", of: "persons", where }, source },
      atLeast: { status: "stated", value: 1, source },
    },
  };
}

function policyWithout(): object {
  const title = { zh: "办法", en: "measures" };
  return {
    version: 1,
    id: "p",
    title,
    jurisdiction: "CN",
    documents: [{ id: "d", title, issuers: [] }],
    effective: {},
    provisions: [],
  };
}
