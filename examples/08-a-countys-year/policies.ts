/** The change from Beijing's pilot to its system on a register, and what the case tables of three policies reach. */
import { readFileSync } from "node:fs";
import { calendarYear } from "social-work-station-rules/calendar";
import { type CaseRun, type CaseTableInput, runCases } from "social-work-station-rules/cases";
import { beijingPilot2021, beijingSystem2022, linzhiLinYuePlan } from "social-work-station-rules/catalogue";
import { explain } from "social-work-station-rules/explanation";
import { parseRegister } from "social-work-station-rules/model";
import { prepareRegister } from "social-work-station-rules/register";
import type { PolicyComparison } from "social-work-station-rules/results";
import { comparePolicies } from "social-work-station-rules/scenario";

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"));

/** Compares the pilot of 2021 with the system of 2022 on the register of example 05, at the end of 2022. */
export function comparePilotAndSystem(): PolicyComparison {
  const register = prepareRegister(parseRegister(read("examples/05-scenarios/register.json")));
  return comparePolicies(beijingPilot2021, beijingSystem2022, {
    register,
    asOf: "2022-12-31",
    period: calendarYear(2022),
  });
}

/** Runs the case tables of three policies. */
export function runThreeTables(): readonly CaseRun[] {
  return [beijingPilot2021, beijingSystem2022, linzhiLinYuePlan].map((policy) =>
    runCases(policy, read(`docs/cases/${policy.id}.json`) as CaseTableInput),
  );
}

/** Writes both in Chinese: what follows from the change, and for each table how many parts its cases reach. */
export function tellPolicies(): string {
  const { heading, reasons } = explain(comparePilotAndSystem(), { locale: "zh-CN" });
  const lines = reasons.filter(({ about, level }) => level === 0 && about === "remedy").map(({ text }) => `  ${text}`);
  const tables = runThreeTables().map((run) => `  ${explain(run, { locale: "zh-CN" }).heading}`);
  return [heading, ...lines, "三项政策的案例表：", ...tables].join("\n");
}
