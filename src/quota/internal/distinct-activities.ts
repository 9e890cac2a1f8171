import type { PlainDate } from "../../calendar/index.js";
import type { Activity } from "../../model/index.js";

/** Something done on a day, with every record of it. */
export interface DistinctActivity {
  readonly date: PlainDate;
  readonly records: readonly Activity[];
}

/** Takes records of one station, kind, date and case reference as one; records without a case each stand alone. */
export function distinctActivities(dated: Iterable<{ readonly activity: Activity; readonly date: PlainDate }>): readonly DistinctActivity[] {
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
