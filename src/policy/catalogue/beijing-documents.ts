import { parseCoarseDate, type CoarseDate } from "../../calendar/index.js";
import type { PolicyDatum, PolicyDocument } from "../index.js";
import type { Parameter } from "../index.js";
import { dateDatum, local } from "./internal/data.js";
import { beijingImplementationPlan, beijingPilotPlan } from "./internal/documents.js";
import { interpreted, quoting, stated } from "./internal/parameters.js";

const report = quoting("beijing-2023-report", "reported");

/** The date of a document in table 1, printed as month + title. */
interface Row {
  readonly clause: string;
  readonly document: PolicyDocument;
  readonly date: Parameter<CoarseDate>;
}

const CIVIL_AFFAIRS = "北京市委社会工委市民政局";
const notRead = { read: "not-read", note: local("正文未见公开。", "Its text was not found.") } as const;

const serviceCatalogue: PolicyDocument = {
  id: "beijing-2022-service-catalogue",
  title: local("北京市社区社会工作服务目录", "Catalogue of community social work services in Beijing"),
  issuers: ["北京市社会建设工作领导小组办公室"],
  issuedOn: parseCoarseDate("2022-05"),
  ...notRead,
};

const purchaseBudget: PolicyDocument = {
  id: "beijing-2022-purchase-budget",
  title: local(
    "北京市政府购买社会工作服务预算管理实施细则",
    "Rules for budgeting government purchase of social work services in Beijing",
  ),
  issuers: [CIVIL_AFFAIRS, "市财政局"],
  issuedOn: parseCoarseDate("2022-06"),
  ...notRead,
};

const guidance: PolicyDocument = {
  id: "beijing-2023-guidance",
  title: local(
    "北京市加强基层社会工作服务体系建设指导细则",
    "Guidance on strengthening the grassroots social work service system in Beijing",
  ),
  issuers: [CIVIL_AFFAIRS],
  issuedOn: parseCoarseDate("2023-02"),
  ...notRead,
};

const coordinationPlan: PolicyDocument = {
  id: "beijing-2023-coordination-plan",
  title: local(
    "关于统筹社会建设和民政领域基层服务站点的工作方案",
    "Work plan for coordinating grassroots service stations of social construction and civil affairs",
  ),
  issuers: [CIVIL_AFFAIRS],
  issuedOn: parseCoarseDate("2023-02"),
  read: "not-read",
  note: local(
    "正文未见公开。《指导细则》按照本方案要求细化，故逻辑上在先；表1将其列于《指导细则》之后。",
    "Its text was not found. The guidance follows its demands, so it comes first; table 1 lists it after the guidance.",
  ),
};

const talentPlan: PolicyDocument = {
  id: "beijing-2023-talent-plan",
  title: local(
    "首都社会工作专业人才队伍建设行动计划(2023年—2025年)",
    "Action plan for building the capital's social work profession (2023–2025)",
  ),
  issuers: [
    CIVIL_AFFAIRS,
    "市人才局",
    "市委农工委市农村农业局",
    "市教委",
    "市财政局",
    "市人力资源和社会保障局",
    "市卫健委",
  ],
  issuedOn: parseCoarseDate("2023-05"),
  read: "not-read",
  note: local(
    "正文未见公开；计划期为2023—2025年。发文主体按表1所印。",
    "Its text was not found; it runs from 2023 to 2025. The issuers are as printed in table 1.",
  ),
};

const rows: readonly Row[] = [
  {
    clause: "T1-1",
    document: beijingPilotPlan,
    date: stated(
      parseCoarseDate("2021-05"),
      report("表1", "2021年5月《北京市街道(乡镇)社会工作服务中心试点建设实施方案》北京市委社会工委市民政局"),
    ),
  },
  {
    clause: "T1-2",
    document: beijingImplementationPlan,
    date: interpreted(
      parseCoarseDate("2022-01"),
      [parseCoarseDate("2021-01")],
      {
        question: local("《实施方案》何时发布？", "When was the implementation plan issued?"),
        reason: local(
          "正文记为2022年1月，表1印作2021年1月；表1按时间排列且该行在2021年5月之后，故表中年份应为误印。",
          "The text says January 2022, table 1 prints January 2021; the table is in order of time and the row stands after May 2021, so its year is a misprint.",
        ),
      },
      report(
        "二",
        "2022年1月,《北京市加强基层社会工作服务体系和服务能力建设的实施方案》(以下简称《实施方案》)发布实施",
      ),
      report(
        "表1",
        "2021年1月《北京市加强基层社会工作服务体系和服务能力建设的实施方案》北京市委社会工委市民政局、市委农工委市农村农业局、市财政局",
      ),
    ),
  },
  {
    clause: "T1-3",
    document: serviceCatalogue,
    date: stated(
      parseCoarseDate("2022-05"),
      report("表1", "2022年5月《北京市社区社会工作服务目录》北京市社会建设工作领导小组办公室"),
    ),
  },
  {
    clause: "T1-4",
    document: purchaseBudget,
    date: stated(
      parseCoarseDate("2022-06"),
      report("表1", "2022年6月《北京市政府购买社会工作服务预算管理实施细则》北京市委社会工委市民政局、市财政局"),
    ),
  },
  {
    clause: "T1-5",
    document: guidance,
    date: stated(
      parseCoarseDate("2023-02"),
      report("表1", "2023年2月《北京市加强基层社会工作服务体系建设指导细则》北京市委社会工委市民政局"),
    ),
  },
  {
    clause: "T1-6",
    document: coordinationPlan,
    date: stated(
      parseCoarseDate("2023-02"),
      report("表1", "2023年2月《关于统筹社会建设和民政领域基层服务站点的工作方案》北京市委社会工委市民政局"),
    ),
  },
  {
    clause: "T1-7",
    document: talentPlan,
    date: stated(
      parseCoarseDate("2023-05"),
      report(
        "表1",
        "2023年5月《首都社会工作专业人才队伍建设行动计划(2023年—2025年)》北京市委社会工委市民政局、市人才局、市委农工委市农村农业局、市教委、市财政局、市人力资源和社会保障局、市卫健委",
      ),
    ),
  },
];

/** The seven policy documents of table 1, with their issuers as printed. */
export const beijingDocuments: readonly PolicyDocument[] = rows.map(({ document }) => document);

/** When each was issued, to the month; the misprint of the second with both readings. */
export const beijingTimeline: readonly PolicyDatum[] = rows.map(({ clause, document, date }) =>
  dateDatum(
    {
      id: `beijing-system-2022/issued-${document.id}`,
      title: local(
        `《${document.title.zh}》的印发时间`,
        `When the ${document.title.en.charAt(0).toLowerCase()}${document.title.en.slice(1)} was issued`,
      ),
      clauses: [clause],
    },
    date,
  ),
);
