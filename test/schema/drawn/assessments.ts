import * as fc from "fast-check";
import { type Budget, type NotComputed, apportionByProvision, planBudget } from "social-work-station-rules/budget";
import {
  assess,
  compareAssessments,
  compareSituations,
  measureProgress,
  type Assessment,
  type AssessmentComparison,
  type Progress,
  type SituationComparison,
} from "social-work-station-rules/assessment";
import { planAgenda } from "social-work-station-rules/agenda";
import { calendarYear } from "social-work-station-rules/calendar";
import {
  allPolicies,
  beijingPilot2021,
  beijingSystem2022,
  nationalReport2021,
} from "social-work-station-rules/catalogue";
import { parsePolicy, parseReportForm } from "social-work-station-rules/policy";
import {
  policiesInForce,
  policyTimeline,
  type PoliciesInForce,
  type PolicyTimeline,
} from "social-work-station-rules/in-force";
import { fillReportForm, measureIndicators } from "social-work-station-rules/indicators";
import { prepareRegister } from "social-work-station-rules/register";
import type { Agenda, FilledReport, IndicatorTable } from "social-work-station-rules/results";
import { plainDates, policies, registers, reportFormDefinitions } from "social-work-station-rules/testing";
import { asPolicy } from "../../as-parsed.js";

const period = calendarYear(2023);

/** One policy on two days, and all policies of the catalogue layered. */
export const assessments: fc.Arbitrary<readonly Assessment[]> = registers().map((register) => {
  const prepared = prepareRegister(register);
  return [
    assess(prepared, beijingSystem2022, { asOf: "2022-12-31", period }),
    assess(prepared, [...allPolicies], { asOf: "2023-05-31", period, division: "110101" }),
  ];
});

/** What one policy demands in the last days of its year. */
export const agendas: fc.Arbitrary<readonly Agenda[]> = registers().map((register) => [
  planAgenda(prepareRegister(register), beijingSystem2022, { asOf: "2022-12-28", within: 4 }),
]);

/** The common indicators by township, a quarter next to the last. */
export const indicatorTables: fc.Arbitrary<readonly IndicatorTable[]> = registers().map((register) => [
  measureIndicators(prepareRegister(register), {
    asOf: "2022-12-31",
    by: "township",
    periods: [
      { from: "2022-10-01", to: "2022-12-31" },
      { from: "2022-07-01", to: "2022-09-30" },
    ],
  }),
]);

/** Drawn forms, filled in from drawn registers. */
export const filledReports: fc.Arbitrary<readonly FilledReport[]> = fc
  .tuple(registers(), reportFormDefinitions())
  .map(([register, form]) => [
    fillReportForm(prepareRegister(register), parseReportForm(JSON.parse(JSON.stringify(form))), {
      asOf: "2022-12-31",
      period: { from: "2022-10-01", to: "2022-12-31" },
    }),
  ]);

/** What a drawn policy, which may have every kind of provision on money, comes to in a year. */
export const budgets: fc.Arbitrary<readonly Budget[]> = fc.tuple(registers(), policies()).map(([register, drawn]) => {
  const policy = parsePolicy({ ...drawn, jurisdiction: "CN" });
  return [planBudget(prepareRegister(register), policy, { year: 2023, unit: "yuan" })];
});

/** Why provisions on money of drawn policies give no amounts. */
export const notComputed: fc.Arbitrary<readonly NotComputed[]> = fc
  .tuple(registers(), policies({ kinds: ["factor-formula"] }))
  .map(([register, drawn]) => {
    const prepared = prepareRegister(register);
    const { provisions } = parsePolicy({ ...drawn, jurisdiction: "CN" });
    return provisions.flatMap((provision) => {
      if (provision.kind !== "factor-formula") return [];
      const answer = apportionByProvision(prepared, provision, { year: 2023 });
      if (answer.kind !== "not-computed") return [];
      const missing = register.divisions.map(({ id }) => ({
        subject: { kind: "division" as const, id },
        fact: "figure" as const,
        detail: "population",
      }));
      return [answer, { ...answer, reason: "facts-missing" as const, silent: ["weights"], missing }];
    });
  });

export const assessmentComparisons: fc.Arbitrary<readonly AssessmentComparison[]> = registers().map((register) => {
  const prepared = prepareRegister(register);
  const [early, late] = ["2022-12-31", "2023-12-31"].map((asOf) =>
    assess(prepared, beijingSystem2022, { asOf, period }),
  );
  return early === undefined || late === undefined ? [] : [compareAssessments(early, late)];
});

/** A drawn policy beside a copy of itself, so that slots are filled twice, and one that was succeeded. */
export const inForce: fc.Arbitrary<readonly PoliciesInForce[]> = fc
  .tuple(
    policies().map((drawn) => parsePolicy(drawn)),
    plainDates({ from: "2020-01-01", to: "2026-12-31" }),
  )
  .map(([policy, asOf]) => [
    policiesInForce([policy, asPolicy({ ...policy, id: `${policy.id}-copy` }), beijingPilot2021], {
      asOf,
      division: "110101",
    }),
  ]);

export const progresses: fc.Arbitrary<readonly Progress[]> = fc
  .uniqueArray(fc.record({ asOf: plainDates(), covered: fc.nat(300), total: fc.constant(343), unknown: fc.nat(43) }), {
    minLength: 1,
    maxLength: 5,
    selector: ({ asOf }) => asOf,
  })
  .map((points) => [measureProgress(points, nationalReport2021.data)]);

/** A drawn policy beside a copy of itself and those of the catalogue, over some years. */
export const timelines: fc.Arbitrary<readonly PolicyTimeline[]> = policies()
  .map((drawn) => parsePolicy(drawn))
  .map((policy) => [
    policyTimeline([policy, asPolicy({ ...policy, id: `${policy.id}-copy` }), ...allPolicies], "110101", {
      from: "2019-01-01",
      to: "2026-12-31",
    }),
  ]);

/** Two registers on two days under two policies. */
export const situations: fc.Arbitrary<readonly SituationComparison[]> = fc
  .tuple(registers(), registers())
  .map(([first, second]) => [
    compareSituations(
      { prepared: prepareRegister(first), policies: beijingPilot2021, options: { asOf: "2021-12-31", period } },
      { prepared: prepareRegister(second), policies: beijingSystem2022, options: { asOf: "2023-12-31", period } },
    ),
  ]);
