import { readFileSync } from "node:fs";
import { planAgenda } from "social-work-station-rules/agenda";
import { assess, compareAssessments, compareSituations } from "social-work-station-rules/assessment";
import { calendarYear } from "social-work-station-rules/calendar";
import { beijingPilot2021, beijingPilotQualification, beijingSystem2022 } from "social-work-station-rules/catalogue";
import { assessRoster } from "social-work-station-rules/eligibility";
import { commonIndicators, fillReportForm, measureIndicators, reportForms } from "social-work-station-rules/indicators";
import { type Register, parseRegister } from "social-work-station-rules/model";
import { type Policy, amendPolicy } from "social-work-station-rules/policy";
import { prepareRegister } from "social-work-station-rules/register";
import { compileStatisticsForm } from "social-work-station-rules/reporting";
import { comparePolicies, compareScenarios } from "social-work-station-rules/scenario";
import { A, B, parties, plan, provision, ratios, stated } from "../budget/two-towns.js";
import { statisticsForm } from "../reporting/statistics-form.js";

/** One answer of each kind that can be written, about the register of an example. */

const json = JSON.parse(
  readFileSync(new URL("../../examples/05-scenarios/register.json", import.meta.url), "utf8"),
) as object;
export const register: Register = parseRegister(json);
const prepared = prepareRegister(register);
export const policies: readonly Policy[] = [beijingPilot2021, beijingSystem2022];

const asOf = "2021-12-31";
const period = calendarYear(2021);
const later = { asOf: "2022-12-31", period: calendarYear(2022) };

export const assessment = assess(prepared, beijingPilot2021, { asOf, period });
export const later2022 = assess(prepared, beijingPilot2021, later);
export const comparison = compareAssessments(assessment, later2022);
export const situations = compareSituations(
  { prepared, policies: beijingPilot2021, options: { asOf, period } },
  { prepared, policies: beijingPilot2021, options: later },
);
export const roster = assessRoster(prepared, beijingPilotQualification, { asOf });
export const agenda = planAgenda(prepared, beijingPilot2021, { asOf, within: 60 });
export const scenarios = compareScenarios(prepared, beijingPilot2021, {
  asOf,
  period,
  alternatives: [
    { id: "off", amendments: [{ id: "off", kind: "remove-provision", provision: "beijing-pilot-2021/roles" }] },
    {
      id: "one",
      title: { zh: "一案", en: "One case" },
      amendments: [
        {
          id: "one",
          kind: "set-parameter",
          provision: "beijing-pilot-2021/service-cases",
          parameter: "amount",
          value: "1",
        },
      ],
    },
  ],
});
const amended = amendPolicy(beijingPilot2021, [
  { id: "off", kind: "remove-provision", provision: "beijing-pilot-2021/roles" },
  { id: "one", kind: "set-parameter", provision: "beijing-pilot-2021/service-cases", parameter: "amount", value: "1" },
]);
export const policyComparison = comparePolicies(beijingPilot2021, amended, { register: prepared, asOf, period });
export const form = compileStatisticsForm(prepared, statisticsForm, { asOf });
export const report = fillReportForm(prepared, reportForms[0] as (typeof reportForms)[number], { asOf });
export const indicators = measureIndicators(prepared, {
  asOf,
  by: "station",
  periods: [
    { from: "2021-07-01", to: "2021-12-31" },
    { from: "2021-01-01", to: "2021-06-30" },
  ],
  indicators: commonIndicators,
});

const money = provision("funding-standard", { amount: stated(200_000), purpose: stated("pay") });
const allocation = (id: string, station: string, amount: number): object => ({
  id,
  subject: { kind: "station", id: station },
  amount,
  on: "2026-03",
  purpose: "pay",
});
const recordedMoney = {
  allocations: [allocation("m-1", "centre", 200_000), allocation("m-2", "station", 150_000)],
  completeness: ["divisions", "stations", "personnel", "allocations", "spending"].map((collection) => ({ collection })),
  spending: [{ ...allocation("s-1", "centre", 60_000), on: "2026-05" }],
  divisions: [
    { id: A, name: "甲镇", level: "township", kind: "town" },
    { id: B, name: "乙镇", level: "township", kind: "town" },
  ],
};
/** Two stations that are to have 200,000 yuan each: six parts of the city, up to 180,000, and four of the district. */
export const budget = plan(
  [
    money,
    provision("cost-share", {
      parties: stated(parties),
      ratios: stated(ratios("6", "4")),
      caps: stated([{ party: "city", amount: "180000" }]),
    }),
    provision("funding-sources", { sources: stated(["general-budget"]), others: stated("allowed") }),
  ],
  recordedMoney,
  { sources: [{ id: "pot", kind: "general-budget", amount: 300_000 }] },
);
