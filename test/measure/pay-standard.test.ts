import { checkPayStandard } from "social-work-station-rules/measure";
import { parseRegister } from "social-work-station-rules/model";
import { definePolicy, findProvision, stated } from "social-work-station-rules/policy";
import { prepareRegister } from "social-work-station-rules/register";
import { describe, expect, test } from "vitest";

/** Pay of a year, worked out by hand: 5,000 yuan a month are 60,000 a year. */

const title = { zh: "办法", en: "measures" };
const source = {
  document: "d",
  clause: "一",
  quote: "5000",
  authority: "normative",
  verification: "primary-text",
} as const;

const prepared = prepareRegister(
  parseRegister({
    version: 1,
    recordedOn: "2025-06-30",
    tierSystems: [{ id: "s", name: title, tiers: [{ id: "s:station", name: title, levels: ["township"] }] }],
    divisions: [{ id: "110101001", name: "某街道", level: "township", kind: "subdistrict" }],
    stations: [{ id: "a", division: "110101001", tier: "s:station", from: "2022" }],
    personnel: ["4500", "5000", "5500"].map((amount) => ({
      id: `at-${amount}`,
      assignments: [{ station: "a", role: "social-worker", from: "2022" }],
      employments: [{ from: "2022", pay: { amount, per: "month" } }],
    })),
  }),
);

function check(meaning: "at-least" | "at-most" | "exactly", person?: string) {
  const policy = definePolicy({
    version: 1,
    id: "p",
    title,
    jurisdiction: "CN",
    documents: [{ id: "d", title, issuers: [] }],
    effective: {},
    provisions: [
      {
        id: "p/pay",
        kind: "pay-standard",
        title,
        modality: "must",
        aspect: "pay",
        appliesTo: { subject: "person" },
        clauses: [],
        parameters: { amount: stated(60_000, source), per: stated("year", source), meaning: stated(meaning, source) },
      },
    ],
  });
  return checkPayStandard(prepared, findProvision(policy, "pay-standard"), { asOf: "2025-06-30", person });
}

describe("a standard of pay", () => {
  test.each([
    ["at-least", "unmet", "met", "met"],
    ["at-most", "met", "met", "unmet"],
    ["exactly", "unmet", "met", "unmet"],
  ] as const)("that says %s is checked for everybody", (meaning, ...verdicts) => {
    const findings = check(meaning);
    expect(findings.map(({ subject }) => subject.id)).toEqual(["at-4500", "at-5000", "at-5500"]);
    expect(findings.map(({ verdict }) => verdict)).toEqual(verdicts);
    expect(findings.map(({ detail }) => detail.required)).toEqual(Array(3).fill({ least: "60000", most: "60000" }));
  });

  test("is checked for one person", () => {
    expect(check("at-least", "at-5000").map(({ id }) => id)).toEqual(["p/pay@person:at-5000"]);
    expect(() => check("at-least", "nobody")).toThrow("reference-dangling");
  });
});
