import type { Provision } from "../index.js";
import { checklist } from "./internal/checklists.js";
import { local } from "./internal/data.js";
import { interpreted, quoting } from "./internal/parameters.js";
import { districtRow, payPeriod, payWeighting, villageRow } from "./internal/readings.js";

const report = quoting("beijing-2023-report", "reported");
const observed = quoting("beijing-2023-report", "observed");
const built = report("表4", "1.已建成中心、站数量(个)");
const pay = report("表4", "6.社会工作专业人才平均薪资(元)(区级、街乡)");

/** The statistics form, and what only a person can judge about Beijing's stations. */
export const beijingSystemProvisions: readonly Provision[] = [
  {
    id: "beijing-system-2022/statistics-form",
    kind: "statistics-form",
    title: local("社工站统计录入", "Statistics form of the stations"),
    modality: "must",
    aspect: "statistics-form",
    appliesTo: { subject: "form", tier: "beijing:district" },
    clauses: ["T4"],
    parameters: {
      villageRow: interpreted("with-communities", ["not-reported"], villageRow, built),
      districtRow: interpreted("pay-only", ["with-subdistricts"], districtRow, pay, built),
      payPeriod: interpreted("month", ["year"], payPeriod, pay),
      payWeighting: interpreted("persons", ["stations"], payWeighting, pay),
    },
  },
  checklist(
    {
      id: "beijing-system-2022/resident-worker",
      title: local("一家机构承接多个站点时的常驻社工", "Resident workers where one operator runs several stations"),
      modality: "encouraged",
      subject: "station",
      clauses: ["BJ-14"],
      note: local("报告指出的问题，非规范要求。", "A problem that the report points out, not a demand of a rule."),
      when: "one-operator-several-stations",
    },
    [["named-resident-worker", "本站有具名的常驻社工", "The station has a named resident social worker", ["document"]]],
    observed(
      "四.2",
      "社工机构普遍工作人员较少或一家机构承接的不止是一个街道(乡镇)建设等现实情况,各站点常驻社工难以落实",
    ),
  ),
  checklist(
    {
      id: "beijing-system-2022/township-role",
      title: local("街道(乡镇)一级的职责", "Role of the township tier"),
      modality: "encouraged",
      subject: "station",
      tier: "beijing:township",
      clauses: ["BJ-12"],
    },
    [
      [
        "guides-and-supervises",
        "以指导和督导社区(村)社会工作服务站为主",
        "It mainly guides and supervises the community stations",
      ],
    ],
    report("四.2", "开展直接服务更强调社区(村)一级,而对于街道(乡镇)一级社工服务中心,则强调指导和督导作用"),
  ),
  checklist(
    {
      id: "beijing-system-2022/community-role",
      title: local("社区(村)一级的职责", "Role of the community tier"),
      modality: "encouraged",
      subject: "station",
      tier: "beijing:community",
      clauses: ["BJ-12"],
    },
    [["serves-directly", "以开展直接服务为主", "It mainly serves people directly"]],
    report("四.2", "开展直接服务更强调社区(村)一级"),
  ),
  checklist(
    {
      id: "beijing-system-2022/dual-supervision",
      title: local("“区级督导+中心督导”双督导", "Dual supervision by district and centre"),
      modality: "encouraged",
      subject: "station",
      tier: "beijing:township",
      clauses: ["BJ-15"],
      note: local("大兴、石景山两区的做法。", "Practised in Daxing and Shijingshan."),
    },
    [
      ["district-supervision", "有区级督导", "There is supervision by the district"],
      ["centre-supervision", "有中心督导", "There is supervision by the centre"],
    ],
    report("三", "“区级督导+中心督导”的双督导体制"),
  ),
  checklist(
    {
      id: "beijing-system-2022/risk-assessment",
      title: local("服务风险评估", "Risk assessment"),
      modality: "encouraged",
      subject: "station",
      clauses: ["BJ-21"],
      note: local("报告指出的问题，非规范要求。", "A problem that the report points out, not a demand of a rule."),
    },
    [["risks-assessed", "服务方案中有风险评估", "Service plans contain an assessment of risks", ["document"]]],
    observed("四.2", "当前基层服务中对于风险评估总体上是缺少的"),
  ),
];
