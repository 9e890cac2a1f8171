import * as z from "zod";
import {
  anyText,
  count,
  exactly,
  listOf,
  localWords,
  named,
  numberText,
  oneOf,
  plainDate,
  recordOf,
  termOf,
} from "../fields/index.js";
import { subjectSchema } from "../model/index.js";
import { agendaMatters, agendaUrgencies, factKinds, modalities } from "../terms/index.js";
import { assessmentSchema } from "./assessment.js";
import { assessedFindingSchema } from "./finding.js";

const limits = named(
  "AgendaLimits",
  "数值的上下限；确知时相等。Bounds of a number; equal where it is known.",
  recordOf({
    least: numberText.nullable().describe("至少；null：没有数值。At least; null: there is no number."),
    most: numberText.nullable().describe("至多；null：没有上限。At most; null: no bound."),
  }),
);

const progressSchema = named(
  "AgendaAmounts",
  "要求、已有和还差的数量。How much is required, there is, and is lacking.",
  recordOf({
    unit: oneOf(["count", "hours", "times", "divisions", "stations", "persons", "full-time", "number"]).describe(
      "单位：个、小时、次、区划、站点、人、折合全时人数、条款所定指标的数值。Unit: things, hours, times, divisions, stations, persons, full-time equivalents, or the number of the provision's own measure.",
    ),
    required: limits.describe("要求。What is required."),
    done: limits.describe("已有。What there is."),
    left: limits.describe("还差。What is lacking."),
  }),
);

const paceSchema = named(
  "AgendaPace",
  "按期完成所需的进度和近几周的进度。The pace that would be enough, and that of the last weeks.",
  recordOf({
    daysLeft: count.describe("截止日次日至期末的天数。Days from the day after `asOf` to the end."),
    weekly: numberText
      .nullable()
      .describe(
        "每周应完成的数量，两位小数，只入不舍；null：没有剩余天数。Needed per week, to two decimals, rounded up; null: no day is left.",
      ),
    behind: z
      .boolean()
      .describe(
        "已完成的比例是否低于已过时间的比例。Whether the part that is done is smaller than the part of the time that is over.",
      ),
    recentDays: count.describe("近期进度所取的天数。Days over which the recent pace is taken."),
    recent: numberText
      .nullable()
      .describe("这些天内完成的数量；null：天数还不够。What was done in these days; null: so many are not over yet."),
    expected: numberText
      .nullable()
      .describe(
        "照此进度，期末将完成的数量，两位小数，只舍不入；null：天数还不够。What will be done by the end at that pace, to two decimals, rounded down; null: as above.",
      ),
  }),
);

const openFactSchema = named(
  "AgendaFact",
  "一项尚未登记的情况，及其影响的结论数。A fact that is not recorded, and how many verdicts it leaves open.",
  recordOf({
    fact: termOf(factKinds).describe("情况的类型。Kind of the fact."),
    settles: count.describe("补齐后即可判定的结论数。Verdicts that it alone would settle."),
    named: count.describe("因此无法判定的结论数。Undetermined verdicts that name it."),
  }),
);

/** One thing that needs doing or that changes: an entry of what `planAgenda` answers. */
export const agendaEntrySchema = named(
  "AgendaEntry",
  "工作清单中的一项。One thing that needs doing, or that changes by itself.",
  recordOf({
    kind: exactly("agenda-entry").describe("答复类型。Kind of the answer."),
    matter: termOf(agendaMatters).describe(
      "事项：报送或者完成的时限；定期工作；阶段目标；期间任务；到期后不再符合；届时即符合；政策开始施行；政策停止适用；合同到期；评估等级到期；登记到期；评估；人员配备；其他未达到的要求；待判断；待补登记。" +
        "What it is about: a deadline; a recurring duty; a target or stage; a quota of a period; what will be met no longer; what will be met; a policy that begins; a policy that ends; a contract, a rating or a registration that ends; an evaluation; staff; another provision that is not met; a judgement; a fact to be recorded.",
    ),
    urgency: termOf(agendaUrgencies).describe(
      "缓急：逾期；在所问天数内到期；进度落后；应办而没有期限；待判断；待补登记。Overdue; due within the days asked for; behind the pace; to do, without a day; to be judged; to be recorded.",
    ),
    subject: subjectSchema.describe("对象，只有类型和编号。The subject: kind and id, never a name."),
    area: anyText
      .nullable()
      .describe("对象所在的县级区划；null：没有。The county-level division in which the subject is; null: none."),
    other: subjectSchema
      .nullable()
      .describe("另一方，如合同的承接机构；null：没有。Another party, such as the operator of a contract; null: none."),
    obligor: localWords
      .nullable()
      .describe("条款写明的责任单位；null：没有写明。Who owes it by the provision; null: not named."),
    policy: anyText.nullable().describe("政策编号；null：不涉及。Id of the policy; null: none."),
    provision: anyText.nullable().describe("条款编号；null：不涉及。Id of the provision; null: none."),
    title: localWords
      .nullable()
      .describe("条款或者政策的名称；null：不涉及。Title of the provision or policy; null: none."),
    modality: termOf(modalities)
      .nullable()
      .describe("要求程度；null：不涉及。How far the provision binds; null: none."),
    document: anyText.nullable().describe("依据的文件编号；null：不涉及。Id of the document; null: none."),
    clause: anyText.nullable().describe("依据的原文条款；null：不涉及。Clause of the document; null: none."),
    day: plainDate
      .nullable()
      .describe(
        "最后一日；“届时即符合”为符合之日，政策开始为首日；null：没有期限。The last day; of what will be met the first day on which it is, of a policy that begins its first; null: there is none.",
      ),
    daysLeft: z
      .int()
      .nullable()
      .describe("距该日的天数，已过的为负；null：没有期限。Days to that day, negative where it is over; null: none."),
    amounts: progressSchema.nullable().describe("数量；null：不涉及数量。How far it is; null: there are no figures."),
    pace: paceSchema.nullable().describe("进度；null：不按进度完成。The pace; null: it is not done by pace."),
    fact: openFactSchema.nullable().describe("待补登记的情况；null：不是。The fact to be recorded; null: it is none."),
    finding: assessedFindingSchema
      .nullable()
      .describe(
        "所依据的结论；到期后的、届时的为变化之后的结论；null：没有。The finding on which it rests; of what changes by itself the one after the change; null: none.",
      ),
  }),
);

const { policies, statuses, documents, bases, notRun, conflicts, gaps, period, recordedOn, registerAge, asOf } =
  assessmentSchema.shape;

/** What needs doing and who has to do it, most urgent first: what `planAgenda` answers. */
export const agendaSchema = named(
  "Agenda",
  "工作清单：应办和将到期的事项，急的在前。What needs doing and what changes, most urgent first.",
  recordOf({
    kind: exactly("agenda").describe("答复类型。Kind of the answer."),
    version: exactly(1).describe("本格式的版本。Version of this form."),
    asOf,
    within: count.describe("看多少天。How many days are looked ahead."),
    until: plainDate.describe("其中最后一日。The last of these days."),
    period,
    recordedOn,
    registerAge,
    statuses,
    policies,
    documents,
    bases,
    entries: listOf(agendaEntrySchema).describe("各项，急的在前。The entries, most urgent first."),
    notRun,
    conflicts,
    gaps,
  }),
);
