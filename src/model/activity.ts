import { activityKinds } from "../terms/index.js";
import { count, id, nonNegativeDecimal, plainDate, recordOf, termOf, typeNames } from "../fields/index.js";

/**
 * 活动: a case, a group, a supervision session … at a station. A session of one day has `completedOn`
 * alone; a case that is still open has `startedOn` alone.
 */
export const activitySchema = recordOf({
  id,
  station: id,
  kind: termOf(activityKinds),
  startedOn: plainDate.optional(),
  completedOn: plainDate.optional(),
  hours: nonNegativeDecimal.optional(),
  /** 案例编号: the case it belongs to; two records of one station, kind, date and case are one. */
  caseReference: id.optional(),
  /** 受督导人数, where hours may be summed over supervisees. */
  supervisees: count.optional(),
}).register(typeNames, { name: "Activity" });
