import * as z from "zod";
import { count, period, termOf } from "../fields/index.js";
import {
  areaClasses,
  coverageMeasures,
  managementSystems,
  quotaUnits,
  recurrences,
  staffMeasures,
  stationRoles,
} from "../terms/index.js";
import { criterionTraceSchema } from "./criterion-trace.js";
import { schemeComparison } from "./evaluation.js";
import { amounts, counts, dayText, decimalText, named, text } from "./fields.js";

/** What a finding of each kind of provision says beside its verdict; `kind` is that of the provision. */

function detailOf<K extends string, S extends z.core.$ZodLooseShape>(name: string, kind: K, about: string, fields: S) {
  return named(
    name,
    about,
    z.strictObject({ kind: z.literal(kind).describe("条款类型。Kind of the provision."), ...fields }),
  );
}

const activityQuotaDetail = detailOf(
  "ActivityQuotaDetail",
  "activity-quota",
  "服务量结论的具体情况，单位为个或小时。Particulars of an activity quota, in cases or hours.",
  {
    unit: termOf(quotaUnits).describe("计量单位。Unit of the amounts."),
    period: period.describe(
      "考核期间：给定的年度，或站点的服务年度。The year that the quota covers: the given period, or the station's service year.",
    ),
    required: amounts.describe(
      "应完成的数量；站点启用日期只到月或年时有上下限。What is due; least and most differ where the opening date is coarse.",
    ),
    done: decimalText.describe("确定可计入的数量。What certainly counts."),
    doubtful: decimalText.describe("能否计入尚不明确的数量。What may count in addition."),
    shortfall: amounts.describe("尚缺的数量，不小于0。What is due and not done, zero or more."),
    leftOut: named(
      "LeftOutActivities",
      "同类活动中未计入的数量，按原因分列。Activities of the counted kinds that were left out, by reason.",
      z.strictObject({
        "outside-period": count.describe("不在考核期间内。Outside the period."),
        "after-as-of": count.describe("晚于截止日期。After the day of the question."),
        "station-not-open": count.describe("开展日期不在站点运营期内。On a day when the station was not open."),
        "not-completed": count.describe("未办结。Not completed."),
        repeat: count.describe("同一个案重复登记。The same case again."),
      }),
    ),
  },
);

const itemStatusSchema = named(
  "ItemStatus",
  "清单中一个条目的情况。The status of one item of a checklist.",
  z.strictObject({
    item: text.describe("条目编号。Id of the item."),
    state: z
      .enum([
        "met",
        "unmet",
        "open",
        "evidence-lacking",
        "not-applicable",
        "undetermined",
        "recorded",
        "recorded-absent",
        "not-recorded",
      ])
      .describe(
        "情况。`open`：待判断；`recorded`、`recorded-absent`、`not-recorded`：事实已登记有、登记没有、尚无记录。The status; `open`: no judgement yet; `recorded`, `recorded-absent`, `not-recorded`: a plain fact, by the register.",
      ),
    lacking: z
      .array(text)
      .describe("最近一次判断所缺的佐证材料形式。Forms of evidence that the latest judgement lacks."),
  }),
);

const checklistDetail = detailOf("ChecklistDetail", "checklist", "清单结论的具体情况。Particulars of a checklist.", {
  items: z.array(itemStatusSchema).describe("各条目，按条款所列顺序。The items, in the order of the provision."),
});

const coverageTargetDetail = detailOf(
  "CoverageTargetDetail",
  "coverage-target",
  "覆盖目标结论的数字。The figures of a coverage target.",
  {
    measure: termOf(coverageMeasures).describe("按站点还是按社会工作者计算。Whether stations or workers are measured."),
    required: count.describe(
      "必须覆盖的区划数：目标比例乘以总数，不足一个按一个计。Divisions that must be covered: the target share of the total, rounded up.",
    ),
    target: text.describe("目标比例。The target share."),
    covered: count.describe("已覆盖的区划数。Divisions that are covered."),
    unknown: count.describe("是否覆盖不明的区划数。Divisions for which it is unknown."),
    total: count.describe("区划总数。All divisions."),
    shortfall: counts.describe(
      "还须覆盖的区划数：不明的都已覆盖时为 least，都未覆盖时为 most。Divisions still to be covered: `least` if all unknown ones are covered, `most` if none is.",
    ),
    dueOn: dayText.describe("期限。The due day."),
  },
);

const deadlineDetail = detailOf(
  "DeadlineDetail",
  "deadline",
  "报送期限结论的具体情况。How one submission compares with its deadline.",
  {
    state: z
      .enum(["in-time", "late", "due", "overdue", "time-unknown"])
      .describe(
        "报送情况；`time-unknown`：当日报送而时刻不明。The state; `time-unknown`: on the last day, at an unknown time.",
      ),
    act: z
      .enum(["submission", "completion"])
      .optional()
      .describe(
        "期限所及的行为；缺省为报送。What was due: that something is handed in, or completed; absent: handed in.",
      ),
    lastDay: dayText.describe("按原文用语和节假日推算的最后一日。The last day in time, after wording and holidays."),
    submittedOn: text.nullable().describe("报送时间；null：未报送。When it was handed in; null: it was not."),
    days: count.describe(
      "迟报或逾期的天数（0：最后一日当天迟报）；未到期时为剩余天数。Days late or overdue (0: late on the last day itself); days left where it is due.",
    ),
  },
);

const evaluationSchemeDetail = detailOf(
  "EvaluationSchemeDetail",
  "evaluation-scheme",
  "评估方案与政策要求的比较。How an evaluation scheme compares with the shape that the policy demands.",
  schemeComparison,
);

const qualificationDetail = detailOf(
  "QualificationDetail",
  "qualification",
  "资质结论的具体情况。Particulars of a qualification.",
  {
    route: text
      .nullable()
      .describe(
        "首先符合的资格途径；null：尚无定论。The first alternative that is met (of the outermost any-of, else the whole); null: none is settled.",
      ),
    areaClass: termOf(areaClasses)
      .nullable()
      .describe("站点所在地的城乡类型；null：不明。Class of the station's area; null: not known."),
    trace: criterionTraceSchema
      .nullable()
      .describe(
        "各项条件的判断过程；null：条款不适用于该人。Every branch of the criteria; null: the provision does not regard the person.",
      ),
  },
);

const recurringDutyDetail = detailOf(
  "RecurringDutyDetail",
  "recurring-duty",
  "定期工作的完成情况，按周期分列。How often a recurring duty was done, window by window.",
  {
    every: termOf(recurrences).describe("周期。Length of a window."),
    times: count.describe("每周期应完成的次数。Times due in each window."),
    windows: named(
      "DutyWindows",
      "各种情况的周期数。How many windows there are of each outcome.",
      z.strictObject({
        done: count.describe("已完成。Done."),
        missed: count.describe("未完成。Missed."),
        unknown: count.describe("不明。Unknown."),
        open: count.describe("尚未结束。Not over yet."),
      }),
    ),
    missed: z
      .array(period)
      .describe("未完成的周期，最多列出最早的12个。Windows that were missed, the earliest first, 12 at most."),
  },
);

const role = termOf(stationRoles);

const roleStatusSchema = named(
  "RoleStatus",
  "站点一个岗位的配备情况。How one role of a station is filled.",
  z.strictObject({
    role: role.describe("岗位。The role."),
    least: count.describe("至少应有的人数。Fewest holders allowed."),
    most: count.nullable().describe("至多可有的人数；null：不限。Most holders allowed; null: any number."),
    holders: named(
      "HolderRange",
      "任职人数的上下限。Bounds of the number of holders.",
      z.strictObject({
        least: count.describe("至少。At least."),
        most: count
          .nullable()
          .describe("至多；null：登记数据未列全人员。At most; null: the register does not show all personnel."),
      }),
    ),
    conflicts: z
      .array(role)
      .describe(
        "任职者同时担任、而条款不允许兼任的岗位。Roles that a holder has at the same time although the provision does not allow it.",
      ),
    otherKinds: z
      .strictObject({ least: count.describe("至少。At least."), most: count.describe("至多。At most.") })
      .optional()
      .describe(
        "不属于所要求人员类别的任职人数；缺省为未要求类别。Holders of none of the kinds of staff asked for; absent: none are asked for.",
      ),
  }),
);

const requiredRolesDetail = detailOf(
  "RequiredRolesDetail",
  "required-roles",
  "岗位结论的具体情况。Particulars of required roles.",
  { roles: z.array(roleStatusSchema).describe("各岗位，按条款所列顺序。The roles, in the order of the provision.") },
);

const systems = z.array(termOf(managementSystems));

const requiredSystemsDetail = detailOf(
  "RequiredSystemsDetail",
  "required-systems",
  "管理制度结论的具体情况。Particulars of required management systems.",
  {
    present: systems.describe("已建立的制度。Systems that are in place."),
    lacking: systems.describe("未建立的制度。Systems that are lacking."),
    doubtful: systems.describe("情况不明的制度。Systems for which it is unknown."),
  },
);

const shareQuotaDetail = detailOf(
  "ShareQuotaDetail",
  "share-quota",
  "一个中心辖区内社区或村的设站情况。The communities or villages in the area of one centre.",
  {
    base: count.describe("登记的社区或村数。Communities or villages listed."),
    required: count.describe("应设站的数量。How many must have a station."),
    covered: count.describe("已设站的数量。How many have one."),
    unknown: count.describe("是否设站不明的数量。For how many it is unknown."),
    shortfall: counts.describe("还缺的站点数。Stations that are missing."),
  },
);

const staffingDetail = detailOf("StaffingDetail", "staffing", "人员配备结论的具体情况。Particulars of staffing.", {
  measure: termOf(staffMeasures).describe("按人数还是按折合全职人数计算。Head-count or full-time equivalents."),
  required: decimalText.describe("应配备的数量。Staff required."),
  present: decimalText.describe("确定可计入的数量。Those who certainly count."),
  doubtful: decimalText
    .nullable()
    .describe("还可能计入的数量；null：没有上限。Those who may count in addition; null: the record gives no bound."),
  shortfall: amounts.describe("还缺的数量。Staff that is missing."),
});

/** What a finding of any kind says beside its verdict. */
export const findingDetailSchema = named(
  "FindingDetail",
  "结论的具体情况，以 kind（条款类型）区分。The particulars of a finding, discriminated by `kind`, the kind of the provision.",
  z.discriminatedUnion("kind", [
    activityQuotaDetail,
    checklistDetail,
    coverageTargetDetail,
    deadlineDetail,
    evaluationSchemeDetail,
    qualificationDetail,
    recurringDutyDetail,
    requiredRolesDetail,
    requiredSystemsDetail,
    shareQuotaDetail,
    staffingDetail,
  ]),
);
