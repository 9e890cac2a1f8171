import * as z from "zod";
import { listOf, nonNegativeDecimal, recordOf, shallow, typeNames } from "../../fields/index.js";
import type { Bound, BoundByClass, BoundByClassInput, BoundInput, BoundRate } from "../types.js";
import { MOST_DEPTH, byClassOf, byStagesOf } from "./classes.js";
import { measureSchema } from "./measure.js";
import { type SchemaOf, level } from "./values.js";

/** 界限: the number with which a measure is compared. */

const perUnit = recordOf({
  is: level.describe("每若干单位的数量。So much."),
  forEvery: nonNegativeDecimal.optional().describe("每多少单位；缺省为1。For every so many units; absent: one."),
  of: measureSchema.describe("按其计算的指标。The measure whose units are counted."),
  beyond: nonNegativeDecimal
    .optional()
    .describe("只按超过此数的部分计算；缺省为全部。Only what is beyond this number counts; absent: all of it."),
  atLeast: nonNegativeDecimal
    .optional()
    .describe("计算所得的下限；缺省为没有。What the result is at the least; absent: no limit."),
  atMost: nonNegativeDecimal
    .optional()
    .describe("计算所得的上限；缺省为没有。What the result is at the most; absent: no limit."),
})
  .describe("另一指标每若干单位对应的数量。So much for every so many units of another measure.")
  .register(typeNames, { name: "PerUnit" });

/** A number, or so much for every so many units of another measure. */
const rate: SchemaOf<BoundRate> = z
  .union([level, perUnit])
  .meta({
    description: "数值，或者按另一指标的单位计算。A number, or so much per unit of another measure.",
  })
  .register(typeNames, { name: "BoundRate" });

const WHAT = { zh: "界限", en: "bound" };

/** A number, or one for each class of subject. */
const byClass: SchemaOf<BoundByClass, BoundByClassInput> = z
  .union([rate, byClassOf(rate, WHAT)])
  .describe("一个数值，或者按对象类别各有一个。A number, or one for each class of subject.")
  .register(typeNames, { name: "BoundByClass" });

/** A number by class of subject, or parts that add up. */
const sum = z
  .union([
    byClass,
    recordOf({
      parts: listOf(byClass, { least: 2, most: 20 }).describe("相加的各项。Parts that add up."),
    }),
  ])
  .describe("按对象类别的数值，或者若干项之和。A number by class of subject, or parts that add up.")
  .register(typeNames, { name: "BoundSum" });

const stages = byStagesOf(sum, WHAT, "期限：应达到之日。The day by which it is due.");

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
