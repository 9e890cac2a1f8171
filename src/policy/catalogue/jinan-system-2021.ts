import { markPolicy } from "../../parsed/index.js";
import { parsePlainDate } from "../../calendar/index.js";
import type { Policy } from "../index.js";
import { local } from "./internal/data.js";
import { interpreted, quoting } from "./internal/parameters.js";
import { jinanDocuments, jinanData } from "./jinan-data.js";
import { jinanProvisions } from "./jinan-provisions.js";
import { jinanTierSystem } from "./jinan-tier-system.js";

const article = quoting("jinan-2021-article", "reported");
const measures = quoting("jinan-2021-14", "normative", "secondary-copy");
const inForce = measures("印发通知", "现将《济南市社会工作服务站管理办法(试行)》印发给你们,请遵照执行");

/** 济南: four tiers, as an article of 2021 tells the city's three documents. */
export const jinanSystem2021: Policy = /* @__PURE__ */ markPolicy({
  version: 1,
  id: "jinan-system-2021",
  title: local(
    "济南市四级社会工作服务体系（据2021年文章）",
    "Jinan's four-tier social work service system (as told in 2021)",
  ),
  jurisdiction: "3701",
  documents: jinanDocuments,
  effective: {
    from: interpreted(
      parsePlainDate("2021-03-08"),
      [parsePlainDate("2020-01-01"), parsePlainDate("2021-10-01")],
      {
        question: local("体系自何日起施行？", "From which day does the system hold?"),
        reason: local(
          "文章未写日期；《管理办法（试行）》转载件落款印作“202138”，应为2021年3月8日，故取此日。《若干措施》为2020年。",
          "The article names no day; the copy of the trial measures is dated “202138”, which must be 8 March 2021. The measures of 2020 came before.",
        ),
      },
      inForce,
      article("政策逻辑", "出台《济南市社会工作服务站管理办法（试行）》"),
    ),
    until: interpreted(
      null,
      [parsePlainDate("2023-02-01")],
      {
        question: local("何时失效？", "When does it end?"),
        reason: local(
          "原文未写终止日期；2023年2月曾就修订稿征求意见，是否已被替代不详，按继续有效处理。",
          "No end is laid down. A revised draft was published for comment in February 2023; whether it replaced the trial measures is not known.",
        ),
      },
      inForce,
    ),
  },
  supersedes: [],
  successors: [],
  prevailsOver: [],
  tierSystem: jinanTierSystem,
  provisions: jinanProvisions,
  data: jinanData,
});
