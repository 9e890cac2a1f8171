import type { PlainDate } from "../../calendar/index.js";
import type { Activity } from "../../model/index.js";

/** An activity and the day on which it counts. */
export interface DatedActivity {
  readonly activity: Activity;
  readonly date: PlainDate;
}

/** Something done on a day, with every record of it. */
export interface DistinctActivity {
  readonly date: PlainDate;
  readonly records: readonly Activity[];
}

/** Takes records of one station, kind, date and case reference as one; records without a case each stand alone. */
export function distinctActivities(dated: Iterable<DatedActivity>): readonly DistinctActivity[] {
  const alone: DistinctActivity[] = [];
  const cases = new Map<string, { readonly date: PlainDate; readonly records: Activity[] }>();
  for (const { activity, date } of dated) {
    if (activity.caseReference === undefined) {
      alone.push({ date, records: [activity] });
      continue;
    }
    const key = `${activity.kind}/${date}/${activity.caseReference}`;
    const known = cases.get(key);
    if (known === undefined) cases.set(key, { date, records: [activity] });
    else known.records.push(activity);
  }
  return [...alone, ...cases.values()];
}
