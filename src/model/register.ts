import { collections, divisionLevels } from "../terms/index.js";
import { activitySchema } from "./activity.js";
import { clientSchema } from "./client.js";
import { divisionSchema } from "./division.js";
import { heldEvaluationSchema } from "./evaluation-record.js";
import { figureSchema } from "./figure.js";
import { fundingSourceSchema } from "./funding-source.js";
import { exactly, id, listOf, period, plainDate, recordOf, termOf, typeNames } from "../fields/index.js";
import { judgementSchema } from "./judgement.js";
import { allocationSchema, spendingSchema } from "./money-record.js";
import { operatorSchema } from "./operator.js";
import { ownTermsSchema } from "./own-terms.js";
import { personSchema } from "./person.js";
import { stationSchema } from "./station.js";
import { tierSystemSchema } from "./tier-system.js";

/**
 * 完整性声明: what a register holds completely. `within` names divisions and all below them (absent:
 * everywhere); `period` bounds dated collections (absent: up to `recordedOn`); `levels` tells which levels
 * of divisions, or of stations by the level of their division (absent: all).
 */
export const completenessSchema = recordOf({
  collection: termOf(collections).describe("完整的是哪一类记录。The collection that is complete."),
  within: listOf(id, { least: 1 })
    .optional()
    .describe(
      "在哪些区划及其下级内完整；缺省表示处处完整。Ids of divisions in which, with all below, it is complete; absent: everywhere.",
    ),
  levels: listOf(termOf(divisionLevels), { least: 1 })
    .optional()
    .describe(
      "对哪些区划层级（站点按所在区划）完整；缺省表示所有层级。Levels of division, or of the divisions of stations, for which it is complete; absent: all.",
    ),
  period: period
    .optional()
    .describe(
      "有日期的记录在哪段时间内完整；缺省表示至登记之日。Days for which dated records are complete; absent: up to the day of recording.",
    ),
})
  .describe(
    "完整性声明：台账对哪些记录是全的；没有声明时，没有记录不等于没有。What a register records completely; without it, what is not recorded may still exist.",
  )
  .register(typeNames, { name: "Completeness" });

/** 台账: everything recorded on one day about the stations of an area, and for what it is complete. */
export const registerSchema = recordOf({
  version: exactly(1).describe("台账格式的版本，现为1。Version of the form of registers, now 1."),
  recordedOn: plainDate.describe("登记日期。Day of recording."),
  tierSystems: listOf(tierSystemSchema)
    .default([])
    .describe("站点服务体系；缺省等于空列表。Systems of tiers; absent: empty."),
  divisions: listOf(divisionSchema).default([]).describe("区划；缺省等于空列表。Divisions; absent: empty."),
  stations: listOf(stationSchema).default([]).describe("站点；缺省等于空列表。Stations; absent: empty."),
  operators: listOf(operatorSchema).default([]).describe("承接机构；缺省等于空列表。Operators; absent: empty."),
  personnel: listOf(personSchema).default([]).describe("人员；缺省等于空列表。Workers; absent: empty."),
  activities: listOf(activitySchema).default([]).describe("活动；缺省等于空列表。Activities; absent: empty."),
  fundingSources: listOf(fundingSourceSchema)
    .default([])
    .describe("资金；缺省等于空列表。Sources of funding; absent: empty."),
  judgements: listOf(judgementSchema)
    .default([])
    .describe("人工判断；缺省等于空列表。Human judgements; absent: empty."),
  clients: listOf(clientSchema)
    .default([])
    .describe("服务对象，只记代号；缺省等于空列表。Clients under pseudonyms; absent: empty."),
  allocations: listOf(allocationSchema)
    .default([])
    .describe("资金拨付；缺省等于空列表。Money received; absent: empty."),
  spending: listOf(spendingSchema).default([]).describe("资金支出；缺省等于空列表。Money spent; absent: empty."),
  evaluations: listOf(heldEvaluationSchema)
    .default([])
    .describe("已开展的评估；缺省等于空列表。Evaluations held; absent: empty."),
  figures: listOf(figureSchema).default([]).describe("统计数据；缺省等于空列表。Figures; absent: empty."),
  terms: ownTermsSchema
    .optional()
    .describe("台账自定的词语；缺省表示只用内置词语。Words that the register adds to the built-in ones; absent: none."),
  completeness: listOf(completenessSchema)
    .default([])
    .describe("完整性声明；缺省等于空列表，即什么都不声明。Claims of completeness; absent: empty, nothing is claimed."),
})
  .describe(
    "台账：一天所登记的某地站点的全部情况，以及对哪些记录是全的。Everything recorded on one day about the stations of an area, and for what it is complete.",
  )
  .register(typeNames, { name: "Register" });
