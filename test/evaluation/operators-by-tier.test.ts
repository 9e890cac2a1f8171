import { describe, expect, it } from "vitest";
import { calendarYear } from "social-work-station-rules/calendar";
import { checkEvaluation } from "social-work-station-rules/evaluation";
import type { RegisterInput } from "social-work-station-rules/model";
import { definePolicy, findProvision, stated } from "social-work-station-rules/policy";
import { evaluationPolicy, registerWith, source } from "./held-evaluations.js";

/** 对承接街道站点的机构每年由第三方评估一次: operators that run stations of a tier. */

function policyOn(tier: string | undefined) {
  const policy = evaluationPolicy({
    frequency: stated("yearly", source),
    assessor: stated("third-party", source),
  });
  const [provision] = policy.provisions;
  return findProvision(
    definePolicy({
      ...policy,
      provisions: [{ ...provision, appliesTo: { subject: "operator", ...(tier === undefined ? {} : { tier }) } }],
    } as never),
    "evaluation",
  );
}

type Contract = NonNullable<NonNullable<RegisterInput["operators"]>[number]["contracts"]>[number];

const contract = (from: string, until?: string, stations = ["a"]): Contract => ({
  stations,
  from,
  ...(until === undefined ? {} : { until }),
});

/** Verdicts about an operator in 2025, of which no evaluation is recorded. */
const verdictsOf = (contracts: readonly Contract[], tier: string | undefined = "township") =>
  checkEvaluation(
    registerWith([], {
      operators: [{ id: "o", name: "某机构", contracts }],
      divisions: [
        { id: "110101", name: "某区", level: "county" },
        { id: "110101001", name: "某街道", level: "township", kind: "subdistrict" },
      ],
      tierSystems: [
        {
          id: "s",
          name: { zh: "体系", en: "system" },
          tiers: [
            { id: "s:hub", name: { zh: "总站", en: "hub" }, levels: ["county"] },
            { id: "s:station", name: { zh: "社工站", en: "station" }, levels: ["township"] },
          ],
        },
      ],
      stations: [
        { id: "a", division: "110101001", tier: "s:station", from: "2022" },
        { id: "hub", division: "110101", tier: "s:hub", from: "2022" },
      ],
    }),
    policyOn(tier),
    { asOf: "2026-06-30", period: calendarYear(2025) },
  ).map(({ subject, verdict, missing }) => [subject.id, verdict, ...missing.map(({ fact }) => fact)].join(" "));

describe("an evaluation of the operators of a tier", () => {
  it.each<[string, readonly Contract[], readonly string[]]>([
    ["that ran a station of it throughout the year", [contract("2024-01-01")], ["o unmet"]],
    ["under two contracts without a gap", [contract("2025-07-01"), contract("2024-07-01", "2025-06-30")], ["o unmet"]],
    ["with a gap of a day", [contract("2025-07-02"), contract("2024-07-01", "2025-06-30")], ["o not-applicable"]],
    ["for a part of the year", [contract("2025-03-01")], ["o not-applicable"]],
    [
      "perhaps throughout, since only the year of the start is recorded",
      [contract("2025")],
      ["o undetermined contract-date"],
    ],
    ["only before the year", [contract("2023-01-01", "2024-12-31")], []],
    ["only at the hub", [contract("2024-01-01", undefined, ["hub"])], []],
    ["at no station", [], []],
  ])("concerns one %s", (_, contracts, verdicts) => {
    expect(verdictsOf(contracts)).toEqual(verdicts);
  });

  it("concerns the operator of the hub by its tier", () => {
    expect(verdictsOf([contract("2024-01-01", undefined, ["hub"])], "county")).toEqual(["o unmet"]);
    expect(verdictsOf([])).toEqual([]);
  });
});

describe("an evaluation of operators without a tier", () => {
  it("is due for each operator on record", () => {
    const findings = checkEvaluation(
      registerWith([], { operators: [{ id: "o", name: "某机构", contracts: [] }] }),
      policyOn(undefined),
      { asOf: "2026-06-30", period: calendarYear(2025) },
    );
    expect(findings.map(({ verdict }) => verdict)).toEqual(["unmet"]);
  });
});
