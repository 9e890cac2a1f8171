import type { Client } from "../model/index.js";
import type { NestedWork } from "../policy/index.js";
import { soMany } from "./conditions.js";
import type { MeasureContext } from "./context.js";
import { type Formula, anyOf } from "./formula.js";
import { unlistedIn } from "./members.js";
import { activitiesFor, completedOf, daysWith } from "./work-of.js";

/** What is done for a client. */

/** Returns whether the activities for a client in the period, or their days, are so many that meet a condition. */
export function hadSoMany(client: Client, nested: NestedWork, context: MeasureContext): Formula {
  const activities = activitiesFor(client, context);
  const subject = { kind: "client", id: client.id };
  const where =
    client.station === undefined
      ? ({ kind: "jurisdiction", id: "CN" } as const)
      : ({ kind: "station", id: client.station } as const);
  const unlisted = context.period.from > context.asOf ? [] : unlistedIn(where, context, "activities", "activities");
  const members =
    nested.of === "activities"
      ? completedOf(activities, context, null)
      : daysWith(activities, context, null).map((record) => ({
          record,
          present: anyOf(record.activities.map(({ present }) => present)),
        }));
  return soMany(subject, { members, unlisted }, nested, context);
}
