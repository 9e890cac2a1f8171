import { readFileSync } from "node:fs";
import { assess } from "social-work-station-rules/assessment";
import { calendarYear } from "social-work-station-rules/calendar";
import { beijingPilot2021, beijingSystem2022, beijingTierSystem } from "social-work-station-rules/catalogue";
import { assessRoster, planQualification } from "social-work-station-rules/eligibility";
import type { Register } from "social-work-station-rules/model";
import { findProvision, parsePolicy } from "social-work-station-rules/policy";
import { planActivityQuota } from "social-work-station-rules/quota";
import { prepareRegister } from "social-work-station-rules/register";

/** The made-up district that the tables are about. */
const DISTRICT = "110199";

/** The policies that are asked: the city's, and the district's own, which is kept as a file. */
export const policies = [
  beijingPilot2021,
  beijingSystem2022,
  parsePolicy({
    ...(JSON.parse(readFileSync(new URL("data/district-requirements.json", import.meta.url), "utf8")) as object),
    tierSystem: beijingTierSystem,
  }),
];

/** Everything in force on a day; by the pilot plan, who qualifies and how others could, and the pace that quotas need. */
export function answer(register: Register, asOf: string) {
  const prepared = prepareRegister(register);
  const period = calendarYear(Number(asOf.slice(0, 4)));
  const qualification = findProvision(beijingPilot2021, "qualification");
  const roster = assessRoster(prepared, qualification, { asOf });
  const { recordedOn, judgements } = register;
  return {
    assessment: assess(prepared, policies, { asOf, period, division: DISTRICT }),
    roster,
    plans: roster.findings.flatMap(({ verdict, detail, subject }) => {
      const person = register.personnel.find(({ id }) => id === subject.id);
      if (verdict === "not-applicable" || person === undefined) return [];
      const areaClass = detail.areaClass ?? undefined;
      return [planQualification(person, qualification, { asOf, areaClass, recordedOn, judgements })];
    }),
    quotas: beijingPilot2021.provisions
      .filter((provision) => provision.kind === "activity-quota")
      .flatMap((provision) => planActivityQuota(prepared, provision, { asOf, period })),
  };
}
