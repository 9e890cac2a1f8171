import { describe, expect, it } from "vitest";
import { assess, type AssessmentOptions } from "social-work-station-rules/assessment";
import { calendarYear } from "social-work-station-rules/calendar";
import {
  allPolicies,
  beijingPilot2021,
  beijingTierSystem,
  guangdongDoubleHundred,
  hunanHePlan,
  jinanSystem2021,
  linzhiLinYuePlan,
} from "social-work-station-rules/catalogue";
import { explain } from "social-work-station-rules/explanation";
import { isBreach, type Finding } from "social-work-station-rules/finding";
import { parseRegister } from "social-work-station-rules/model";
import { classifyPathway } from "social-work-station-rules/pathway";
import type { Policy } from "social-work-station-rules/policy";
import { prepareRegister } from "social-work-station-rules/register";

/** What an assessment says: the verdict and the Chinese text of each finding, by provision and subject. */
function assessAndSay(
  register: object,
  policies: Policy | readonly Policy[],
  options: AssessmentOptions & { readonly division?: string },
) {
  const prepared = prepareRegister(parseRegister({ version: 1, recordedOn: options.asOf, ...register }));
  const assessment = Array.isArray(policies)
    ? assess(prepared, policies as readonly Policy[], options as AssessmentOptions & { readonly division: string })
    : assess(prepared, policies as Policy, options);
  const bases = new Map(assessment.bases.map((basis) => [basis.provision, basis]));
  const findings = assessment.findings.map(
    (finding) => ({ ...finding, basis: bases.get(finding.provision) }) as Finding,
  );
  const one = (provision: string, subject: string): Finding => {
    const found = findings.find((finding) => finding.provision === provision && finding.subject.id === subject);
    if (found === undefined) throw new Error(`no finding of ${provision} about ${subject}`);
    return found;
  };
  const text = (provision: string, subject: string): string => {
    const { heading, reasons } = explain(one(provision, subject), { locale: "zh-CN" });
    return [heading, ...reasons.map((reason) => reason.text)].join("\n");
  };
  return {
    assessment,
    findings,
    text,
    verdict: (provision: string, subject: string) => one(provision, subject).verdict,
  };
}

const complete = (...collections: readonly string[]) => ({
  completeness: collections.map((collection) => ({ collection })),
});

describe("story 1: Shijingshan at the end of 2023", () => {
  const townships = Array.from({ length: 9 }, (_, index) => `11010700${index + 1}`);
  const communities = townships.flatMap((township) =>
    Array.from({ length: 17 }, (_, index) => `${township}${String(index + 1).padStart(3, "0")}`),
  );
  // 47 community stations: six in each of the first seven subdistricts, and five in the eighth.
  const withStation = communities.filter((id) => Number(id.slice(9)) <= (id[8] === "8" ? 5 : id[8] === "9" ? 0 : 6));
  const told = assessAndSay(
    {
      tierSystems: [beijingTierSystem],
      divisions: [
        { id: "110107", name: "石景山区", level: "county" },
        ...townships.map((id) => ({ id, name: `街道${id}`, level: "township", kind: "subdistrict" })),
        ...communities.map((id) => ({ id, name: id, level: "village", committee: "residential-community" })),
      ],
      stations: [
        ...townships.map((division) => ({
          id: `c-${division}`,
          division,
          tier: "beijing:township",
          from: "2021-06-01",
        })),
        ...withStation.map((division) => ({ id: `s-${division}`, division, tier: "beijing:community", from: "2022" })),
      ],
      ...complete("divisions", "stations"),
    },
    allPolicies,
    { asOf: "2023-12-31", period: calendarYear(2023), division: "110107" },
  );

  it("meets the national and the city's target, which both apply: 9 of 9", () => {
    expect(withStation).toHaveLength(47);
    expect(told.assessment.policies).toEqual(["cn-report-2021", "cn-two-haves", "beijing-system-2022"]);
    for (const target of ["cn-two-haves/stations", "beijing-system-2022/centre-coverage"]) {
      expect(told.verdict(target, "110107")).toBe("met");
      expect(told.text(target, "110107")).toContain("100.0%");
    }
    expect(told.text("beijing-system-2022/centre-coverage", "110107")).toContain("要求（力争，原文用语“任务”）");
  });

  it("has six stations of 17 communities where 30 % come to six; fewer is no breach, since the report only tells of it", () => {
    expect(told.verdict("beijing-system-2022/community-stations", "110107001")).toBe("met");
    const few = told.text("beijing-system-2022/community-stations", "110107008");
    expect(told.verdict("beijing-system-2022/community-stations", "110107008")).toBe("unmet");
    expect(few).toContain("不符合（材料记述，不构成违反）");
    expect(few).toContain("共17个，按30%（不低于）计为6个。");
    expect(few).toContain("“同步”未定时限");
    expect(few).not.toMatch(/本条为|应设站/);
    expect(told.findings.filter(isBreach)).toEqual([]);
  });

  it("says that the pilot's text is over and that its successor is not known on these matters", () => {
    expect(told.assessment.gaps).toContainEqual(
      expect.objectContaining({ kind: "superseded-text-unknown", policy: "beijing-pilot-2021" }),
    );
  });
});

describe("story 2: the pilot centre of Lugu in 2021", () => {
  const villages = [1, 2, 3].map((index) => ({
    id: `11010700100${index}`,
    name: `社区${index}`,
    level: "village",
    committee: "residential-community",
    urbanRuralCode: "111",
  }));
  const day = (index: number): string => `2021-08-${String(index + 10)}`;
  const told = assessAndSay(
    {
      tierSystems: [beijingTierSystem],
      divisions: [
        { id: "110107", name: "石景山区", level: "county" },
        { id: "110107001", name: "鲁谷街道", level: "township", kind: "subdistrict" },
        ...villages,
      ],
      stations: [
        {
          id: "lugu",
          name: "鲁谷街道社会工作服务中心",
          division: "110107001",
          tier: "beijing:township",
          from: "2021-06-01",
          managingBody: "social-affairs-office",
          systems: ["project", "personnel", "finance"].map((system) => ({ system, adoptedOn: "2021-06-01" })),
        },
      ],
      personnel: [
        {
          id: "p-1",
          staffKinds: ["professional"],
          certificates: [{ level: "assistant-social-worker", issuedOn: "2018-11-20" }],
          education: [],
          assignments: [
            { station: "lugu", role: "executive-director", duty: "professional-social-work", from: "2021-06-01" },
          ],
        },
        {
          id: "p-2",
          certificates: [],
          education: [{ level: "master", major: "社会工作（MSW）", graduatedOn: "2019-07-01" }],
          assignments: [
            { station: "lugu", role: "social-worker", duty: "professional-social-work", from: "2021-06-01" },
          ],
        },
        {
          id: "p-3",
          certificates: [],
          education: [],
          assignments: [
            { station: "lugu", role: "social-worker", duty: "professional-social-work", from: "2021-06-01" },
          ],
        },
        { id: "p-4", assignments: [{ station: "lugu", role: "director", duty: "management", from: "2021-06-01" }] },
      ],
      activities: [
        ...Array.from({ length: 8 }, (_, index) => ({
          id: `case-${index}`,
          station: "lugu",
          kind: "case-work",
          completedOn: day(index),
        })),
        { id: "supervision", station: "lugu", kind: "supervision", completedOn: "2021-09-01", hours: "48" },
      ],
      ...complete("divisions", "stations", "personnel", "activities"),
    },
    beijingPilot2021,
    { asOf: "2021-11-30", period: calendarYear(2021) },
  );
  const say = (name: string, subject = "lugu"): string => told.text(`beijing-pilot-2021/${name}`, subject);

  it("is not yet at 10 cases and 60 hours, and has time until the end of the year", () => {
    expect(say("service-cases")).toContain("尚未达到（期限未到）");
    expect(say("service-cases")).toContain("已计入8个。");
    expect(say("supervision-hours")).toContain("已计入48小时。");
    expect(say("supervision-hours")).toContain(
      "原文未说明60小时是中心接受的督导，还是中心对社区（村）站和社工给予的督导",
    );
  });

  it("breaches the demand of management systems, whose list is open", () => {
    expect(say("management-systems")).toContain("未达到（违反）");
    expect(say("management-systems")).toContain("原文以“等”收尾，清单未穷尽");
    expect(told.findings.filter(isBreach).map(({ provision }) => provision)).toEqual([
      "beijing-pilot-2021/management-systems",
    ]);
  });

  it("has its two directors, one of them of a kind that the plan names, and a managing body on record", () => {
    expect(told.verdict("beijing-pilot-2021/roles", "lugu")).toBe("met");
    expect(say("management")).toContain("已明确一个部门或机构负责管理：登记显示有。");
    expect(say("management")).toContain("中心主任由该部门或机构负责人兼任：是一项事实，尚未查证记录。");
    expect(say("management")).not.toContain("须由人员核查认定");
    expect(say("three-haves")).toContain("有人员：登记显示有。");
  });

  it("has staff who qualify by three full years and by a master of social work; the area is that of the communities", () => {
    expect(told.verdict("beijing-pilot-2021/qualification", "p-1")).toBe("met");
    expect(told.verdict("beijing-pilot-2021/qualification", "p-2")).toBe("met");
    expect(say("qualification", "p-2")).toContain("专业符合");
    expect(told.verdict("beijing-pilot-2021/qualification", "p-3")).toBe("unmet");
    expect(say("qualification", "p-3")).toContain("所在站点的地区类别为城镇");
    expect(say("qualification", "p-3")).not.toMatch(/达到下列任何一项即符合：.*农村地区/);
  });

  it("is asked to be completed by the end of the year, and nothing is handed in", () => {
    const completion = assessAndSay(
      { tierSystems: [beijingTierSystem], divisions: [{ id: "110107", name: "石景山区", level: "county" }] },
      beijingPilot2021,
      {
        asOf: "2022-01-10",
        period: calendarYear(2021),
        submissions: [{ provision: "beijing-pilot-2021/completion-due", division: "110107", on: "2022-01-05" }],
      },
    );
    const text = completion.text("beijing-pilot-2021/completion-due", "110107");
    expect(text).toContain("已于2022年1月5日完成，超过期限5日。");
    expect(text).toContain("本条为“拟”，不是强制要求，不构成违反");
    expect(text).not.toMatch(/尚未报送|上报|某日前|12月30日/);
  });
});

describe("story 3: a station of Guangdong's Double Hundred plan", () => {
  const told = assessAndSay(
    {
      tierSystems: [guangdongDoubleHundred.tierSystem],
      divisions: [
        { id: "44", name: "广东省", level: "province" },
        { id: "441421001", name: "某镇", level: "township", kind: "town" },
      ],
      stations: [{ id: "station", division: "441421001", tier: "guangdong:station", from: "2017-07-01" }],
      personnel: [
        { id: "p", assignments: [{ station: "station", role: "supervisor", workload: "part-time", from: "2018-01" }] },
      ],
      judgements: [
        {
          id: "j-1",
          subject: { kind: "station", id: "station" },
          provision: "guangdong-double-hundred/station-head",
          item: "head-is-township-leader",
          outcome: "unmet",
          role: "clerk",
          on: "2019-01-01",
          evidence: [{ reference: "list-of-leaders", form: "document" }],
        },
      ],
      ...complete("personnel"),
    },
    guangdongDoubleHundred,
    { asOf: "2020-12-31", period: calendarYear(2020) },
  );

  it("has the supervisor of whom the report tells; four facts are to be verified and none is left to judgement", () => {
    expect(told.text("guangdong-double-hundred/supervisor", "station")).toContain(
      "材料记述（不是要求）：每站配备专（兼）职督导",
    );
    for (const name of ["township-side", "professional-side", "direct-employment"])
      expect(told.verdict(`guangdong-double-hundred/${name}`, "station")).toBe("undetermined");
    expect(told.findings.filter(isBreach)).toEqual([]);
  });

  it("has a head who is no leader of the township, which 一般 allows", () => {
    expect(told.text("guangdong-double-hundred/station-head", "station")).toContain(
      "本条为“一般”，不是强制要求，不构成违反。",
    );
  });
});

describe("story 4: a district of Jinan", () => {
  const told = assessAndSay(
    {
      tierSystems: [jinanSystem2021.tierSystem],
      divisions: [
        { id: "37", name: "山东省", level: "province" },
        { id: "3701", name: "济南市", level: "prefecture" },
        { id: "370102", name: "某区", level: "county" },
        { id: "370102001", name: "某街道", level: "township", kind: "subdistrict" },
      ],
      stations: [
        { id: "hub", division: "370102", tier: "jinan:hub", from: "2021-03-08" },
        {
          id: "station",
          division: "370102001",
          tier: "jinan:station",
          from: "2021-03-08",
          systems: ["personnel", "finance"].map((system) => ({ system, adoptedOn: "2021-03-08" })),
        },
      ],
      personnel: [
        { id: "p", assignments: [{ station: "hub", role: "supervisor", workload: "full-time", from: "2021-04-01" }] },
      ],
      ...complete("divisions", "stations", "personnel"),
    },
    jinanSystem2021,
    { asOf: "2021-12-31", period: calendarYear(2021) },
  );

  it("has a supervisor of the district who serves its station too, as the article tells", () => {
    expect(told.verdict("jinan-system-2021/station-supervisor", "station")).toBe("met");
    expect(told.text("jinan-system-2021/station-supervisor", "station")).toContain("济南“探索”的做法");
  });

  it("breaches nothing by lacking systems, since an article tells of them, and the list is open", () => {
    const text = told.text("jinan-system-2021/management-systems", "station");
    expect(text).not.toContain("构成违反。\n要求");
    expect(text).toContain("材料只作记述，不是要求，不构成违反");
    expect(text).toContain("清单未穷尽");
    expect(told.findings.filter(isBreach)).toEqual([]);
    expect(told.text("jinan-system-2021/purchaser", "station")).toContain(
      "购买主体为区（县）民政局：是一项事实，尚未查证记录。",
    );
  });
});

describe("story 5: a city and a village of Hunan", () => {
  const [pathways] = hunanHePlan.provisions;
  if (pathways?.kind !== "pathway-table") throw new Error("no table");
  const table = pathways.parameters.table.value;

  it("go down into the communities, or are embedded, only under every condition of the report", () => {
    const city = {
      area: "urban",
      civilAffairsCapacity: "adequate",
      serviceSystem: "mature",
      organisationCoverage: "narrow",
    };
    expect(classifyPathway({ ...city, development: "developed" }, table)).toMatchObject({ pathways: ["outreach"] });
    expect(classifyPathway({ ...city, development: "less-developed" }, table)).toMatchObject({
      outcome: "not-covered-by-source",
      leftOpen: ["urban-less-developed"],
    });
    const village = { area: "rural", civilAffairsCapacity: "weak" };
    expect(classifyPathway({ ...village, civilAffairsWorkload: "heavy" }, table)).toMatchObject({
      pathways: ["embedded"],
    });
    expect(classifyPathway(village, table)).toMatchObject({
      outcome: "undetermined",
      missing: ["civilAffairsWorkload"],
    });
  });
});

describe("story 6: a station of Linzhi in 2024", () => {
  const weekdays: string[] = [];
  for (let day = Date.UTC(2024, 0, 1); day < Date.UTC(2025, 0, 1); day += 86_400_000)
    if (![0, 6].includes(new Date(day).getUTCDay())) weekdays.push(new Date(day).toISOString().slice(0, 10));
  const told = assessAndSay(
    {
      tierSystems: [linzhiLinYuePlan.tierSystem],
      divisions: [
        { id: "5404", name: "林芝市", level: "prefecture" },
        { id: "540402", name: "巴宜区", level: "county" },
        { id: "540402001", name: "某街道", level: "township", kind: "subdistrict" },
      ],
      stations: [{ id: "station", division: "540402001", tier: "linzhi:station", from: "2023-01-01" }],
      activities: weekdays.map((completedOn) => ({
        id: completedOn,
        station: "station",
        kind: "training",
        completedOn,
      })),
      ...complete("divisions", "stations", "activities"),
    },
    allPolicies,
    { asOf: "2024-12-31", period: calendarYear(2024), division: "540402001" },
  );

  it("runs the plan, the ministry's target for Tibet and the national one", () => {
    expect(told.assessment.policies).toContain("linzhi-lin-yue-plan");
    expect(told.verdict("cn-two-haves/stations", "540402")).toBe("met");
    expect(told.text("cn-tibet-stations-2023/stations", "54")).toContain("要求（力争，原文用语“支持西藏基本实现”）");
  });

  it("has a lesson on each of 262 days from Monday to Friday; what the others were about is not recorded", () => {
    expect(weekdays).toHaveLength(262);
    expect(told.verdict("linzhi-lin-yue-plan/learning-daily", "station")).toBe("met");
    for (const name of ["weekly", "monthly", "quarterly"]) {
      expect(told.verdict(`linzhi-lin-yue-plan/learning-${name}`, "station"), name).not.toBe("met");
      expect(told.text(`linzhi-lin-yue-plan/learning-${name}`, "station")).toContain("活动的具体内容");
    }
  });

  it("is asked for no regulations of its own, and no problem that the article names is a demand", () => {
    expect(told.findings.filter(({ provision }) => provision.endsWith("/regulations"))).toEqual([]);
    expect(told.text("linzhi-lin-yue-plan/before-and-after", "station")).toContain("文章指出的不足，不是要求");
    expect(told.findings.filter(isBreach)).toEqual([]);
  });
});
