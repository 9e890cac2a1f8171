import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { planAgenda } from "social-work-station-rules/agenda";
import { explain } from "social-work-station-rules/explanation";
import { commonIndicators, measureIndicators } from "social-work-station-rules/indicators";
import { parsePolicy } from "social-work-station-rules/policy";
import { prepareRegister } from "social-work-station-rules/register";
import type { AgendaEntry } from "social-work-station-rules/results";
import { makeRegister } from "../../examples/08-a-countys-year/make-register.js";
import { comparePilotAndSystem, runThreeTables, tellPolicies } from "../../examples/08-a-countys-year/policies.js";
import { faultsOfAnswer } from "../explanation/faults-of-sentences.js";

const text = readFileSync(new URL("../../examples/08-a-countys-year/policy.json", import.meta.url), "utf8");
const policy = parsePolicy(JSON.parse(text));
const obliged = [{ provision: "example-county-2026/report-q3", divisions: ["110116"] }];

function week(asOf: string, handedIn = false): readonly AgendaEntry[] {
  const submissions = handedIn
    ? [{ provision: "example-county-2026/report-q3", division: "110116", on: "2026-10-14" }]
    : [];
  const prepared = prepareRegister(makeRegister(asOf, policy));
  return planAgenda(prepared, policy, { asOf, within: 14, submissions, obliged }).entries;
}

describe("the example of a district's year", () => {
  it("has the number of subdistricts, towns and townships of the real district", () => {
    const { divisions } = makeRegister("2026-06-30", policy);
    const count = (kind: string): number => divisions.filter((division) => division.kind === kind).length;
    expect([count("subdistrict"), count("town"), count("township")]).toEqual([5, 9, 2]);
  });

  it("lists a report until it is handed in, and contracts until others are recorded", () => {
    const reports = (entries: readonly AgendaEntry[]): readonly string[] =>
      entries.filter(({ matter }) => matter === "deadline").map(({ urgency, day }) => `${urgency} ${day ?? ""}`);
    expect(reports(week("2026-10-05"))).toEqual(["due 2026-10-10"]);
    expect(reports(week("2026-10-12"))).toEqual(["overdue 2026-10-10"]);
    expect(reports(week("2026-10-19", true))).toEqual([]);
    const contracts = (asOf: string): number => week(asOf).filter(({ matter }) => matter === "contract").length;
    expect([contracts("2026-06-22"), contracts("2026-06-29")]).toEqual([8, 0]);
  });

  it("is read aloud, with the second quarter next to the first", () => {
    const register = makeRegister("2026-06-30", policy);
    const table = measureIndicators(prepareRegister(register), {
      asOf: "2026-06-30",
      by: "whole",
      periods: [
        { from: "2026-04-01", to: "2026-06-30" },
        { from: "2026-01-01", to: "2026-03-31" },
      ],
      indicators: commonIndicators.filter(({ id }) => id === "common/stations-staffed"),
    });
    expect(explain(table, { locale: "zh-CN" }).reasons[0]?.text).toBe(
      "总体：有社工在岗的站点比例——2026年第二季度100.0%（与2026年第一季度持平），2026年第一季度100.0%。",
    );
    for (const entry of week("2026-06-22")) expect(faultsOfAnswer(entry, { register, policies: [policy] })).toEqual([]);
  });

  it("compares Beijing's pilot with its system, and says what three case tables reach", () => {
    const { added, gone, effects } = comparePilotAndSystem();
    expect([added.length, gone.length, effects?.changes.length === 0]).toEqual([8, 26, false]);
    for (const { failed, coverage } of runThreeTables())
      expect([failed, coverage.filter(({ part, state }) => part === "branch" && state === "unreached")]).toEqual([
        [],
        [],
      ]);
    expect(tellPolicies()).toContain("需新设站点（个）：");
    expect(tellPolicies().split("案例表：\n")[1]?.split("\n")).toHaveLength(3);
  });
});
