import * as fc from "fast-check";
import { calendarYear } from "social-work-station-rules/calendar";
import { beijingPilot2021, beijingPilotQualification, beijingSystem2022 } from "social-work-station-rules/catalogue";
import { assessRoster, planQualification } from "social-work-station-rules/eligibility";
import { explain } from "social-work-station-rules/explanation";
import { RuleInputError } from "social-work-station-rules/fault";
import { apportion } from "social-work-station-rules/funding";
import { safeParseRegister } from "social-work-station-rules/model";
import { amendPolicy, type ActivityQuota } from "social-work-station-rules/policy";
import { planActivityQuota } from "social-work-station-rules/quota";
import { prepareRegister } from "social-work-station-rules/register";
import { checkStatisticsForm, compileStatisticsForm } from "social-work-station-rules/reporting";
import {
  comparePolicies,
  compareScenarios,
  interpretationSensitivity,
  sweepParameter,
} from "social-work-station-rules/scenario";
import { amendments, apportionInputs, people, registers } from "social-work-station-rules/testing";
import { paidRegisters } from "../../reporting/paid-registers.js";
import { statisticsForm } from "../../reporting/statistics-form.js";

const period = calendarYear(2023);
const question = { asOf: "2023-05-31", period } as const;
const small = registers({ townships: 3, villages: 5, stations: 5, personnel: 3, activities: 5 });

const sha256 = fc.stringMatching(/^[0-9a-f]{64}$/);

/** Run records as they are written: digests are made by a function that waits, so they are drawn. */
export const runRecords = fc.record(
  {
    kind: fc.constant("run-record"),
    version: fc.constantFrom("0.1.0", "0.2.0"),
    form: fc.constant(1),
    register: sha256,
    policies: sha256,
    options: sha256,
  },
  { noNullPrototype: true },
);

/** Faults of registers in which one thing or another cannot be. */
export const faults = fc
  .tuple(
    registers(),
    fc.constantFrom(
      { recordedOn: "2023-02-30" },
      { divisions: [{ id: "1" }] },
      { personnel: 3 },
      { unknown: [] },
      { stations: [{ id: "a", division: "x", tier: "y" }] },
    ),
  )
  .map(([register, wrong]) => {
    const result = safeParseRegister({ ...register, ...wrong });
    return result.ok ? [] : result.faults;
  });

export const inputErrors = faults.map(([first, ...rest]) =>
  first === undefined ? [] : [new RuleInputError([first, ...rest])],
);

export const explanations = apportionInputs().map((input) =>
  (["zh-CN", "en"] as const).map((locale) => explain(apportion(input), { locale })),
);

export const qualificationPlans = people().map((person) => [
  planQualification(person, beijingPilotQualification, { asOf: "2021-09-01", areaClass: "urban" }),
]);

export const rosters = registers().map((register) => [
  assessRoster(prepareRegister(register), beijingPilotQualification, { asOf: "2021-09-01" }),
]);

const quotas = beijingPilot2021.provisions.filter(
  (provision): provision is ActivityQuota => provision.kind === "activity-quota",
);

export const quotaPlans = registers().map((register) =>
  quotas.flatMap((quota) =>
    planActivityQuota(prepareRegister(register), quota, { period: calendarYear(2021), asOf: "2021-11-30" }),
  ),
);

export const sensitivities = small.map((register) => [
  interpretationSensitivity(prepareRegister(register), beijingSystem2022, { ...question, mostJoint: 3 }),
]);

export const sweeps = small.map((register) => [
  sweepParameter(prepareRegister(register), beijingSystem2022, {
    ...question,
    provision: "beijing-system-2022/community-stations",
    parameter: "share",
    values: ["0.3", "0.5", "1"],
  }),
]);

const budget = {
  total: 100,
  unit: 1,
  recipients: [{ id: "甲" }, { id: "乙" }],
  factors: [
    {
      id: "人口",
      weight: 1,
      indicators: [
        { id: "甲", value: 1 },
        { id: "乙", value: 2 },
      ],
    },
  ],
};

/** Drawn amendments; another budget; one that cannot be divided. */
export const comparisons = fc.tuple(small, amendments(beijingSystem2022)).map(([register, list]) => [
  compareScenarios(prepareRegister(register), beijingSystem2022, {
    alternatives: [
      { id: "drawn", title: { zh: "方案", en: "drawn" }, amendments: list },
      {
        id: "other-budget",
        amendments: [],
        budget: {
          ...budget,
          factors: [
            {
              id: "人口",
              weight: 1,
              indicators: [
                { id: "甲", value: 9 },
                { id: "乙", value: 1 },
              ],
            },
          ],
        },
      },
      { id: "impossible", amendments: [], budget: { ...budget, recipients: [{ id: "甲", floor: 200 }, { id: "乙" }] } },
    ],
    budget,
    ...question,
    unitCosts: { station: "200000" },
  }),
]);

export const statisticsReports = paidRegisters().map((register) => [
  compileStatisticsForm(prepareRegister(register), statisticsForm, { asOf: "2023-05-31" }),
]);

/** A form in which the numbers do not go together. */
export const formFaults = statisticsReports.map((forms) =>
  forms.map((form) =>
    checkStatisticsForm({
      ...form,
      professionalTotal: 1,
      certified: { count: 9, unknown: 0 },
      graduates: { count: 8, unknown: 0 },
    }),
  ),
);

/** Two texts; a policy and itself amended; both with a register. */
export const policyComparisons = fc.tuple(small, amendments(beijingSystem2022)).map(([register, list]) => {
  const options = { register: prepareRegister(register), ...question, unitCosts: { station: "200000", staff: 80000 } };
  return [
    comparePolicies(beijingPilot2021, beijingSystem2022),
    comparePolicies(beijingPilot2021, beijingSystem2022, options),
    comparePolicies(beijingSystem2022, amendPolicy(beijingSystem2022, list), options),
  ];
});
