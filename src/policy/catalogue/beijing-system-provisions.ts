import { parsePlainDate } from "../../calendar/index.js";
import type { Provision } from "../index.js";
import { checklist } from "./internal/checklists.js";
import { local } from "./internal/data.js";
import { interpreted, quoting } from "./internal/parameters.js";
import { districtRow, payPeriod, payWeighting, villageRow, whoIsProfessional } from "./internal/readings.js";

const report = quoting("beijing-2023-report", "reported");
const observed = quoting("beijing-2023-report", "observed");
const built = report("表4", "1.已建成中心、站数量(个)");
const pay = report("表4", "6.社会工作专业人才平均薪资(元)(区级、街乡)");

/** The month of the guidance of which the report tells; its day is not known. */
const GUIDANCE_OF_2023 = parsePlainDate("2023-02-01");

const ofGuidance = local(
  "报告转述2023年2月《指导细则》，细则正文未见；只知月份，自2月1日起计。",
  "The report tells of the guidance of February 2023, whose text was not seen; the month alone is known, so it counts from the first.",
);

/** The statistics form, and what only a person can judge about Beijing's stations. */
export const beijingSystemProvisions: readonly Provision[] = [
  {
    id: "beijing-system-2022/statistics-form",
    kind: "statistics-form",
    title: local("社工站统计录入", "Statistics form of the stations"),
    modality: "reported",
    note: local(
      "报告登载的表式，填报要求未见。",
      "The form as the report prints it; the rules for filling it in were not seen.",
    ),
    aspect: "statistics-form",
    appliesTo: { subject: "form", tier: "beijing:district" },
    clauses: ["T4"],
    parameters: {
      villageRow: interpreted("with-communities", ["not-reported"], villageRow, built),
      districtRow: interpreted("pay-only", ["with-subdistricts"], districtRow, pay, built),
      payPeriod: interpreted("month", ["year"], payPeriod, pay),
      payWeighting: interpreted("persons", ["stations"], payWeighting, pay),
      professionals: interpreted(
        "social-work-staff",
        ["certified"],
        whoIsProfessional,
        report("表4", "3.以上社会工作专业人才总数(人)"),
        report("表4", "4.其中,持证人员总数(人)"),
      ),
    },
  },
  checklist(
    {
      id: "beijing-system-2022/resident-worker",
      title: local(
        "一家机构承接多个站点时各站有常驻社工（报告指出难以落实）",
        "Resident workers where one operator runs several stations (hard to ensure, says the report)",
      ),
      modality: "reported",
      subject: "station",
      clauses: ["BJ-14"],
      note: local(
        "报告指出的问题，不是要求；本事项核查本站是否已避免这一问题。",
        "A problem that the report points out and no demand; the item asks whether the station has avoided it.",
      ),
      when: "one-operator-several-stations",
    },
    [["named-resident-worker", "本站有常驻社工", "The station has a resident social worker", ["document"], "verified"]],
    observed(
      "四.2",
      "社工机构普遍工作人员较少或一家机构承接的不止是一个街道(乡镇)建设等现实情况,各站点常驻社工难以落实",
    ),
  ),
  checklist(
    {
      id: "beijing-system-2022/township-role",
      title: local("街道(乡镇)一级强调指导和督导作用", "The township tier: guidance and supervision stressed"),
      modality: "reported",
      subject: "station",
      tier: "beijing:township",
      clauses: ["BJ-12"],
      from: GUIDANCE_OF_2023,
      note: ofGuidance,
    },
    [["guides-and-supervises", "发挥指导和督导作用", "It guides and supervises"]],
    report(
      "四.2",
      "在2023年《指导细则》中规定的各级社工站的主要职责,开展直接服务更强调社区(村)一级,而对于街道(乡镇)一级社工服务中心,则强调指导和督导作用",
    ),
  ),
  checklist(
    {
      id: "beijing-system-2022/community-role",
      title: local("社区(村)一级更强调开展直接服务", "The community tier: direct service stressed more"),
      modality: "reported",
      subject: "station",
      tier: "beijing:community",
      clauses: ["BJ-12"],
      from: GUIDANCE_OF_2023,
      note: ofGuidance,
    },
    [["serves-directly", "开展直接服务", "It serves people directly"]],
    report("四.2", "在2023年《指导细则》中规定的各级社工站的主要职责,开展直接服务更强调社区(村)一级"),
  ),
  checklist(
    {
      id: "beijing-system-2022/dual-supervision",
      title: local("“区级督导+中心督导”双督导", "Dual supervision by district and centre"),
      modality: "reported",
      subject: "station",
      tier: "beijing:township",
      clauses: ["BJ-15"],
      note: local(
        "报告介绍的大兴、石景山两区的经验，其他各区未提。",
        "Experience of Daxing and Shijingshan of which the report tells; of other districts it says nothing.",
      ),
    },
    [
      ["district-supervision", "有区级督导", "There is supervision by the district", undefined, "verified"],
      ["centre-supervision", "有中心督导", "There is supervision by the centre", undefined, "verified"],
    ],
    report("三", "“一站双工,带教培养”工作与人才培养模式、“区级督导+中心督导”的双督导体制"),
    report("三", "利用“区级督导+中心督导”的双督导体制注重服务过程中的质量与成效评估"),
  ),
  checklist(
    {
      id: "beijing-system-2022/risk-assessment",
      title: local("服务的风险评估（报告指出总体上缺少）", "Risk assessment (generally missing, says the report)"),
      modality: "reported",
      subject: "station",
      clauses: ["BJ-21"],
      note: local(
        "报告指出的问题，不是要求；本事项核查本站是否已避免这一问题。",
        "A problem that the report points out and no demand; the item asks whether the station has avoided it.",
      ),
    },
    [["risks-assessed", "对服务有风险评估", "The risks of services are assessed", ["document"], "verified"]],
    observed("四.2", "当前基层服务中对于风险评估总体上是缺少的"),
  ),
];
