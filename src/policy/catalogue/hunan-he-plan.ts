import { markPolicy } from "../../parsed/index.js";
import { parseCoarseDate, parsePlainDate } from "../../calendar/index.js";
import type { DecisionTable, TableCondition } from "../index.js";
import type { Policy } from "../index.js";
import { dateDatum, local, textDatum } from "./internal/data.js";
import { beijingReport, nationalReport2021 } from "./internal/documents.js";
import { interpreted, quoting, stated } from "./internal/parameters.js";
import { pathwayTableHunan } from "./pathway-table-hunan.js";

const report = quoting("beijing-2023-report", "reported");
const news = quoting("cn-2021-news-report", "reported");
const start = report("一", "湖南省从2018年5月启动“禾计划”");
const earlierStart = news("导语", "自2017年起,廣東、湖南兩省率先在鄉鎮(街道)設立社工站");
const threePathways = report("一", "“内嵌式”参与路径、“下沉式”参与路径和“桥接式”参与路径");

const startReading = {
  question: local("湖南何时开始建站？", "When did Hunan begin?"),
  reason: local(
    "两份材料不一：一说2018年5月启动“禾计划”，一说自2017年起率先设站。取指明计划名称与月份者。",
    "The sources differ: one names the plan and May 2018, the other says since 2017 of two provinces together. The former is the more precise.",
  ),
} as const;

/** Outreach is described without social organisations: by the letter it applies whatever their coverage, together with bridging. */
const outreachWhateverOrganisations: DecisionTable = {
  ...pathwayTableHunan,
  id: "hunan-pathways-outreach-whatever-organisations",
  title: local("三重路径，“下沉式”不论社会组织覆盖", "three pathways, outreach whatever the coverage by organisations"),
  rows: pathwayTableHunan.rows.map((row) =>
    row.output === "outreach" ? { ...row, when: withCell(row.when, "organisationCoverage", "any") } : row,
  ),
  leftOpen: pathwayTableHunan.leftOpen.map((open) =>
    open.id === "urban-adequate-wide-no-need"
      ? { ...open, when: withCell(open.when, "serviceSystem", ["immature"]) }
      : open,
  ),
};

function withCell(
  when: readonly TableCondition[],
  input: string,
  values: TableCondition["values"],
): readonly TableCondition[] {
  return when.map((cell) => (cell.input === input ? { input, values } : cell));
}

/** 湖南“禾计划”, as a report of 2023 tells it: three pathways, chosen by the capacity of a place. */
export const hunanHePlan: Policy = /* @__PURE__ */ markPolicy({
  version: 1,
  id: "hunan-he-plan",
  title: local("湖南“禾计划”社工站（据2023年报告）", "Hunan's He plan stations (as reported in 2023)"),
  jurisdiction: "43",
  documents: [beijingReport, nationalReport2021],
  effective: {
    from: interpreted(
      parsePlainDate("2018-05-01"),
      [parsePlainDate("2018-05-31"), parsePlainDate("2017-01-01")],
      startReading,
      start,
      earlierStart,
    ),
    until: interpreted(
      null,
      [parsePlainDate("2021-04-30")],
      {
        question: local("“禾计划”何时结束？", "When does the plan end?"),
        reason: local(
          "材料未写终止日期；2021年10月已有“新三年行动方案”，首个三年按启动时间计至2021年4月，三重路径仍在2023年报告中引用。",
          "No end is reported. By October 2021 there was a new three-year plan; three years from the start end in April 2021, yet the report of 2023 still tells the pathways.",
        ),
      },
      threePathways,
      news("一", "湖南省“新三年行動方案”面世"),
    ),
  },
  supersedes: [],
  successors: [],
  prevailsOver: [],
  provisions: [
    {
      id: "hunan-he-plan/pathways",
      kind: "pathway-table",
      title: pathwayTableHunan.title,
      modality: "reported",
      aspect: "pathway",
      appliesTo: { subject: "station", tier: "township" },
      clauses: ["HN-02", "HN-03", "HN-04", "HN-05"],
      note: local(
        "材料叙述湖南探索出的路径，“主要”“一般”指通常情形。各项条件均为判断，须有记录和佐证；材料未写的组合不作结论。",
        "The source tells which pathways Hunan found; “mainly” and “generally” mean the usual case. Each condition is a judgement to be recorded with evidence; combinations on which the source is silent have no answer.",
      ),
      parameters: {
        table: interpreted(
          pathwayTableHunan,
          [outreachWhateverOrganisations],
          {
            question: local(
              "“下沉式”是否以社会组织覆盖较窄为条件？",
              "Does outreach presuppose a narrow coverage by social organisations?",
            ),
            reason: local(
              "材料写“下沉式”时未提社会组织，写“桥接式”时以其覆盖较广为条件；两者均指城市且民政力量充足，以此区分，否则两式重叠。",
              "Outreach is described without social organisations, bridging where they are many. Both mean cities of adequate capacity, so this tells them apart; else they overlap.",
            ),
          },
          threePathways,
          report("一", "针对广大农村地区基层民政力量薄弱又要应付日益繁杂民政事务的实际情况"),
          report("一", "主要在经济相对发达的城市,这里基层政府力量配备比较充足,原有的民政管理服务体系也相对比较成熟"),
          report(
            "一",
            "街道(乡镇)社工站建设一般不需要协助经办民政或行政事务,可以从街道(乡镇)往下直接介入社区开展服务和治理",
          ),
          report(
            "一",
            "“桥接式”参与路径主要在经济与社会比较发达的城区,这里基层民政力量比较充足,同时辖区内已经有了覆盖较广的社会组织等服务主体,有对基层社会力量进行管理、支持与整合的需求",
          ),
        ),
      },
    },
  ],
  data: [
    dateDatum(
      { id: "hunan-he-plan/start", title: local("湖南启动时间", "When Hunan began"), clauses: ["HN-01", "NA-22"] },
      interpreted(parseCoarseDate("2018-05"), [parseCoarseDate("2017")], startReading, start, earlierStart),
    ),
    textDatum(
      {
        id: "hunan-he-plan/four-tiers",
        title: local("社会工作四级服务体系", "A four-tier service system"),
        clauses: ["NA-23"],
        note: local(
          "报道称“新三年行动方案”引领其完善；四级各指何处未写。",
          "The report says that the new three-year plan leads its completion; it does not name the tiers.",
        ),
      },
      local("四级服务体系", "a service system of four tiers"),
      news("一", "引領社會工作四級服務體系完善和專業服務提檔升級"),
    ),
    textDatum(
      { id: "hunan-he-plan/operating-form", title: local("运营方式", "Form of operation"), clauses: ["HN-07"] },
      local(
        "通过政府购买服务，在街道(乡镇)设站点、建社工队伍",
        "stations and teams at the townships by government purchase",
      ),
      report("一", "通过政府购买服务的方式,在街道(乡镇)设站点、建社工队伍"),
    ),
    dateDatum(
      {
        id: "hunan-he-plan/new-plan",
        title: local("“新三年行动方案”见诸报道", "The new three-year plan is reported"),
        clauses: ["NA-22"],
      },
      stated(parseCoarseDate("2021-10"), news("一", "湖南省“新三年行動方案”面世")),
    ),
  ],
});
