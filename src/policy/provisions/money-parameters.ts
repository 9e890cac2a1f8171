import * as z from "zod";
import { oneOf, recordOf, typeNames } from "../../fields/index.js";
import { boundSchema } from "../measure/bound.js";
import { level } from "../measure/values.js";
import { namedParameter } from "../parameter.js";
import { variedParameter } from "../varied.js";

/** Parameters that standards of funding and of pay share. */

/** 逐年增长: by how much an amount grows each year. */
const growth = recordOf({
  since: z
    .int()
    .min(1900)
    .max(2200)
    .describe("基准年份：该年按原金额计算。The year of the amount itself, from which it grows."),
  rate: level.describe("每年增长的比例，如“5%”。By what part it grows each year, such as “5%”."),
  on: oneOf(["previous-year", "base-year"])
    .optional()
    .describe(
      "以上年（复利）或者基准年的金额为基数；缺省为上年。Of the amount of the year before (compound), or of the base year; absent: of the year before.",
    ),
})
  .describe("逐年增长：金额每年增加多少。By how much an amount grows each year.")
  .register(typeNames, { name: "YearlyGrowth" });

/** The amount of a standard: a bound in yuan. */
export function amountParameter(about: string) {
  return namedParameter(boundSchema, { label: { zh: "金额", en: "amount" }, description: about });
}

/** How a standard grows. */
export const growthParameter = variedParameter(growth, {
  label: { zh: "逐年增长", en: "yearly growth" },
  description:
    "金额逐年增长的办法；分阶段规定的，各阶段的比例自该阶段所在年度起适用；缺省为不增长。How the amount grows from year to year; of stages, each rate applies from the year of its stage; absent: it does not.",
}).optional();

/** Whether a standard is the amount itself, the least or the most. */
export const meaningWords = {
  label: { zh: "标准的含义", en: "meaning of the standard" },
  description:
    "标准是确定的金额、下限还是上限；缺省时拨款标准为确定的金额，薪酬标准为下限。Whether the amount itself, the least or the most is laid down; absent: the amount itself, of pay the least.",
};
