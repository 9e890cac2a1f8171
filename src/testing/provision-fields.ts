import * as fc from "fast-check";
import type * as z from "zod";
import { DUE_CONVENTIONS, isOfYears } from "../calendar/index.js";
import { ROUNDING_MODES } from "../ratio/index.js";
import { KINDS_OF_PROVISION, type Parameter, type ProvisionKind, type ProvisionOf } from "../policy/index.js";
import type { OwnTerms } from "../model/index.js";
import {
  activityKinds,
  amountPeriods,
  assessors,
  committeeTypes,
  countedStaff,
  dueTimes,
  evaluationFrequencies,
  fundingSourceKinds,
  grantTimes,
  otherSourceReadings,
  partYearReadings,
  purposes,
  recurrences,
  sourceOrders,
  staffMeasures,
  staffPlaces,
  standardMeanings,
  stationRoles,
  workloadDemands,
} from "../terms/index.js";
import { evaluationSchemes } from "./evaluations.js";
import { decisionTables } from "./decision-tables.js";
import { activityCounts, bounds, counts, growths, measures, personConditions, staffCounts } from "./measures.js";
import { costRatios, factorWeights, factors, parties, tenths } from "./money-shares.js";
import { parameters } from "./parameters.js";
import { plainDates, termsFromOpening } from "./dates.js";
import { coverageTargets } from "./coverage-targets.js";
import { criteria } from "./criteria.js";
import { labels, oneOf, openTermOf, shares, someOf } from "./draw.js";
import { valuesOf } from "./drawn-values.js";
import { byClass, byStage, varied } from "./varied.js";

const SHARED_FIELDS = [
  "id",
  "title",
  "modality",
  "wording",
  "aspect",
  "appliesTo",
  "clauses",
  "from",
  "until",
  "note",
  "kind",
] as const;

const SHARED: ReadonlySet<string> = new Set(SHARED_FIELDS);

/** What a provision says beside what every provision says. */
type Own<K extends ProvisionKind> = Omit<ProvisionOf<K>, (typeof SHARED_FIELDS)[number]>;

export interface Surroundings {
  readonly document: string;
  readonly tiers: readonly string[];
  readonly terms?: OwnTerms | undefined;
}

/** Draws what a provision of a kind says beside what every provision says. */
export function fieldsOf(kind: ProvisionKind, around: Surroundings): fc.Arbitrary<object> {
  const byHand = BY_HAND[kind];
  return byHand === undefined ? drawnFromSchema(kind, around) : byHand(around);
}

function drawnFromSchema(kind: ProvisionKind, around: Surroundings): fc.Arbitrary<object> {
  const shape: Readonly<Record<string, z.ZodType>> = KINDS_OF_PROVISION[kind].schema.shape;
  const own = Object.entries(shape).filter(([field]) => !SHARED.has(field));
  return fc.record(Object.fromEntries(own.map(([field, schema]) => [field, valuesOf(schema, around)])), {
    requiredKeys: own.flatMap(([field, { _zod }]) => (_zod.optin === undefined ? [field] : [])),
  });
}

/** Fields in which one thing depends on another, so that the schema alone does not show what is valid together. */
const BY_HAND: { readonly [K in ProvisionKind]?: (around: Surroundings) => fc.Arbitrary<Own<K>> } = {
  "coverage-target": ({ document }) => coverageTargets(document),
  "share-quota": ({ document, tiers }) =>
    fc.record({
      committee: oneOf(committeeTypes),
      centreTier: fc.constantFrom(tiers[0] ?? "township"),
      stationTier: fc.constantFrom(tiers.at(-1) ?? "village"),
      parameters: fc.record({
        share: says(document, shares),
        rounding: says(document, fc.constantFrom(...ROUNDING_MODES)),
        comparison: says(document, fc.constantFrom("at-least", "exactly")),
      }),
    }),
  deadline: ({ document }) =>
    fc.record(
      {
        obligor: labels("单位", "office"),
        act: fc.constantFrom("submission" as const, "completion" as const),
        parameters: fc.record({
          dueOn: says(document, byClass(plainDates())),
          dueConvention: says(document, fc.constantFrom(...DUE_CONVENTIONS)),
          dueTime: says(document, oneOf(dueTimes)),
        }),
      },
      { requiredKeys: ["obligor", "parameters"] },
    ),
  staffing: ({ document }) =>
    fc.record({
      parameters: fc.record(
        {
          minimum: says(document, varied(fc.integer({ min: 0, max: 40 }).map((tenths) => String(tenths / 10)))),
          measure: says(document, oneOf(staffMeasures)),
          staff: says(document, oneOf(countedStaff)),
          persons: says(document, personConditions()),
          workload: says(document, oneOf(workloadDemands)),
          place: says(document, oneOf(staffPlaces)),
        },
        { requiredKeys: ["minimum", "measure", "staff", "workload"] },
      ),
    }),
  "recurring-duty": ({ document, terms }) => {
    const duty = <P extends object>(parameters: fc.Arbitrary<P>): fc.Arbitrary<Own<"recurring-duty">> =>
      fc.record(
        {
          activity: openTermOf(activityKinds, terms?.activityKinds),
          content: fc.constant({ zh: "专题培训", en: "a course on one subject" }),
          parameters: parameters as fc.Arbitrary<Own<"recurring-duty">["parameters"]>,
        },
        { requiredKeys: ["activity", "parameters"] },
      );
    const times = says(document, varied(fc.nat(5)));
    const [years, shorter] = [
      recurrences.values.filter(isOfYears),
      recurrences.values.filter((one) => !isOfYears(one)),
    ];
    return fc.oneof(
      { arbitrary: duty(fc.record({ every: says(document, varied(fc.constantFrom(...shorter))), times })), weight: 3 },
      duty(
        fc.record({
          every: says(document, fc.constantFrom(...years)),
          times,
          countedFrom: says(document, plainDates()),
        }),
      ),
    );
  },
  qualification: ({ document }) =>
    fc
      .tuple(
        fc.constantFrom("professional-staff" as const, "anyone" as const),
        criteria((value) => says(document, value)),
      )
      .map(([whom, drawn]) => ({ whom, ...drawn })),
  "required-roles": ({ document, terms }) =>
    fc.record({
      parameters: fc.record({
        roles: says(
          document,
          fc.uniqueArray(
            fc.record({
              role: openTermOf(stationRoles, terms?.stationRoles),
              least: fc.nat(2),
              mayAlsoHold: fc.uniqueArray(openTermOf(stationRoles, terms?.stationRoles), { maxLength: 2 }),
            }),
            { minLength: 1, maxLength: 3, selector: ({ role }) => role },
          ),
        ),
      }),
    }),
  requirement: ({ document }) =>
    fc.oneof(
      fc.record({
        parameters: fc.record(
          {
            measure: says(document, counts()),
            atLeast: says(document, bounds()),
            atMost: says(document, fc.integer({ min: 6, max: 12 }).map(String)),
            rounding: says(document, fc.constantFrom(...ROUNDING_MODES)),
          },
          { requiredKeys: ["measure", "atLeast"] },
        ),
      }),
      fc.record({ parameters: fc.record({ measure: says(document, measures()), atLeast: says(document, shares) }) }),
      fc.record({
        parameters: fc.record({
          measure: says(document, staffCounts()),
          atLeast: says(document, fc.integer({ min: 1, max: 6 }).map(String)),
          dueAfter: says(document, termsFromOpening()),
        }),
      }),
      fc.record({
        parameters: fc.record({
          measure: says(document, activityCounts()),
          atLeast: says(document, fc.nat(12).map(String)),
          every: says(document, fc.constantFrom("month", "quarter", "year")),
        }),
      }),
      fc.record({
        parameters: fc.record(
          {
            measure: says(document, activityCounts()),
            atLeast: says(document, fc.nat(12).map(String)),
            every: says(document, fc.constantFrom("two-years", "three-years", "five-years")),
            countedFrom: says(document, plainDates()),
            yearConvention: says(document, fc.constantFrom("corresponding-day", "day-after")),
          },
          { requiredKeys: ["measure", "atLeast", "every", "countedFrom"] },
        ),
      }),
    ),
  "funding-standard": ({ document, terms }) =>
    fc.record(
      {
        scope: fc.constantFrom("each" as const, "jurisdiction" as const),
        parameters: fc.record(
          {
            amount: says(document, bounds()),
            purpose: says(document, varied(openTermOf(purposes, terms?.purposes))),
            per: says(document, varied(oneOf(amountPeriods))),
            times: says(document, varied(oneOf(grantTimes))),
            partYear: says(document, varied(oneOf(partYearReadings))),
            rounding: says(document, varied(fc.constantFrom(...ROUNDING_MODES))),
            growth: says(document, varied(growths())),
            meaning: says(document, varied(oneOf(standardMeanings))),
          },
          { requiredKeys: ["amount"] },
        ),
      },
      { requiredKeys: ["parameters"] },
    ),
  "pay-standard": ({ document }) =>
    fc.record({
      parameters: fc.record(
        {
          amount: says(
            document,
            fc.oneof(
              fc.integer({ min: 2000, max: 90_000 }),
              fc.integer({ min: 2000, max: 9000 }).map((is) => ({
                classes: [{ when: { person: { certificate: {} } }, is }],
                otherwise: 1800,
              })),
            ),
          ),
          per: says(document, varied(oneOf(amountPeriods))),
          growth: says(document, varied(growths())),
          meaning: says(document, oneOf(standardMeanings)),
        },
        { requiredKeys: ["amount", "per"] },
      ),
    }),
  "funding-sources": ({ document, terms }) =>
    fc
      .uniqueArray(openTermOf(fundingSourceKinds, terms?.fundingSourceKinds), { minLength: 1, maxLength: 4 })
      .chain((listed) =>
        fc.record({
          parameters: fc.record(
            {
              sources: says(document, varied(fc.constantFrom(listed, listed.slice(0, 1)))),
              earmarks: says(
                document,
                varied(
                  someOf(purposes).map((only) => [{ source: listed[0] as (typeof listed)[number], purposes: only }]),
                ),
              ),
              mayNot: says(document, varied(someOf(purposes).map((never) => [{ purposes: never }]))),
              others: says(document, varied(oneOf(otherSourceReadings))),
              order: says(document, byStage(oneOf(sourceOrders))),
            },
            { requiredKeys: ["sources"] },
          ),
        }),
      ),
  "cost-share": ({ document }) =>
    fc.record({
      parameters: fc.record(
        {
          parties: says(document, varied(parties)),
          ratios: says(document, varied(costRatios)),
          purposes: says(document, varied(someOf(purposes))),
        },
        { requiredKeys: ["parties", "ratios"] },
      ),
    }),
  "factor-formula": ({ document }) =>
    fc.record({
      parameters: fc.record({
        factors: says(document, byStage(factors)),
        weights: says(document, byStage(factorWeights)),
      }),
    }),
  evaluation: ({ document }) =>
    fc.record({
      parameters: fc.oneof(
        fc.record(
          {
            frequency: says(document, oneOf(evaluationFrequencies)),
            assessor: says(document, oneOf(assessors)),
            selfAssessment: says(document, fc.boolean()),
            sample: says(document, shares),
          },
          { requiredKeys: ["frequency"] },
        ),
        fc.record({ scheme: says(document, evaluationSchemes()) }),
      ),
    }),
  "evaluation-scheme": ({ document }) =>
    fc.record({
      parameters: fc.record(
        {
          grades: says(document, fc.nat(5)),
          depth: says(document, fc.nat(4)),
          leaves: says(document, fc.nat(40)),
          frequency: says(document, oneOf(evaluationFrequencies)),
          assessor: says(document, oneOf(assessors)),
          full: says(document, fc.constantFrom(100, 1000)),
          bounds: says(document, fc.constantFrom([90, 60], ["89.5"])),
          weights: says(
            document,
            tenths.map(([office, residents]) => [
              { subject: "office", weight: office },
              { subject: "residents", weight: residents },
            ]),
          ),
          selfAssessment: says(document, fc.boolean()),
          sample: says(document, shares),
        },
        { requiredKeys: ["grades"] },
      ),
    }),
  "pathway-table": ({ document }) => fc.record({ parameters: fc.record({ table: says(document, decisionTables()) }) }),
};

function says<T>(document: string, value: fc.Arbitrary<T>): fc.Arbitrary<Parameter<T>> {
  return parameters(value, { document });
}
