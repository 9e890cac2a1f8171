import * as fc from "fast-check";
import { DUE_CONVENTIONS } from "../calendar/index.js";
import { ROUNDING_MODES } from "../ratio/index.js";
import type { Parameter, ProvisionKind, ProvisionOf } from "../policy/index.js";
import {
  type SubjectKind,
  activityKinds,
  committeeTypes,
  divisionKinds,
  evidenceForms,
  fundingSourceKinds,
  managementSystems,
  stationRoles,
} from "../terms/index.js";
import { decisionTables } from "./decision-tables.js";
import { parameters } from "./parameters.js";
import { plainDates } from "./dates.js";
import { criteria } from "./criteria.js";
import { labels, named, oneOf, someOf } from "./draw.js";

/** What a provision says beside what every provision says. */
type Own<K extends ProvisionKind> = Pick<
  ProvisionOf<K>,
  Exclude<
    keyof ProvisionOf<K>,
    "id" | "title" | "modality" | "wording" | "aspect" | "appliesTo" | "clauses" | "from" | "until" | "note" | "kind"
  >
>;

export interface Surroundings {
  readonly document: string;
  readonly tiers: readonly string[];
}

/** Whom provisions of each kind are about. */
export const SUBJECTS: Readonly<Record<ProvisionKind, SubjectKind>> = {
  "coverage-target": "division",
  "share-quota": "division",
  "activity-quota": "station",
  "recurring-duty": "station",
  staffing: "station",
  qualification: "person",
  "required-systems": "station",
  "required-roles": "station",
  checklist: "station",
  deadline: "division",
  "cost-share": "station",
  "factor-formula": "division",
  "funding-sources": "station",
  "evaluation-scheme": "scheme",
  "pathway-table": "division",
  "statistics-form": "form",
};

const counts = (max: number): fc.Arbitrary<number> => fc.integer({ min: 0, max });

const shares = fc.constantFrom("0", "0.2", "0.3", "0.5", "0.75", "1");

const tenths = fc.integer({ min: 1, max: 9 });

const ratios = (tenth: number): readonly [string, string] => [`0.${tenth}`, `0.${10 - tenth}`];

/** The fields of each kind of provision; a kind that is forgotten does not compile. */
export const FIELDS: { readonly [K in ProvisionKind]: (around: Surroundings) => fc.Arbitrary<Own<K>> } = {
  "coverage-target": ({ document }) =>
    fc.constantFrom("township" as const, "village" as const).chain((level) =>
      fc.record({
        measure: fc.constantFrom("stations", "workers"),
        level: fc.constant(level),
        parameters: fc.record({
          target: says(document, shares),
          base: level === "township" ? says(document, someOf(divisionKinds)) : says(document, someOf(committeeTypes)),
          dueOn: says(document, plainDates()),
          dueConvention: says(document, fc.constantFrom(...DUE_CONVENTIONS)),
          display: says(document, fc.record({ decimals: counts(3), rounding: fc.constantFrom(...ROUNDING_MODES) })),
        }),
      }),
    ),
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
  "activity-quota": ({ document }) =>
    fc.record({
      unit: fc.constantFrom("count", "hours"),
      parameters: fc.record({
        amount: says(document, counts(60).map(String)),
        kinds: says(document, someOf(activityKinds)),
        yearBasis: says(document, fc.constantFrom("calendar-year", "service-year")),
        partYear: says(document, fc.constantFrom("full", "pro-rata-days", "pro-rata-months")),
        partYearRounding: says(document, fc.constantFrom(...ROUNDING_MODES)),
        countedOn: says(document, fc.constantFrom("completion", "start")),
        hoursBasis: says(document, fc.constantFrom("session", "supervisee")),
      }),
    }),
  "recurring-duty": ({ document }) =>
    fc.record({
      activity: oneOf(activityKinds),
      parameters: fc.record({
        every: says(document, fc.constantFrom("day", "week", "month", "quarter", "year")),
        times: says(document, fc.integer({ min: 1, max: 4 })),
      }),
    }),
  staffing: ({ document }) =>
    fc.record({
      parameters: fc.record({
        minimum: says(
          document,
          counts(60).map((number) => `${Math.floor(number / 10)}.${number % 10}`),
        ),
        measure: says(document, fc.constantFrom("head-count", "full-time-equivalent")),
        staff: says(document, fc.constantFrom("any", "professional", "local", "certified", "supervisor")),
        workload: says(document, fc.constantFrom("any", "full-time", "part-time")),
      }),
    }),
  qualification: ({ document }) =>
    fc
      .tuple(
        fc.constantFrom("professional-staff" as const, "anyone" as const),
        criteria((value) => says(document, value)),
      )
      .map(([whom, drawn]) => ({ whom, ...drawn })),
  "required-systems": ({ document }) =>
    fc.record({ parameters: fc.record({ systems: says(document, someOf(managementSystems, 6)) }) }),
  "required-roles": ({ document }) =>
    fc.record({
      parameters: fc.record({
        roles: says(
          document,
          fc.uniqueArray(
            fc.record({
              role: oneOf(stationRoles),
              least: counts(2),
              mayAlsoHold: fc.uniqueArray(oneOf(stationRoles), { maxLength: 2 }),
            }),
            { minLength: 1, maxLength: 3, selector: ({ role }) => role },
          ),
        ),
      }),
    }),
  checklist: ({ document }) =>
    fc.record({
      parameters: fc.record({
        items: says(
          document,
          fc
            .tuple(named("item", { min: 1, max: 4 }), fc.uniqueArray(oneOf(evidenceForms), { maxLength: 2 }))
            .map(([list, evidence]) =>
              list.map(({ id, name }) => ({ id, text: name, evidence, when: "always" as const })),
            ),
        ),
      }),
    }),
  deadline: ({ document }) =>
    fc.record({
      obligor: labels("区民政局", "civil affairs bureau"),
      parameters: fc.record({
        dueOn: says(document, plainDates()),
        dueConvention: says(document, fc.constantFrom(...DUE_CONVENTIONS)),
        dueTime: says(document, fc.constantFrom("end-of-day", "close-of-business")),
      }),
    }),
  "cost-share": ({ document }) =>
    fc.record({
      parameters: fc.record({
        parties: says(
          document,
          fc.constant([
            { id: "city", name: { zh: "市级", en: "city" }, level: "prefecture" as const },
            { id: "district", name: { zh: "区级", en: "district" }, level: "county" as const },
          ]),
        ),
        ratios: says(
          document,
          tenths.map(ratios).map(([city, district]) => [
            { party: "city", ratio: city },
            { party: "district", ratio: district },
          ]),
        ),
      }),
    }),
  "factor-formula": ({ document }) =>
    fc.record({
      parameters: fc.record({
        factors: says(
          document,
          fc.constant([
            { id: "population", name: { zh: "人口", en: "population" } },
            { id: "tasks", name: { zh: "任务", en: "tasks" } },
          ]),
        ),
        weights: says(
          document,
          tenths.map(ratios).map(([population, tasks]) => [
            { factor: "population", weight: population },
            { factor: "tasks", weight: tasks },
          ]),
        ),
      }),
    }),
  "funding-sources": ({ document }) =>
    fc.record({ parameters: fc.record({ sources: says(document, someOf(fundingSourceKinds)) }) }),
  "evaluation-scheme": ({ document }) =>
    fc.record({
      parameters: fc.record({
        grades: says(document, fc.integer({ min: 2, max: 5 })),
        depth: says(document, fc.integer({ min: 1, max: 4 })),
        dimensions: says(document, named("dimension", { min: 1, max: 5 })),
        frequency: says(document, fc.constantFrom("yearly", "half-yearly", "quarterly")),
        assessor: says(document, fc.constantFrom("third-party", "authority")),
      }),
    }),
  "pathway-table": ({ document }) => fc.record({ parameters: fc.record({ table: says(document, decisionTables()) }) }),
  "statistics-form": ({ document }) =>
    fc.record({
      parameters: fc.record({
        villageRow: says(document, fc.constantFrom("with-communities", "not-reported")),
        districtRow: says(document, fc.constantFrom("pay-only", "with-subdistricts")),
        payPeriod: says(document, fc.constantFrom("month", "year")),
        payWeighting: says(document, fc.constantFrom("persons", "stations")),
      }),
    }),
};

function says<T>(document: string, value: fc.Arbitrary<T>): fc.Arbitrary<Parameter<T>> {
  return parameters(value, { document });
}
