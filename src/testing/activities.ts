import * as fc from "fast-check";
import type { Activity } from "../model/index.js";
import { activityKinds } from "../terms/index.js";
import { ids, oneOf } from "./internal/draw.js";
import { plainDates } from "./plain-dates.js";

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
