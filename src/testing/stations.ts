import * as fc from "fast-check";
import { type CoarseDate, type PlainDate, addDays } from "../calendar/index.js";
import type { Activity, Division, OwnTerms, Station } from "../model/index.js";
import {
  activityForms,
  activityKinds,
  clientGroups,
  divisionLevels,
  facilities,
  governmentBodies,
  managementSystems,
  operatingModels,
  pathways,
  serviceFields,
} from "../terms/index.js";
import { few, ids, oneOf, openTermOf, optional, spans } from "./draw.js";
import { plainDates } from "./dates.js";

/** Where stations are, and how many at most. */
export interface StationsOptions {
  /** Divisions of the levels county, township and village. */
  readonly divisions: readonly Division[];
  /** 8 when left out. */
  readonly most?: number | undefined;
}

/**
 * Lists of stations in some divisions, each on the tier of its division: `beijing:district`, `beijing:township` or
 * `beijing:community`.
 *
 * @example
 * ```ts
 * import * as fc from "fast-check";
 * import { divisions, stations } from "social-work-station-rules/testing";
 * const drawn = divisions({ villages: 0 }).chain((list) => stations({ divisions: list }));
 * fc.sample(drawn, 5).flat().every(({ tier }) => ["beijing:district", "beijing:township"].includes(tier)); //=> true
 * ```
 */
export function stations(options: StationsOptions): fc.Arbitrary<readonly Station[]> {
  const { divisions, most = 8 } = options;
  const tiers = {
    county: "beijing:district",
    township: "beijing:township",
    village: "beijing:community",
    province: "",
    prefecture: "",
  } as const;
  const station = fc
    .tuple(
      ids("station"),
      fc.constantFrom(...divisions),
      fc.option(spans(), { nil: {} }),
      fc.record(
        {
          premises: optional(
            {},
            {
              available: fc.boolean(),
              facilities: few(oneOf(facilities)),
              signage: fc.boolean(),
              rulesPosted: fc.boolean(),
            },
          ),
          pilots: few(
            fc
              .tuple(
                optional(
                  { programme: fc.constantFrom("pilot-1", "pilot-2") },
                  { batch: fc.integer({ min: 1, max: 3 }) },
                ),
                spans(),
              )
              .map(([pilot, time]) => ({ ...pilot, ...time })),
          ),
          pathways: few(oneOf(pathways)),
          serviceFields: few(oneOf(serviceFields)),
          clientGroups: few(oneOf(clientGroups)),
          authorities: few(
            fc
              .tuple(optional({ body: oneOf(governmentBodies) }, { level: oneOf(divisionLevels) }), spans())
              .map(([body, time]) => ({ ...body, ...time })),
          ),
          nationallyRegistered: fc.boolean(),
          systems: fc
            .uniqueArray(oneOf(managementSystems), { maxLength: 4 })
            .map((list) => list.map((system) => ({ system }))),
        },
        { requiredKeys: [] },
      ),
      fc.oneof(
        fc.constant({}),
        oneOf(operatingModels).map((operatingModel) => ({ operatingModel })),
        few(fc.tuple(oneOf(operatingModels), spans()).map(([model, span]) => ({ model, ...span }))).map(
          (operatingModels) => ({ operatingModels }),
        ),
      ),
    )
    .map(
      ([id, division, span, fields, operation]: [
        string,
        Division,
        { from?: CoarseDate; until?: CoarseDate },
        Partial<Station>,
        Partial<Station>,
      ]): Station => ({
        id,
        division: division.id,
        tier: tiers[division.level],
        ...span,
        ...fields,
        ...operation,
      }),
    );
  return fc.uniqueArray(station, { maxLength: most, selector: ({ id }) => id });
}

/** What activities may refer to. */
export interface ActivitiesOptions {
  /** Ids of the stations that do them. */
  readonly stations: readonly string[];
  /** Ids of divisions in which they may be done; none: it is not recorded. */
  readonly divisions?: readonly string[] | undefined;
  /** Ids of clients that they may serve; none: clients are not recorded. */
  readonly clients?: readonly string[] | undefined;
  /** Ids of persons who may do or supervise them; none: neither is recorded. */
  readonly personnel?: readonly string[] | undefined;
  /** Words that the register defines: kinds, forms, fields and client groups are drawn from them, too. */
  readonly terms?: OwnTerms | undefined;
}

/**
 * Activities of some stations, completed on a day from 2020 to 2026.
 *
 * @example
 * ```ts
 * import * as fc from "fast-check";
 * import { activitySchema } from "social-work-station-rules/model";
 * import { activities } from "social-work-station-rules/testing";
 * fc.sample(activities({ stations: ["station-1"] }), 5).every((activity) => activitySchema.safeParse(activity).success); //=> true
 * ```
 */
export function activities(options: ActivitiesOptions): fc.Arbitrary<Activity> {
  const { stations, divisions = [], clients = [], personnel = [], terms } = options;
  return fc
    .tuple(
      fc.record({
        id: ids("activity"),
        station: fc.constantFrom(...stations),
        kind: openTermOf(activityKinds, terms?.activityKinds),
        completedOn: plainDates({ from: "2020-01-01", to: "2026-12-31" }),
      }),
      fc.record(
        {
          hours: fc.integer({ min: 0, max: 80 }).map((tenths) => `${Math.floor(tenths / 10)}.${tenths % 10}`),
          caseReference: ids("case"),
          supervisees: fc.integer({ min: 0, max: 6 }),
          form: openTermOf(activityForms, terms?.activityForms),
          field: openTermOf(serviceFields, terms?.serviceFields),
          clientGroups: few(openTermOf(clientGroups, terms?.clientGroups)),
          ...(divisions.length === 0 ? {} : { division: fc.constantFrom(...divisions) }),
          ...(clients.length === 0 ? {} : { clients: fc.uniqueArray(fc.constantFrom(...clients), { maxLength: 3 }) }),
          ...(personnel.length === 0
            ? {}
            : {
                workers: fc.uniqueArray(fc.constantFrom(...personnel), { maxLength: 2 }),
                supervisor: fc.constantFrom(...personnel),
                supervised: fc.uniqueArray(fc.constantFrom(...personnel), { maxLength: 2 }),
              }),
        },
        { requiredKeys: [] },
      ),
      fc.oneof(
        fc.constant("none" as const),
        fc.integer({ min: 0, max: 100 }),
        few(fc.tuple(fc.integer({ min: 0, max: 90 }), fc.option(fc.integer({ min: 0, max: 30 })))),
      ),
    )
    .map(([fixed, { supervisees, ...rest }, served]) => ({
      ...fixed,
      ...rest,
      ...(supervisees === undefined ? {} : { supervisees: rest.supervised?.length ?? supervisees }),
      ...attendance(fixed.completedOn, served),
    }));
}

/** Persons served by a number, by sessions up to the last day, or not recorded. */
function attendance(
  last: PlainDate,
  served: "none" | number | readonly (readonly [daysBefore: number, persons: number | null])[],
): Partial<Activity> {
  if (served === "none") return {};
  if (typeof served === "number") return { personsServed: served };
  return {
    sessions: served.map(([daysBefore, persons]) => ({
      on: addDays(last, -daysBefore),
      hours: "1.5",
      ...(persons === null ? {} : { persons }),
    })),
  };
}
