import { calendarYear } from "social-work-station-rules/calendar";
import { beijingPilot2021, beijingTierSystem } from "social-work-station-rules/catalogue";
import { parseRegister, type Register } from "social-work-station-rules/model";
import type { AmendmentInput } from "social-work-station-rules/policy";
import { prepareRegister } from "social-work-station-rules/register";
import { compareScenarios, type ScenarioComparison, type ScenarioInput } from "social-work-station-rules/scenario";

export const asOf = "2021-12-31";
export const period = calendarYear(2021);
export const CASES = "beijing-pilot-2021/service-cases";

/** A centre that opened in July and completed so many cases and groups; the log is complete. */
export function centre(cases: number, groups = 0): Register {
  const done = (kind: string, count: number): readonly object[] =>
    Array.from({ length: count }, (_, index) => ({
      id: `${kind}-${index}`,
      station: "centre",
      kind,
      completedOn: "2021-09-01",
    }));
  return parseRegister({
    version: 1,
    recordedOn: asOf,
    tierSystems: [beijingTierSystem],
    divisions: [{ id: "110101001", name: "某街道", level: "township", kind: "subdistrict" }],
    stations: [{ id: "centre", division: "110101001", tier: "beijing:township", from: "2021-07-01" }],
    activities: [...done("case-work", cases), ...done("group-work", groups)],
    completeness: [{ collection: "activities" }, { collection: "divisions" }, { collection: "stations" }],
  });
}

/** Gives a parameter of the quota of ten cases another value. */
export function change(id: string, parameter: string, value: string | readonly string[]): AmendmentInput {
  return {
    id,
    kind: "set-parameter",
    provision: CASES,
    parameter,
    value: typeof value === "string" ? value : [...value],
  };
}

export function compare(
  register: Register,
  alternatives: readonly ScenarioInput[],
  more: object = {},
): ScenarioComparison {
  return compareScenarios(prepareRegister(register), beijingPilot2021, { alternatives, asOf, period, ...more });
}
