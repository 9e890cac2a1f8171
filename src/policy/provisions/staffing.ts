import { amounts, decimalText, nonNegativeDecimal, recordOf, termOf, typeNames, exactly } from "../../fields/index.js";
import { countedStaff, staffMeasures, staffPlaces, workloadDemands } from "../../terms/index.js";

import { personCondition } from "../measure/conditions.js";
import { variedParameter } from "../varied.js";
import { detailOf, type KindOfProvision, provisionBase } from "./provision-base.js";

const staffingDetail = detailOf("StaffingDetail", "staffing", "人员配备结论的具体情况。Particulars of staffing.", {
  measure: termOf(staffMeasures).describe("按人数还是按折合全职人数计算。Head-count or full-time equivalents."),
  required: decimalText.describe("应配备的数量。Staff required."),
  present: decimalText.describe("确定可计入的数量。Those who certainly count."),
  doubtful: decimalText
    .nullable()
    .describe("还可能计入的数量；null：没有上限。Those who may count in addition; null: the record gives no bound."),
  shortfall: amounts.describe("还缺的数量。Staff that is missing."),
});

/** 人员配备: a least number of staff of a kind at each station, by head or by full-time equivalent. */
export const staffing = {
  label: { zh: "人员配备", en: "staffing" },
  purpose: { zh: "至少配备的人数", en: "a least number of staff" },
  subjects: ["station"],
  byPeriod: false,
  schema: recordOf({
    ...provisionBase,
    kind: exactly("staffing").describe("条款种类：人员配备。Kind: staffing."),
    parameters: recordOf({
      minimum: variedParameter(nonNegativeDecimal, {
        label: { zh: "最低人数", en: "minimum" },
        description: "每个站点至少配备的人数。Least number of staff at each station.",
      }),
      measure: variedParameter(termOf(staffMeasures), {
        label: { zh: "计量方式", en: "measure" },
        description: "按人数，或按全时当量。By head, or by full-time equivalent.",
      }),
      staff: variedParameter(termOf(countedStaff), {
        label: { zh: "计入的人员", en: "staff that counts" },
        description:
          "计入的人员：任何人员、社工（岗位为社会工作者，或者从事专业社会工作，不含行政人员）、专业社工、本土社工、持证社工或督导。Who counts: anyone, social workers (by role or duty, so that an administrator is none), professional or local social workers, holders of a certificate, or supervisors.",
      }),
      persons: variedParameter(personCondition, {
        label: { zh: "计入的人员另须满足的条件", en: "further condition on staff that counts" },
        description:
          "计入的人员在类别之外另须满足的条件，可以同时有几项；缺省为没有。What staff must meet to count, in addition to the kind: one condition or several on one person; absent: nothing.",
      }).optional(),
      workload: variedParameter(termOf(workloadDemands), {
        label: { zh: "专兼职要求", en: "workload" },
        description: "专职、兼职或不限。Full-time, part-time, or any.",
      }),
      place: variedParameter(termOf(staffPlaces), {
        label: { zh: "配备范围", en: "where the staff have their post" },
        description:
          "各站自有，或所在区（县）任何站点的人员均可计入；缺省为各站自有。At the station itself, or at any station of its district or county; absent: at the station.",
      }).optional(),
    }).describe("参数。Parameters."),
  })
    .describe(
      "人员配备：每个站点至少配备的人数或者折合全职人数。A least number of staff of a kind at each station, by head or by full-time equivalent.",
    )
    .register(typeNames, { name: "Staffing" }),
  detail: staffingDetail,
} as const satisfies KindOfProvision;
