import * as fc from "fast-check";
import type { CoarseDate } from "../calendar/index.js";
import type { Activity, Division, Station } from "../model/index.js";
import { activityKinds, managementSystems, operatingModels } from "../terms/index.js";
import { ids, oneOf, spans } from "./draw.js";
import { plainDates } from "./dates.js";

/** Where stations stand, and how many at most. */
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
          operatingModel: oneOf(operatingModels),
          nationallyRegistered: fc.boolean(),
          systems: fc
            .uniqueArray(oneOf(managementSystems), { maxLength: 4 })
            .map((list) => list.map((system) => ({ system }))),
        },
        { requiredKeys: [] },
      ),
    )
    .map(
      ([id, division, span, fields]: [
        string,
        Division,
        { from?: CoarseDate; until?: CoarseDate },
        Partial<Station>,
      ]): Station => ({
        id,
        division: division.id,
        tier: tiers[division.level],
        ...span,
        ...fields,
      }),
    );
  return fc.uniqueArray(station, { maxLength: most, selector: ({ id }) => id });
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
export function activities({ stations }: { readonly stations: readonly string[] }): fc.Arbitrary<Activity> {
  return fc
    .tuple(
      fc.record({
        id: ids("activity"),
        station: fc.constantFrom(...stations),
        kind: oneOf(activityKinds),
        completedOn: plainDates({ from: "2020-01-01", to: "2026-12-31" }),
      }),
      fc.record(
        {
          hours: fc.integer({ min: 0, max: 80 }).map((tenths) => `${Math.floor(tenths / 10)}.${tenths % 10}`),
          caseReference: ids("case"),
          supervisees: fc.integer({ min: 0, max: 6 }),
        },
        { requiredKeys: [] },
      ),
    )
    .map(([fixed, rest]) => ({ ...fixed, ...rest }));
}
