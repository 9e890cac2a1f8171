import * as z from "zod";
import {
  listOf,
  localText,
  nonNegativeDecimal,
  optionalFields,
  recordOf,
  shallow,
  typeNames,
} from "../../fields/index.js";
import type { Bound, BoundByClass, BoundByClassInput, BoundInput, BoundRate } from "../types.js";
import {
  contractCondition,
  divisionCondition,
  operatorCondition,
  stationCondition,
  personCondition,
} from "./conditions.js";
import { measureSchema } from "./measure.js";
import { type SchemaOf, dayText, level } from "./values.js";

/** 界限: the number with which a measure is compared. */

const perUnit = recordOf({
  is: level.describe("每若干单位的数量。So much."),
  forEvery: nonNegativeDecimal.optional().describe("每多少单位；缺省为1。For every so many units; absent: one."),
  of: measureSchema.describe("按其计算的指标。The measure whose units are counted."),
}).register(typeNames, { name: "PerUnit" });

/** A number, or so much for every so many units of another measure. */
const rate: SchemaOf<BoundRate> = z
  .union([level, perUnit])
  .meta({
    description: "数值，或者按另一指标的单位计算。A number, or so much per unit of another measure.",
  })
  .register(typeNames, { name: "BoundRate" });

/** The condition by which subjects are put into classes: that of the kind of subject. */
const subjectCondition = optionalFields({
  division: divisionCondition
    .optional()
    .describe("对象（或其所在）的行政区划须满足的条件。A condition on the division that is, or contains, the subject."),
  station: stationCondition.optional().describe("对象为站点时须满足的条件。A condition on the subject, a station."),
  operator: operatorCondition
    .optional()
    .describe("对象为承接机构时须满足的条件。A condition on the subject, an operator."),
  contract: contractCondition.optional().describe("对象为合同时须满足的条件。A condition on the subject, a contract."),
  person: personCondition.optional().describe("对象为人员时须满足的条件。A condition on the subject, a person."),
}).register(typeNames, { name: "SubjectCondition" });

const byClass: SchemaOf<BoundByClass, BoundByClassInput> = z
  .union([
    rate,
    recordOf({
      classes: listOf(
        recordOf({
          title: localText
            .optional()
            .describe("类别的名称；缺省为按条件表述。Name of the class; absent: its condition is written out."),
          when: subjectCondition.describe("属于该类的条件。Which subjects belong to it."),
          is: rate.describe("该类的界限。The bound for the class."),
        }),
        { least: 1, most: 50 },
      ).describe("各类对象的界限，各类不得重叠。The bound for each class of subject; no subject may belong to two."),
      otherwise: rate
        .optional()
        .describe("不属于任何一类的界限；缺省为不适用。The bound for all others; absent: it does not apply to them."),
    }),
  ])

  .register(typeNames, { name: "BoundByClass" });

const sum = z
  .union([
    byClass,
    recordOf({
      parts: listOf(byClass, { least: 2, most: 20 }).describe("相加的各项。Parts that add up."),
    }),
  ])

  .register(typeNames, { name: "BoundSum" });

const stages = recordOf({
  stages: listOf(
    recordOf({
      by: dayText.describe("期限：应达到之日。The day by which it is due."),
      is: sum.describe("该阶段的界限。The bound of the stage."),
    }),
    { least: 1, most: 50 },
  ).describe("各阶段，按期限先后。Stages, earliest first."),
});

/** How deep a bound may be nested. */
const MOST_DEPTH = 32;

/** The schema of a bound: a number, per unit of a measure, by class of subject, in parts that add up, or by stages. */
export const boundSchema: SchemaOf<Bound, BoundInput> = shallow(
  z
    .union([sum, stages])
    .meta({
      description:
        "界限：数值，按单位、类别、分项或者阶段规定。A bound: a number, per unit, by class, in parts or by stages.",
    })
    .register(typeNames, { name: "Bound" }),
  MOST_DEPTH,
);
export { subjectCondition };
