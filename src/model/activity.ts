import * as z from "zod";
import { ACTIVITY_KINDS } from "../terms/index.js";
import type { DeepReadonly } from "../fields/index.js";
import { count, id, nonNegativeDecimal, plainDate } from "../fields/index.js";

/**
 * 活动: a case, a group, a supervision session … at a station. A session of one day has `completedOn`
 * alone; a case that is still open has `startedOn` alone.
 */
export const activitySchema = z.strictObject({
  id,
  station: id,
  kind: z.enum(ACTIVITY_KINDS),
  startedOn: plainDate.optional(),
  completedOn: plainDate.optional(),
  hours: nonNegativeDecimal.optional(),
  /** 案例编号: the case it belongs to; two records of one station, kind, date and case are one. */
  caseReference: id.optional(),
  /** 受督导人数, where hours may be summed over supervisees. */
  supervisees: count.optional(),
});

export type Activity = DeepReadonly<z.infer<typeof activitySchema>>;
