import type * as z from "zod";
import { listOf, localText, optionalFields, recordOf, typeNames } from "../../fields/index.js";
import type { LocalText } from "../../terms/index.js";
import {
  contractCondition,
  divisionCondition,
  operatorCondition,
  personCondition,
  stationCondition,
} from "./conditions.js";
import { dayText } from "./values.js";

/** How values are written that differ by class of subject and by stage: bounds of measures, and other parameters. */

/** The condition by which subjects are put into classes: that of the kind of subject. */
export const subjectCondition = optionalFields({
  division: divisionCondition
    .optional()
    .describe("对象（或其所在）的行政区划须满足的条件。A condition on the division that is, or contains, the subject."),
  station: stationCondition.optional().describe("对象为站点时须满足的条件。A condition on the subject, a station."),
  operator: operatorCondition
    .optional()
    .describe("对象为承接机构时须满足的条件。A condition on the subject, an operator."),
  contract: contractCondition.optional().describe("对象为合同时须满足的条件。A condition on the subject, a contract."),
  person: personCondition.optional().describe("对象为人员时须满足的条件。A condition on the subject, a person."),
})
  .describe(
    "对象归类的条件：按对象的类型各有一种。The condition by which subjects are put into classes, one for each kind of subject.",
  )
  .register(typeNames, { name: "SubjectCondition" });

/** How deep conditions of classes, and bounds, may be nested. */
export const MOST_DEPTH = 32;

const MOST_CASES = 50;

/** The schema of values by class of subject; `what` is the word for a value, such as 界限. */
export function byClassOf<S extends z.ZodType>(value: S, what: LocalText) {
  return recordOf({
    classes: listOf(
      recordOf({
        title: localText
          .optional()
          .describe("类别的名称；缺省为按条件表述。Name of the class; absent: its condition is written out."),
        when: subjectCondition.describe("属于该类的条件。Which subjects belong to it."),
        is: value.describe(`该类的${what.zh}。The ${what.en} for the class.`),
      }),
      { least: 1, most: MOST_CASES },
    ).describe(
      `各类对象的${what.zh}，各类不得重叠。The ${what.en} for each class of subject; no subject may belong to two.`,
    ),
    otherwise: value
      .optional()
      .describe(
        `不属于任何一类的${what.zh}；缺省为不适用。The ${what.en} for all others; absent: the provision does not apply to them.`,
      ),
  });
}

/** The schema of values by stage; `due` says what the day of a stage means. */
export function byStagesOf<S extends z.ZodType>(value: S, what: LocalText, due: string) {
  return recordOf({
    stages: listOf(
      recordOf({
        by: dayText.describe(due),
        is: value.describe(`该阶段的${what.zh}。The ${what.en} of the stage.`),
      }),
      { least: 1, most: MOST_CASES },
    ).describe("各阶段，按期限先后。Stages, earliest first."),
  });
}
