import type { ActivityCondition, Thing } from "../../policy/index.js";
import { type LocalText, activityForms, activityKinds, clientGroups, serviceFields } from "../../terms/index.js";
import {
  type ConditionWords,
  being,
  having,
  kindOf,
  listed,
  only,
  sayRange,
  sayRangeOf,
  when,
} from "./condition-parts.js";

/** Writes the things that meet a condition. */
type SayNoun = (thing: Thing, condition: object) => LocalText;

/**
 * Writes the condition on activities.
 *
 * @param sayNoun writes what is meant by a condition on something else
 */
export function activityParts(condition: ActivityCondition, sayNoun: SayNoun): readonly (ConditionWords | null)[] {
  return [
    when(condition.hours, (range) => {
      const { zh, en } = sayRangeOf(range, "hour");
      return only({ zh: `时长${zh}小时`, en: `last ${en}` });
    }),
    when(condition.begun, (begun) =>
      only(
        begun === "before"
          ? { zh: "期间之前开始", en: "began before the period" }
          : { zh: "期间之内开始", en: "began in the period" },
      ),
    ),
    when(condition.completed, ({ withinMonths }) =>
      withinMonths === undefined
        ? only({ zh: "已完成", en: "are completed" }, { zh: "未完成", en: "are not completed" })
        : only({
            zh: `在开始后${withinMonths}个月内完成`,
            en: `were completed within ${withinMonths === 1 ? "a month" : `${withinMonths} months`} after they began`,
          }),
    ),
    when(condition.station, (station) => {
      const { zh, en } = sayNoun("stations", station);
      return being(`由${zh}开展`, `done by ${en}`);
    }),
    when(condition.division, (division) => {
      const { zh, en } = sayNoun("divisions", division);
      return being(`在${zh}开展`, `done in ${en}`, "不");
    }),
    when(condition.participants, (range) => {
      const { zh, en } = sayRangeOf(range, "participant");
      return having(`参加人数${zh}人`, en, "并非");
    }),
    when(condition.sessions, sessionsWords),
    when(condition.worker, (who) => {
      const { zh, en } = sayNoun("persons", who);
      return being(`由${zh}承担`, `done by ${en}`);
    }),
    when(condition.supervisor, (who) => {
      const { zh, en } = sayNoun("persons", who);
      return being(`由${zh}督导`, `supervised by ${en}`);
    }),
    when(condition.as, (as) => only(OWN_PARTS[as])),
    when(condition.clientGroup, (values) =>
      listed({ zh: "面向", en: "are for" }, { zh: "不面向", en: "are not for" }, clientGroups, values),
    ),
    kindOf(serviceFields, condition.field),
    kindOf(activityForms, condition.form),
    kindOf(activityKinds, condition.kind),
  ];
}

const OWN_PARTS: Readonly<Record<NonNullable<ActivityCondition["as"]>, LocalText>> = {
  worker: { zh: "本人承担", en: "the person did" },
  supervisor: { zh: "本人担任督导", en: "the person supervised" },
  supervisee: { zh: "本人接受督导", en: "the person was supervised in" },
};

/** Writes how many sessions a group or a case has, and of which kind. */
function sessionsWords({ persons, hours, ...range }: NonNullable<ActivityCondition["sessions"]>): ConditionWords {
  const count = sayRangeOf(Object.keys(range).length === 0 ? { atLeast: 1 } : range, "session");
  const each = [
    when(persons, (limits) =>
      only({ zh: `每节${sayRange(limits).zh}人`, en: `${sayRangeOf(limits, "person").en} each` }),
    ),
    when(hours, (limits) =>
      only({ zh: `每节${sayRange(limits).zh}小时`, en: `${sayRangeOf(limits, "hour").en} each` }),
    ),
  ].flatMap((part) => (part === null ? [] : [part.clause]));
  return only({
    zh: `${each.map(({ zh }) => zh).join("、")}${each.length === 0 ? "" : "的"}节次${count.zh}节`,
    en: `have ${count.en}${each.length === 0 ? "" : ` with ${each.map(({ en }) => en).join(" and ")}`}`,
  });
}
