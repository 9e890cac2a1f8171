import type { Activity } from "../model/index.js";
import { type PreparedRegister, divisionAbove, liesWithin } from "../register/index.js";
import type { Formula, Member } from "./formula.js";
import { activitiesByArea, activitiesByPlace, placeOf } from "./indexes.js";
import { unknownFact } from "./test-facts.js";

/** Where activities were done: in the division recorded, else somewhere in that of the station. */

/** Returns the activities that were done in a division, and those done in an area around it, of which it is not known. */
export function activitiesIn(division: string, { whole }: PreparedRegister): readonly Member<Activity>[] {
  const found: Member<Activity>[] = [];
  for (const record of whole.indexes.get(activitiesByArea).get(division) ?? []) found.push({ record, present: true });
  for (let area = divisionAbove(whole, division); area !== null; area = divisionAbove(whole, area))
    for (const record of whole.indexes.get(activitiesByPlace).get(area) ?? [])
      found.push({ record, present: mayBeIn(record, division, whole) });
  return found;
}

/** Returns whether an activity was done in a division. */
export function wasDoneIn(activity: Activity, division: string, { whole }: PreparedRegister): Formula {
  const place = placeOf(activity, whole);
  if (place === undefined) return false;
  if (liesWithin(whole, place, division)) return true;
  return liesWithin(whole, division, place) && mayBeIn(activity, division, whole);
}

/** A place that none of the tests of an activity names. */
const ELSEWHERE = "elsewhere";

/** The place may be the division, or another one. */
function mayBeIn(activity: Activity, division: string, whole: PreparedRegister): Formula {
  return placeTest(activity, division, (place) => liesWithin(whole, place, division));
}

/** Returns whether an activity was done in a division that is not recorded, such as is looked for: it is not known. */
export function mayBeInUnrecorded(activity: Activity, sought: string): Formula {
  return placeTest(activity, `${ELSEWHERE} ${sought}`, () => false);
}

function placeTest({ id, station }: Activity, sought: string, holds: (place: string) => boolean): Formula {
  const fact = unknownFact({ kind: "station", id: station }, "activity-place", id, id);
  const passes = (place: unknown): boolean => {
    if (typeof place !== "string") return false;
    return place === sought || (!place.startsWith(ELSEWHERE) && holds(place));
  };
  return { type: "atom", fact, test: { type: "value", key: `in ${sought}`, candidates: [sought, ELSEWHERE], passes } };
}
