import { count, exactly, nonNegativeDecimal, plainDate, recordOf, termOf, typeNames } from "../fields/index.js";
import { payPeriods } from "../terms/index.js";

/** The rows of items 1 and 2 as printed: 街道, 乡镇, 社区. */
const rows = recordOf({ subdistrict: count, township: count, community: count }).register(typeNames, {
  name: "StatisticsRows",
});

/** An average over known pay, and of how many persons pay is not known. */
const averagePay = recordOf({ amount: nonNegativeDecimal.nullable(), known: count, unknown: count }).register(
  typeNames,
  { name: "AveragePay" },
);

/**
 * 社工站统计表 (表4), filled in. The items are numbered as on the form; what it has no row for is counted in
 * `outsideRows`, so that nothing is lost.
 */
export const statisticsReportSchema = recordOf({
  version: exactly(1),
  asOf: plainDate,
  /** 1. 已建成中心、站数量(个). */
  built: rows,
  /** 除区级外,以上中心、站是否录入全国社会工作信息管理系统. */
  nationallyRegistered: recordOf({ yes: count, no: count, unknown: count }),
  /** 2. 中心、站内社会工作专业人才配备数量(人). */
  professionals: rows,
  /** 3. 以上社会工作专业人才总数(人). */
  professionalTotal: count,
  /** 4. 其中,持证人员总数(人). */
  certified: recordOf({ count, unknown: count }),
  /** 5. 其中,吸纳毕业生总数(人). */
  graduates: recordOf({ count, unknown: count }),
  /** 6. 社会工作专业人才平均薪资(元)(区级、街乡). */
  averagePay: recordOf({ per: termOf(payPeriods), district: averagePay, township: averagePay }),
  /** Stations and professionals that no row of the form takes. */
  outsideRows: recordOf({ stations: count, professionals: count }),
}).register(typeNames, { name: "StatisticsReport" });
