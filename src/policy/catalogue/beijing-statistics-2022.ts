import { parseCoarseDate } from "../../calendar/index.js";
import type { PolicyDatum, PolicyDocument } from "../index.js";
import { local, numberDatum } from "./internal/data.js";
import { quoting, stated } from "./internal/parameters.js";

const statistics = quoting("beijing-2022-03-statistics", "statistical");

/** The official count of township-level units, the denominator behind table 2. */
export const beijingStatistics2022: PolicyDocument = {
  id: "beijing-2022-03-statistics",
  title: local("北京市2022年社会服务统计3月份报表", "Beijing's social service statistics, March 2022"),
  issuers: ["北京市民政局"],
  issuedOn: parseCoarseDate("2022-04-18"),
  address: "https://mzj.beijing.gov.cn/art/2022/4/18/art_263_628246.html",
  read: "excerpt",
  note: local("统计报表，所见为官方网页的摘录。", "A table of statistics, read in an excerpt of the official page."),
};

/** Towns, townships and subdistricts by that count. */
export const beijingStatisticsData: readonly PolicyDatum[] = [
  numberDatum(
    {
      id: "beijing-system-2022/towns",
      title: local("北京市的镇", "Towns in Beijing"),
      clauses: ["PU-04"],
      asOf: parseCoarseDate("2022-03"),
    },
    stated("143", statistics("二", "镇143")),
    local("个", "towns"),
  ),
  numberDatum(
    {
      id: "beijing-system-2022/townships",
      title: local("北京市的乡", "Townships in Beijing"),
      clauses: ["PU-04"],
      asOf: parseCoarseDate("2022-03"),
    },
    stated("35", statistics("二", "乡35")),
    local("个", "townships"),
  ),
  numberDatum(
    {
      id: "beijing-system-2022/subdistricts",
      title: local("北京市的街道", "Subdistricts in Beijing"),
      clauses: ["PU-04"],
      asOf: parseCoarseDate("2022-03"),
      note: local(
        "三类合计343个，即表2合计行的分母。",
        "The three kinds together number 343, the denominator of table 2's total row.",
      ),
    },
    stated("165", statistics("二", "街道165")),
    local("个", "subdistricts"),
  ),
];
