import { parseCoarseDate } from "../../calendar/index.js";
import type { PolicyDatum } from "../index.js";
import { local, named } from "./internal/data.js";
import { interpreted, quoting } from "./internal/parameters.js";

const report = quoting("beijing-2023-report", "reported");

/** Table 2 as printed, digits set apart: number, district, district centre, township centres, community stations, total, %. */
const PRINTED = [
  ["1", "东城", "1", "11", "24", "36", "64.7"],
  ["2", "西城", "1", "11", "74", "86", "73.3"],
  ["3", "朝阳", "1", "28", "163", "192", "65.1"],
  ["4", "海淀", "1", "13", "30", "44", "50.0"],
  ["5", "丰台", "1", "5", "28", "34", "55.6"],
  ["6", "石景山", "1", "29", "47", "77", "100.0"],
  ["7", "门头沟", "1", "7", "42", "50", "53.8"],
  ["8", "房山", "1", "14", "77", "92", "50.0"],
  ["9", "通州", "1", "11", "24", "36", "50.0"],
  ["10", "顺义", "1", "14", "51", "66", "56.0"],
  ["11", "昌平", "1", "11", "26", "38", "50.0"],
  ["12", "大兴", "1", "16", "119", "136", "72.7"],
  ["13", "平谷", "1", "11", "20", "32", "68.8"],
  ["14", "怀柔", "1", "18", "0", "19", "100.0"],
  ["15", "密云", "1", "10", "27", "38", "50.0"],
  ["16", "延庆", "1", "16", "83", "100", "88.9"],
  ["-", "合计", "16", "225", "835", "1076", "65.6"],
] as const;

/** The names in the order of their division codes, for the rows in which the printed order is another. */
const IN_CODE_ORDER: ReadonlyMap<string, string> = new Map([
  ["海淀", "丰台"],
  ["丰台", "石景山"],
  ["石景山", "海淀"],
  ["平谷", "怀柔"],
  ["怀柔", "平谷"],
]);

const relabelled = PRINTED.map(([number, name, ...figures]) => [number, IN_CODE_ORDER.get(name) ?? name, ...figures]);

const rowsInSource = PRINTED.map((row) => report("表2", row.filter((cell) => cell !== "-").join("")));

/** 表2 北京市社会工作服务平台建设情况. */
export const beijingTable2: PolicyDatum = {
  id: "beijing-system-2022/table-2",
  title: local("表2 北京市社会工作服务平台建设情况", "Table 2: service platforms by district"),
  clauses: ["T2"],
  precision: "exact",
  asOf: parseCoarseDate("2023-05-31"),
  note: local(
    "原件中各栏数字连写，每行只有一种拆分方法满足各级之和等于总数。",
    "The copy prints the digits of a row without gaps; each row has one reading in which the tiers add up to the total.",
  ),
  content: {
    type: "table",
    columns: named([
      ["number", "序号", "number"],
      ["district", "行政区", "district"],
      ["district-centres", "区级社会工作指导中心", "district centres"],
      ["township-centres", "街道(乡镇)社会工作服务中心", "township centres"],
      ["community-stations", "社区(村)社会工作服务站", "community stations"],
      ["platforms", "各级社会工作服务平台建设总数", "platforms in all"],
      ["coverage", "街乡覆盖率(%)", "coverage rate of townships (%)"],
    ]),
    value: interpreted<readonly (readonly string[])[]>(
      PRINTED,
      [relabelled],
      {
        question: local("各行数字属于哪个区？", "To which district does each row belong?"),
        reason: local(
          "照录印出的区名。海淀、丰台、石景山、平谷、怀柔五行的基数与其街道乡镇数不符，按区划代码顺序对应则16行全部相符，另列此读法。",
          "The names are as printed. The bases of five rows (Haidian, Fengtai, Shijingshan, Pinggu, Huairou) do not fit those districts; in the order of division codes all 16 rows fit, which is the other reading.",
        ),
      },
      report(
        "表2",
        "序号行政区区级社会工作指导中心街道(乡镇)社会工作服务中心社区(村)社会工作服务站各级社会工作服务平台建设总数街乡覆盖率",
      ),
      ...rowsInSource,
    ),
  },
};
