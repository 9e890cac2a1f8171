import { parsePlainDate } from "../../calendar/index.js";
import type { Deadline } from "../index.js";
import { local } from "./internal/data.js";
import { interpreted, quoting, stated } from "./internal/parameters.js";
import { dueDayCounts, dueHour } from "./internal/readings.js";

const plan = quoting("beijing-2021-pilot-plan", "normative");
const districts = local("各区委社会工委区民政局", "civil-affairs departments of the districts");
const pilotDistricts = local("试点区", "pilot districts");

const nomination = plan(
  "四（一）",
  "请各区委社会工委区民政局报送试点街道(乡镇),并于5月18日(周二)下班前上报试点推荐表(见附件)",
);
const yearOfPilot = plan("一", "2021年全市将开展街道(乡镇)社会工作服务中心试点建设工作");
const districtPlan = plan(
  "四（二）",
  "相关试点区要结合试点的目标任务,立足本地区实际,制定试点方案,明确试点目标任务、实施步骤及工作措施,于2021年5月31日前上报",
);
const completion = plan("四（三）", "试点工作拟于2021年12月底前完成");
const report = plan(
  "四（三）",
  "各区委社会工委区民政局要及时对试点工作的任务完成、资金使用、服务开展、人才培养、问题建议等情况进行总结梳理,形成报告,并于2021年12月20日前上报",
);

/** 实施安排: what is due when in the pilot. */
export const beijingPilotSchedule: readonly Deadline[] = [
  {
    id: "beijing-pilot-2021/nomination-due",
    kind: "deadline",
    title: local("上报试点推荐表", "Nomination of pilot subdistricts and townships"),
    modality: "must",
    wording: "请",
    aspect: "nomination",
    appliesTo: { subject: "submission", tier: "beijing:district" },
    clauses: ["PI-01"],
    note: local(
      "该句未印年份，据方案他处为2021年；2021年5月18日确为星期二。",
      "The sentence prints no year, which is 2021 elsewhere in the plan; 18 May 2021 was a Tuesday.",
    ),
    obligor: districts,
    parameters: {
      dueOn: stated(parsePlainDate("2021-05-18"), nomination, yearOfPilot),
      dueConvention: stated("inclusive", nomination),
      dueTime: stated("close-of-business", nomination),
    },
  },
  {
    id: "beijing-pilot-2021/district-plan-due",
    kind: "deadline",
    title: local("上报本区试点方案", "Pilot plan of the district"),
    modality: "must",
    wording: "要",
    aspect: "district-plan",
    appliesTo: { subject: "submission", tier: "beijing:district" },
    clauses: ["PI-02", "PI-05", "PI-29"],
    obligor: pilotDistricts,
    parameters: {
      dueOn: stated(parsePlainDate("2021-05-31"), districtPlan),
      dueConvention: interpreted("inclusive", ["exclusive"], dueDayCounts, districtPlan),
      dueTime: interpreted("end-of-day", ["close-of-business"], dueHour, districtPlan),
    },
  },
  {
    id: "beijing-pilot-2021/completion-due",
    kind: "deadline",
    title: local("完成试点工作", "Completion of the pilot"),
    modality: "planned",
    wording: "拟",
    aspect: "completion",
    appliesTo: { subject: "submission", tier: "beijing:district" },
    clauses: ["PI-03"],
    note: local(
      "“拟”为计划；到期要完成的是试点工作，没有要报送的材料。",
      "“Planned”: what is to be completed is the pilot, and nothing is handed in.",
    ),
    obligor: pilotDistricts,
    act: "completion",
    parameters: {
      dueOn: stated(parsePlainDate("2021-12-31"), completion),
      dueConvention: stated("inclusive", completion),
      dueTime: stated("end-of-day", completion),
    },
  },
  {
    id: "beijing-pilot-2021/district-report-due",
    kind: "deadline",
    title: local("上报试点工作总结报告", "Report of the district on the pilot"),
    modality: "must",
    wording: "要",
    aspect: "district-report",
    appliesTo: { subject: "submission", tier: "beijing:district" },
    clauses: ["PI-04", "PI-05"],
    note: local(
      "报告期限早于试点拟完成日期11天，报告时试点可能尚未结束。",
      "Due 11 days before the planned end: the pilot may still be running.",
    ),
    obligor: districts,
    parameters: {
      dueOn: stated(parsePlainDate("2021-12-20"), report),
      dueConvention: interpreted("inclusive", ["exclusive"], dueDayCounts, report),
      dueTime: interpreted("end-of-day", ["close-of-business"], dueHour, report),
    },
  },
];
