import { parseRegister } from "social-work-station-rules/model";
import {
  definePolicy,
  findProvision,
  safeParsePolicy,
  stated,
  type PolicyInput,
} from "social-work-station-rules/policy";
import { checkRecurringDuty } from "social-work-station-rules/quota";
import { calendarYear } from "social-work-station-rules/calendar";
import { explain } from "social-work-station-rules/explanation";
import { prepareRegister } from "social-work-station-rules/register";
import { expect, test } from "vitest";

const name = { zh: "办法", en: "measures" };
const source = {
  document: "d",
  clause: "一",
  quote: "每三年",
  authority: "normative",
  verification: "primary-text",
} as const;

function policyOf(countedFrom?: string): PolicyInput {
  return {
    version: 1,
    id: "p",
    title: name,
    jurisdiction: "CN",
    documents: [{ id: "d", title: name, issuers: [] }],
    effective: {},
    provisions: [
      {
        id: "p/1",
        kind: "recurring-duty",
        title: name,
        modality: "must",
        aspect: "a",
        appliesTo: { subject: "station" },
        clauses: [],
        activity: "training",
        parameters: {
          every: stated("three-years", source),
          times: stated(1, source),
          ...(countedFrom === undefined ? {} : { countedFrom: stated(countedFrom, source) }),
        },
      },
    ],
  };
}

function check(completedOn: string, year: number, asOf: string) {
  const policy = definePolicy(policyOf("2020-01-01"));
  const register = parseRegister({
    version: 1,
    recordedOn: "2027-12-31",
    tierSystems: [{ id: "s", name, tiers: [{ id: "s:station", name, levels: ["township"] }] }],
    divisions: [{ id: "110101001", name: "某街道", level: "township", kind: "subdistrict" }],
    stations: [{ id: "a", division: "110101001", tier: "s:station", from: "2019-01-01" }],
    activities: [{ id: "x", station: "a", kind: "training", completedOn }],
    completeness: [{ collection: "activities" }],
  });
  const [finding] = checkRecurringDuty(prepareRegister(register), findProvision(policy, "recurring-duty"), {
    period: calendarYear(year),
    asOf,
  });
  if (finding === undefined) throw new Error("no finding");
  return { finding, policy, register };
}

test("what was done two years ago settles a duty of three years", () => {
  expect(check("2020-03-01", 2022, "2022-06-30").finding.verdict).toBe("met");
  expect(check("2019-12-31", 2022, "2022-12-31").finding).toMatchObject({ verdict: "unmet", timing: "open" });
  expect(check("2019-12-31", 2022, "2023-01-01").finding).toMatchObject({
    verdict: "unmet",
    timing: "closed",
    detail: { missed: [{ from: "2020-01-01", to: "2022-12-31" }] },
  });
});

test("is said as every three years", () => {
  const { finding, policy, register } = check("2019-12-31", 2022, "2023-01-01");
  const said = explain(finding, { locale: "zh-CN", policies: [policy], register }).reasons.map(({ text }) => text);
  expect(said.join("\n")).toContain("每三年1次。\n未完成的1个三年期。");
});

test("needs the day from which the years are counted", () => {
  const result = safeParsePolicy(policyOf());
  expect(result.ok ? [] : result.faults.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual([
    "value-missing provisions.0.parameters.countedFrom",
  ]);
});
