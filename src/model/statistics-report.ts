import { count, exactly, nonNegativeDecimal, plainDate, recordOf, termOf, typeNames } from "../fields/index.js";
import { payPeriods } from "../terms/index.js";

/** The rows of items 1 and 2 as printed: 街道, 乡镇, 社区. */
const rows = recordOf({
  subdistrict: count.describe("街道的数量。Number in subdistricts."),
  township: count.describe("乡镇的数量。Number in townships."),
  community: count.describe("社区的数量。Number in communities."),
})
  .describe("表内的一行：街道、乡镇、社区。One row of the form: subdistricts, townships, communities.")
  .register(typeNames, {
    name: "StatisticsRows",
  });

/** An average over known pay, and of how many persons pay is not known. */
const averagePay = recordOf({
  amount: nonNegativeDecimal
    .nullable()
    .describe("平均金额（元）；null表示没有已知的薪资。Average amount in yuan; null: no pay is known."),
  known: count.describe("薪资已知的人数。Persons whose pay is known."),
  unknown: count.describe("薪资不明的人数。Persons whose pay is not known."),
})
  .describe("平均薪资，以及有多少人的薪资不明。An average over known pay, and for how many persons pay is not known.")
  .register(typeNames, { name: "AveragePay" });

/**
 * 社工站统计表 (表4), filled in. The items are numbered as on the form; what it has no row for is counted in
 * `outsideRows`, so that nothing is lost.
 */
export const statisticsReportSchema = recordOf({
  version: exactly(1).describe("表格格式的版本，现为1。Version of the form, now 1."),
  asOf: plainDate.describe("数据截至的日期。Day of the figures."),
  built: rows.describe("1. 已建成中心、站数量（个）。Centres and stations built."),
  nationallyRegistered: recordOf({
    yes: count.describe("已录入的数量。Number entered."),
    no: count.describe("未录入的数量。Number not entered."),
    unknown: count.describe("不明的数量。Number of which it is not known."),
  }).describe(
    "除区级外，以上中心、站是否录入全国社会工作信息管理系统。Which of them, except at district level, are entered in the national information system.",
  ),
  professionals: rows.describe("2. 中心、站内社会工作专业人才配备数量（人）。Professionals at them."),
  professionalTotal: count.describe("3. 以上社会工作专业人才总数（人）。Professionals in all."),
  certified: recordOf({
    count: count.describe("持证人数。Persons with a certificate."),
    unknown: count.describe("是否持证不明的人数。Persons of whom it is not known."),
  }).describe("4. 其中，持证人员总数（人）。Of these, persons with a certificate."),
  graduates: recordOf({
    count: count.describe("吸纳毕业生人数。Graduates hired."),
    unknown: count.describe("是否吸纳毕业生不明的人数。Persons of whom it is not known."),
  }).describe("5. 其中，吸纳毕业生总数（人）。Of these, graduates hired."),
  averagePay: recordOf({
    per: termOf(payPeriods).describe("按月或按年。For each month or year."),
    district: averagePay.describe("区级的平均薪资。Average at district level."),
    township: averagePay.describe("街道（乡镇）的平均薪资。Average in subdistricts and townships."),
  }).describe("6. 社会工作专业人才平均薪资（元）（区级、街乡）。Average pay of professionals in yuan."),
  outsideRows: recordOf({
    stations: count.describe("站点数。Stations."),
    professionals: count.describe("专业人才数。Professionals."),
  }).describe("表上没有对应行的站点和人员，以免遗漏。Stations and professionals that no row of the form takes."),
})
  .describe(
    "社工站统计表（表4），按表内编号填写。The statistics form of stations, filled in; items are numbered as on it.",
  )
  .register(typeNames, { name: "StatisticsReport" });
