import { expect, it } from "vitest";
import { findingSchema } from "social-work-station-rules/results";
import { policySchema } from "social-work-station-rules/policy";
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
