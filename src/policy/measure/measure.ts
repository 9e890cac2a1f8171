import * as z from "zod";
import {
  exactly,
  flag,
  listOf,
  oneOf,
  openTermOf,
  recordOf,
  shallow,
  signedDecimal,
  termOf,
  typeNames,
} from "../../fields/index.js";
import { divisionLevels, figureKeys } from "../../terms/index.js";
import type { Measure } from "../types.js";
import { CONDITIONS, THINGS, type Thing, eachThing } from "./conditions.js";
import type { SchemaOf } from "./values.js";

/** 指标: a number that is taken from a register for a subject, on a day or over a period. */

/** What can be added up of each thing, in addition to its recorded figures. */
export const QUANTITIES = {
  divisions: [],
  stations: [],
  operators: [],
  contracts: ["amount"],
  persons: ["full-time-equivalent", "yearly-pay", "monthly-pay", "training-hours"],
  serving: ["full-time-equivalent", "training-hours"],
  supervising: ["full-time-equivalent", "training-hours"],
  joining: [],
  leaving: [],
  posts: ["full-time-equivalent"],
  activities: ["hours", "participants"],
  underway: [],
  days: [],
  clients: [],
  allocations: ["amount"],
  spending: ["amount"],
} as const satisfies Readonly<Record<Thing, readonly string[]>>;

/** Things of which figures are recorded. */
const WITH_FIGURES: readonly Thing[] = ["divisions", "stations", "operators"];

const whereText = "计入的条件；缺省为全部。Which of them count; absent: all.";

const count = z
  .discriminatedUnion(
    "of",
    eachThing((of, where) =>
      recordOf({
        take: exactly("count").describe("数量。How many there are."),
        of: of.describe("所计数的对象。What is counted."),
        where: where.optional().describe(whereText),
      }),
    ),
  )
  .describe("计数：符合条件的对象有多少。How many things meet a condition.")
  .register(typeNames, { name: "CountMeasure" });

const share = z
  .discriminatedUnion(
    "of",
    eachThing((of, where) =>
      recordOf({
        take: exactly("share").describe("所占比例，0至1。The share that meets a condition, from 0 to 1."),
        of: of.describe("所计数的对象。What is counted."),
        among: where.optional().describe("基数的条件；缺省为全部。Which of them are the base; absent: all."),
        where: where.describe("分子的条件，在基数之内另须满足。What the counted part must meet as well."),
      }),
    ),
  )
  .describe("比例：基数中另行符合条件的部分，0至1。The part of the base that meets a further condition, from 0 to 1.")
  .register(typeNames, { name: "ShareMeasure" });

function quantities(take: "sum" | "mean", about: string) {
  return z
    .discriminatedUnion(
      "of",
      eachThing(
        (of, where, thing) =>
          recordOf({
            take: exactly(take).describe(about),
            of: of.describe("所加总的对象。Of which things."),
            where: where.optional().describe(whereText),
            ...quantityOf(thing),
          }),
        THINGS.filter((thing) => QUANTITIES[thing].length > 0 || WITH_FIGURES.includes(thing)),
      ),
    )
    .describe(about)
    .register(typeNames, { name: take === "sum" ? "SumMeasure" : "MeanMeasure" });
}

/** Which number of each thing is added: one that the register has for all of them, or a recorded figure. */
function quantityOf(thing: Thing) {
  const [first, ...others]: readonly string[] = QUANTITIES[thing];
  return first === undefined
    ? {
        figure: openTermOf(figureKeys).describe(
          "所加总的指标数据的键。Key of the recorded figure of each that is added.",
        ),
      }
    : { quantity: oneOf([first, ...others]).describe("所加总的数量。Which number of each is added.") };
}

const figure = recordOf({
  take: exactly("figure").describe("登记的指标数据。A recorded figure of the subject."),
  key: openTermOf(figureKeys).describe("指标数据的键。Key of the figure."),
  at: termOf(divisionLevels)
    .optional()
    .describe(
      "取对象所在的该级区划的数据；缺省为对象自身的。Of the division of this level in which the subject lies; absent: its own.",
    ),
  yearsAgo: z
    .int()
    .min(1)
    .max(50)
    .optional()
    .describe("取若干年前的数据；缺省为当年的。Of so many years before; absent: of the year of the question."),
  carryForward: flag
    .optional()
    .describe(
      "当年没有登记时是否沿用此前最近一次；缺省为否。Whether the latest earlier one serves where the year has none; absent: no.",
    ),
});

const total = recordOf({
  take: exactly("total").describe("若干指标之和。Several measures added up."),
  parts: listOf(
    recordOf({
      times: signedDecimal
        .optional()
        .describe("乘数，可以为负（扣减）；缺省为1。By what it is multiplied; a negative number deducts; absent: 1."),
      measure: z.lazy(() => measure).describe("指标。The measure."),
    }),
    { least: 1, most: 20 },
  ).describe("相加的各项。What is added up."),
});

const ratio = recordOf({
  take: exactly("ratio").describe("两个指标之比。One measure divided by another."),
  of: z.lazy(() => measure).describe("被除的指标。The measure that is divided."),
  by: z.lazy(() => measure).describe("除以的指标。The measure by which it is divided."),
});

const earlier = recordOf({
  take: exactly("earlier").describe("指标在此前的数。What a measure was before."),
  years: z
    .int()
    .min(1)
    .max(50)
    .optional()
    .describe(
      "取若干年前的同日、同期；缺省为期初，即所核查期间开始的前一日（随时间发生的，为截至该日的同样天数）。On the same day and in the same period so many years before; absent: on the day before the period begins, and over as many days up to it.",
    ),
  measure: z.lazy(() => measure).describe("指标。The measure."),
});

const vacancy = recordOf({
  take: exactly("vacancy").describe(
    "最长空缺：期间之内，符合条件的人员连续不足若干名的最长一段。How long at the longest fewer persons than so many met a condition, within the period.",
  ),
  of: exactly("persons").describe("所计数的对象。What is counted."),
  where: CONDITIONS.persons.optional().describe(whereText),
  fewerThan: z.int().min(1).max(1000).describe("不足多少名即为空缺。It is vacant with fewer persons than so many."),
  unit: oneOf(["day", "month"]).describe(
    "按日计，或者按月计（不足一个月的按一个月计）。Counted in days, or in months begun.",
  ),
});

const measure: SchemaOf<Measure> = z
  .discriminatedUnion("take", [
    count,
    share,
    quantities("sum", "总和。A number of each added up."),
    quantities("mean", "平均数。The mean of a number of each."),
    figure,
    total,
    ratio,
    earlier,
    vacancy,
  ] as never)
  .meta({
    description: "指标：对一个对象，在某日或者某期间取得的数。A number taken for a subject, on a day or over a period.",
  })
  .register(typeNames, { name: "Measure" });

/** How deep a measure may be nested; no policy of the catalogue or of the tests needs more than half of it. */
const MOST_DEPTH = 24;

/** The schema of a measure. */
export const measureSchema: SchemaOf<Measure> = shallow(measure, MOST_DEPTH);
