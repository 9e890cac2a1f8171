import * as z from "zod";
import {
  anyText,
  count,
  counts,
  dayText,
  plainDate,
  recordOf,
  termOf,
  typeNames,
  exactly,
} from "../../fields/index.js";
import { countedWorkers, coverageMeasures } from "../../terms/index.js";
import { divisionCondition, stationCondition } from "../measure/conditions.js";
import { baseKinds, dueConvention, levelName, namedParameter, percentDisplay, share } from "../parameter.js";
import { variedParameter } from "../varied.js";
import { detailOf, type KindOfProvision, provisionBase } from "./provision-base.js";

const coverageTargetDetail = detailOf(
  "CoverageTargetDetail",
  "coverage-target",
  "覆盖目标结论的数字。The figures of a coverage target.",
  {
    measure: termOf(coverageMeasures).describe("按站点还是按社会工作者计算。Whether stations or workers are measured."),
    required: count.describe(
      "必须覆盖的区划数：目标比例乘以总数，不足一个按一个计。Divisions that must be covered: the target share of the total, rounded up.",
    ),
    target: anyText
      .nullable()
      .describe(
        "目标比例；null：目标是数量，或者各地区不同。The target share; null: the target is a number, or differs by area.",
      ),
    number: count.optional().describe("目标数量；缺省为目标是比例。The target number; absent: the target is a share."),
    covered: count.describe("已覆盖的区划数。Divisions that are covered."),
    unknown: count.describe("是否覆盖不明的区划数。Divisions for which it is unknown."),
    total: count.describe("区划总数。All divisions."),
    shortfall: counts.describe(
      "还须覆盖的区划数：不明的都已覆盖时为 least，都未覆盖时为 most。Divisions still to be covered: `least` if all unknown ones are covered, `most` if none is.",
    ),
    dueOn: dayText.describe("期限。The due day."),
  },
);

/** A share of the divisions, or a number of them. */
const coverageGoal = z
  .union([
    share,
    recordOf({ number: count.describe("应覆盖的区划数。How many divisions must be covered.") })
      .describe("应覆盖的数量。A number of divisions.")
      .register(typeNames, {
        name: "CoverageNumber",
      }),
  ])
  .describe("目标：区划的比例，或者应覆盖的数量。A share of the divisions, or a number of them.")
  .register(typeNames, { name: "CoverageGoal" });

/** 覆盖率目标: a share or a number of divisions of a level that have a station, or a serving worker, by a due date. */
export const coverageTarget = {
  label: { zh: "覆盖率目标", en: "coverage target" },
  purpose: {
    zh: "到某日为止设有站点或有社会工作者服务的区划比例或者数量",
    en: "a share or a number of divisions with a station, or a worker, by a day",
  },
  subjects: ["division"],
  byPeriod: false,
  schema: recordOf({
    ...provisionBase,
    kind: exactly("coverage-target").describe("条款种类：覆盖率目标。Kind: coverage target."),
    measure: termOf(coverageMeasures).describe(
      "口径：区划内设有站点，或有社会工作者服务。What counts as covered: a station open in the division, or a social worker serving it.",
    ),
    level: levelName.describe("计入的行政区划级别。Level of the divisions that are counted."),
    parameters: recordOf({
      target: variedParameter(coverageGoal, {
        label: { zh: "目标", en: "target" },
        description:
          "目标：应覆盖的比例，0至1；或者应覆盖的区划数。Target: the share to be covered, from 0 to 1, or the number of divisions to be covered.",
      }),
      base: variedParameter(baseKinds, {
        label: { zh: "计入基数的区划", en: "divisions of the base" },
        description:
          "计入基数的区划类型；缺省为该级别的全部区划。Kinds of division in the base; absent: every division of the level.",
      }).optional(),
      among: variedParameter(divisionCondition, {
        label: { zh: "计入基数的区划须满足的条件", en: "condition on divisions of the base" },
        description:
          "口径为站点时，计入基数的区划须满足的条件，如名单；缺省为没有。Where stations are measured, what a division must meet to belong to the base, such as a list of named ones; absent: nothing.",
      }).optional(),
      stations: variedParameter(stationCondition, {
        label: { zh: "计入的站点须满足的条件", en: "condition on stations that count" },
        description:
          "口径为站点时，站点满足该条件才计入，如场所、资金、人员到位；缺省为没有。Where stations are measured, what a station must meet to count, such as premises, money and staff; absent: nothing.",
      }).optional(),
      total: variedParameter(count, {
        label: { zh: "区划总数", en: "number of divisions" },
        description:
          "口径为站点时，原文写明的基数；登记的名单不完整时，未列入的区划按此补足。缺省为按登记。Where stations are measured, how many divisions the source says there are: it fills up a list that the register does not declare complete; absent: as the register has it.",
        by: "stage",
      }).optional(),
      dueOn: variedParameter(plainDate, {
        label: { zh: "期限", en: "due date" },
        description:
          "应达到的日期，可按地区的类别规定；分阶段的，写最后一个阶段的日期。Day by which the target is due, which may differ by class of area; where there are stages, the day of the last.",
        by: "class",
      }),
      dueConvention: namedParameter(dueConvention, {
        label: { zh: "期限是否含当日", en: "whether the due day counts" },
        description: "期限含当日或不含当日。Whether the due day itself is in time.",
      }),
      display: namedParameter(percentDisplay, {
        label: { zh: "百分比修约", en: "rounding of the percentage" },
        description: "百分比的小数位数与修约方式，只用于显示。Decimals and rounding of the printed percentage.",
      }),
      workers: variedParameter(termOf(countedWorkers), {
        label: { zh: "计入的社会工作者", en: "social workers who count" },
        description:
          "口径为社会工作者服务时，哪些人算作社会工作者：从事社会工作服务的人员，或其中的持证人员；缺省为前者。Who counts as a social worker, where workers are measured: staff who do social work, or those of them who have a certificate; absent: the former.",
      }).optional(),
    }).describe("参数。Parameters."),
  })
    .describe(
      "覆盖率目标：在期限前，某一级区划中已设站点或者已有社会工作者服务的比例或者数量。The share or the number of divisions of a level that have a station, or a serving worker, by a due date.",
    )
    .register(typeNames, { name: "CoverageTarget" }),
  detail: coverageTargetDetail,
} as const satisfies KindOfProvision;
