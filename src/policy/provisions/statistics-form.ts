import { recordOf, termOf, typeNames, exactly } from "../../fields/index.js";
import { countedWorkers, districtRows, payPeriods, payWeightings, villageRows } from "../../terms/index.js";
import { namedParameter } from "../parameter.js";
import { type KindOfProvision, provisionBase } from "./provision-base.js";

/** 统计表: what the printed form leaves open, as readings. */
export const statisticsForm = {
  label: { zh: "统计表", en: "statistics form" },
  purpose: { zh: "统计表未写明的口径", en: "what a printed form leaves open" },
  subjects: ["form"],
  byPeriod: false,
  schema: recordOf({
    ...provisionBase,
    kind: exactly("statistics-form").describe("条款种类：统计表。Kind: statistics form."),
    parameters: recordOf({
      villageRow: namedParameter(termOf(villageRows), {
        label: { zh: "村级站点的填报", en: "village stations" },
        description:
          "村级站点没有单独的行：并入社区行，或不填报。Village stations have no row of their own: in the community row, or not reported.",
      }),
      districtRow: namedParameter(termOf(districtRows), {
        label: { zh: "区级中心的填报", en: "district centres" },
        description:
          "第6项要求填报区级中心的薪资，但表中没有该行：只填薪资，或并入街道行。District centres have no row although item 6 asks their pay: pay only, or in the subdistrict row.",
      }),
      payPeriod: namedParameter(termOf(payPeriods), {
        label: { zh: "薪资期间", en: "period of pay" },
        description: "薪资按月或按年。Pay by month or by year.",
      }),
      payWeighting: namedParameter(termOf(payWeightings), {
        label: { zh: "平均薪资的算法", en: "averaging of pay" },
        description: "按人平均，或按站点平均。An average over persons, or over stations.",
      }),
      professionals: namedParameter(termOf(countedWorkers), {
        label: { zh: "计入的专业人才", en: "professionals who count" },
        description:
          "哪些人算作“社会工作专业人才”：从事社会工作服务的人员，或其中的持证人员；缺省为前者。Who counts as a professional: staff who do social work, or those of them who have a certificate; absent: the former.",
      }).optional(),
    }).describe("参数。Parameters."),
  })
    .describe("统计表：印发的表式未写明之处，作为可选的理解。What the printed form leaves open, as readings.")
    .register(typeNames, { name: "StatisticsForm" }),
  detail: null,
} as const satisfies KindOfProvision;
