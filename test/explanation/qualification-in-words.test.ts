import { describe, expect, it } from "vitest";
import type { Finding, QualificationPlan } from "social-work-station-rules/results";
import { sayFound, sayRequired } from "../../src/explanation/findings/criterion.js";
import { on, said, type Line } from "./said.js";

const level = "social-worker";
const convention = "corresponding-day";

describe("what a criterion requires, in words", () => {
  it.each<[kind: string, required: object, zh: string, en: string]>([
    [
      "certificate",
      { level, higherLevels: "satisfy", date: "issuedOn" },
      "持有社会工作师证书（更高等级视同符合，以证书签发日期为准）",
      "the social worker certificate (a higher level suffices; by the day of issue)",
    ],
    [
      "certificate-years",
      { level, years: 1, convention, date: "approvedOn", higherLevels: "satisfy" },
      "取得社会工作师证书满1年（自证书批准日期起，对应日当日即满）",
      "the social worker certificate for full 1 year (from the day of approval; full on the corresponding day)",
    ],
    ["education", { level: "bachelor", majors: null }, "大学本科及以上学历", "bachelor's programme or higher"],
    [
      "education",
      { level: "bachelor", majors: ["社会工作", "社会学"] },
      "专业为社会工作、社会学的大学本科及以上学历",
      "bachelor's programme or higher in 社会工作 and 社会学",
    ],
    [
      "degree",
      { degree: "master", majors: ["社会工作"], counts: "counts" },
      "专业为社会工作的硕士及以上学位（学位可作依据）",
      "master's degree or higher in 社会工作 (a degree counts)",
    ],
    [
      "practice",
      { years: 3, convention, after: null },
      "从事社会工作满3年（对应日当日即满）",
      "full 3 years of social work (full on the corresponding day)",
    ],
    [
      "registration",
      { level, higherLevels: "do-not-satisfy" },
      "社会工作师在登记有效期内（更高等级不视同符合）",
      "a registration in force, as social worker (a higher level does not suffice)",
    ],
    [
      "renewal-window",
      { level, higherLevels: "satisfy", months: 3 },
      "社会工作师登记将在3个月内到期（更高等级视同符合）",
      "a registration that ends within 3 months, as social worker (a higher level suffices)",
    ],
    [
      "continuing-education",
      { hours: "72", years: 3 },
      "3年内继续教育不少于72学时",
      "at least 72 hours of continuing education within 3 years",
    ],
    ["area", { areaClass: "rural" }, "站点所在地区为农村", "a station in an area that is rural"],
    ["judgement", { item: "i" }, "有人工判断记录", "a recorded judgement"],
  ])("%s: %j", (kind, required, zh, en) => {
    expect(sayRequired({ kind, required } as never)).toEqual({ zh, en });
  });
});

describe("what was found of a person, in words", () => {
  const study = (major: string, date: string | null) => ({ level: "bachelor", major, date });

  it.each<[kind: string, found: object, zh: string, en: string]>([
    ["certificate", { status: "none" }, "经核实没有", "there is none"],
    ["certificate", { status: "not-recorded" }, "没有记录", "nothing is recorded"],
    [
      "certificate",
      { level, date: "2020-06" },
      "持有社会工作师证书（2020年6月）",
      "the social worker certificate is held (June 2020)",
    ],
    [
      "certificate-years",
      { level, date: null },
      "持有社会工作师证书，日期未记录",
      "the social worker certificate is held, its date not recorded",
    ],
    [
      "education",
      study("accepted", "2015-07-01"),
      "最接近的记录为“大学本科”，专业符合（2015年7月1日）",
      "the record that serves best is “bachelor's programme”, in an accepted field (1 July 2015)",
    ],
    [
      "education",
      study("in-doubt", null),
      "最接近的记录为“大学本科”，是否属于所要求的专业须认定（日期未记录）",
      "the record that serves best is “bachelor's programme”, in a field that may be an accepted one (date not recorded)",
    ],
    [
      "education",
      study("not-accepted", "2015"),
      "最接近的记录为“大学本科”，专业不符（2015年）",
      "the record that serves best is “bachelor's programme”, in another field (2015)",
    ],
    [
      "education",
      study("not-recorded", "2015"),
      "最接近的记录为“大学本科”，专业未记录（2015年）",
      "the record that serves best is “bachelor's programme”, the field not recorded (2015)",
    ],
    [
      "degree",
      { degree: "master", major: "any", date: "2015" },
      "最接近的记录为“硕士”（2015年）",
      "the record that serves best is “master's degree” (2015)",
    ],
    ["practice", { leastDays: 1, mostDays: 1 }, "可计入的从业时间为1日", "1 day of it count"],
    ["practice", { leastDays: 0, mostDays: 1200 }, "可计入的从业时间为0至1200日", "0 to 1,200 days of it count"],
    [
      "registration",
      { level, from: "2020", until: null },
      "社会工作师登记，2020年起，截止日期未记录",
      "registered as social worker, from 2020, end not recorded",
    ],
    [
      "renewal-window",
      { level, from: null, until: "2023" },
      "社会工作师登记，起始日期未记录，2023年止",
      "registered as social worker, start not recorded, until 2023",
    ],
    ["continuing-education", { leastHours: "1", mostHours: "1" }, "可计入1学时", "1 hour count"],
    ["continuing-education", { leastHours: "8", mostHours: "10.5" }, "可计入8至10.5学时", "8 to 10.5 hours count"],
    ["area", { areaClass: "urban" }, "所在地区为城镇", "the area is urban"],
    [
      "judgement",
      { judgement: "j", outcome: "unmet", on: "2025-06-30" },
      "2025年6月30日的判断记录（j）为“未达到”",
      "the judgement of 30 June 2025 (j) says “not met”",
    ],
  ])("%s: %j", (kind, found, zh, en) => {
    expect(sayFound({ kind, found: { status: "recorded", ...found } } as never)).toEqual({ zh, en });
  });
});

describe("a qualification in words", () => {
  const leaf = (id: string, kind: string, verdict: string, required: object, found: object = { status: "none" }) => ({
    id,
    kind,
    title: { zh: `条件${id}`, en: `criterion ${id}` },
    verdict,
    required,
    found,
  });
  const group = (id: string, kind: string, verdict: string, members: readonly object[]) => ({
    id,
    kind,
    title: { zh: `条件${id}`, en: `criterion ${id}` },
    verdict,
    members,
  });
  const area = (verdict: string) => leaf("area", "area", verdict, { areaClass: "rural" });
  const judged = (id: string, verdict = "unmet") => leaf(id, "judgement", verdict, { item: "i" });
  const degree = (counts: string) => leaf("degree", "degree", "unmet", { degree: "master", majors: null, counts });

  const of = (trace: object | null, verdict: string, more: object = {}): readonly Line[] => {
    const finding = {
      kind: "finding",
      id: "f",
      provision: "p/1",
      subject: { kind: "person", id: "b" },
      asOf: on("2025-12-31"),
      verdict,
      timing: null,
      missing: [],
      judgements: [],
      basis: {
        provision: "p/1",
        kind: "qualification",
        title: { zh: "资格", en: "Qualification" },
        modality: "must",
        clauses: [],
        parameters: {},
      },
      detail: { kind: "qualification", route: null, areaClass: null, trace, ...more },
    } as unknown as Finding;
    return said(finding).slice(3);
  };

  it("may not regard a person", () => {
    expect(of(null, "not-applicable")).toEqual([
      ["found", "该人员不在本条资格条件适用的人员范围内。", "The conditions do not regard this person."],
    ]);
  });

  it("names the branch that decided, the area, and each branch with its level", () => {
    const trace = group("g", "any-of", "met", [
      judged("a", "met"),
      group("h", "all-of", "unmet", [judged("b"), area("unmet")]),
    ]);
    expect(of(trace, "met", { route: "a", areaClass: "urban" })).toEqual([
      ["result", "符合其中的“条件a”，据此判定。", "Decided by “criterion a”, which is met."],
      ["found", "所在站点的地区类别为城镇。", "The station's area is urban."],
      ["detail", "条件g（符合其中一项）：符合。", "criterion g (any of): met."],
      [
        "detail 1",
        "条件a：符合。要求有人工判断记录；经核实没有。",
        "criterion a: met. Required: a recorded judgement; there is none.",
      ],
      ["detail 1", "条件h（同时符合各项）：未达到。", "criterion h (all of): not met."],
      [
        "detail 2",
        "条件b：未达到。要求有人工判断记录；经核实没有。",
        "criterion b: not met. Required: a recorded judgement; there is none.",
      ],
      [
        "detail 2",
        "条件area：未达到。要求站点所在地区为农村；经核实没有。",
        "criterion area: not met. Required: a station in an area that is rural; there is none.",
      ],
    ]);
  });

  const remedyOf = (trace: object, verdict = "unmet"): readonly string[] =>
    of(trace, verdict).flatMap(([where, zh, en]) => (where === "remedy" ? [zh, en] : []));

  it("says what would do: any branch that can be reached", () => {
    const any = (...members: readonly object[]) => group("g", "any-of", "unmet", members);
    const either = [
      "达到下列任何一项即符合：“条件a”、“条件b”。",
      "Any one of these would meet it: “criterion a”; “criterion b”.",
    ];
    const alone = ["达到“条件a”的全部要求后即符合。", "It would be met by all that is required of “criterion a”."];
    const whole = ["达到“条件g”的全部要求后即符合。", "It would be met by all that is required of “criterion g”."];
    expect(remedyOf(any(judged("a"), judged("b")))).toEqual(either);
    expect(remedyOf(any(judged("a"), area("unmet")))).toEqual(alone);
    expect(remedyOf(any(judged("a"), degree("does-not-count")))).toEqual(alone);
    expect(remedyOf(any(judged("a"), group("h", "all-of", "unmet", [judged("c"), area("unmet")])))).toEqual(alone);
    expect(remedyOf(any(judged("a"), group("h", "any-of", "unmet", [area("unmet")])))).toEqual(alone);
    expect(remedyOf(any(area("unmet")))).toEqual(whole);
    expect(remedyOf(judged("a"))).toEqual(alone);
    expect(remedyOf(group("g", "all-of", "unmet", [judged("a"), judged("b")]))).toEqual(whole);
    const two = (other: string) => [
      `达到下列任何一项即符合：“条件a”、“条件${other}”。`,
      `Any one of these would meet it: “criterion a”; “criterion ${other}”.`,
    ];
    expect(remedyOf(any(judged("a"), area("undetermined")))).toEqual(two("area"));
    expect(remedyOf(any(judged("a"), degree("counts")))).toEqual(two("degree"));
    expect(remedyOf(any(judged("a"), group("h", "any-of", "unmet", [area("unmet"), judged("b")])))).toEqual(two("h"));
    expect(remedyOf(any(judged("a"), judged("b")), "undetermined")).toEqual([]);
  });
});

describe("a plan of qualification in words", () => {
  const plan = (fields: object): QualificationPlan =>
    ({
      kind: "qualification-plan",
      provision: "p/1",
      subject: { kind: "person", id: "b" },
      asOf: on("2025-12-31"),
      verdict: "unmet",
      eligiblePeriods: [],
      eligibleFrom: null,
      remedies: [],
      truncated: false,
      ...fields,
    }) as QualificationPlan;

  it("says when the person qualifies as time passes", () => {
    expect(said(plan({}))).toEqual([
      ["heading", "人员b（p/1）：截至2025年12月31日未达到", "Person b (p/1): not met as of 31 December 2025"],
      [
        "result",
        "如情况不变，没有确定符合条件的时段。",
        "If no fact changes there is no day on which it is surely met.",
      ],
    ]);
    expect(
      said(
        plan({
          eligibleFrom: "2026-06-15",
          eligiblePeriods: [
            { from: "2026-06-15", to: "2027-06-14" },
            { from: "2028-01-01", to: null },
          ],
          truncated: true,
        }),
      ).slice(1),
    ).toEqual([
      ["result", "如情况不变，自2026年6月15日起符合条件。", "If no fact changes it is met from 15 June 2026."],
      ["found 1", "符合条件的时段：2026年6月15日至2027年6月14日。", "Met from 15 June 2026 to 14 June 2027."],
      ["found 1", "符合条件的时段：2028年1月1日起。", "Met from 1 January 2028 on."],
      ["remedy", "可能还有其他办法，未逐一列出。", "There may be other ways that are not listed."],
    ]);
  });

  it.each<[object, zh: string, en: string]>([
    [{ kind: "wait", until: "2026-06-15" }, "等到2026年6月15日", "Wait until 15 June 2026"],
    [
      { kind: "certificate", level, on: "2026-06-15" },
      "2026年6月15日取得社会工作师证书",
      "Obtain the social worker certificate on 15 June 2026",
    ],
    [
      { kind: "education", level: "bachelor", majors: null, on: "2026-06-15" },
      "2026年6月15日取得大学本科学历",
      "Graduate at the level of bachelor's programme on 15 June 2026",
    ],
    [
      { kind: "degree", degree: "master", majors: ["社会工作", "社会学"], on: "2026-06-15" },
      "2026年6月15日取得社会工作、社会学专业硕士学位",
      "Obtain a master's degree in 社会工作 and 社会学 on 15 June 2026",
    ],
    [
      { kind: "registration", level, from: "2026-01-01", until: "2028-12-31" },
      "办理社会工作师登记（2026年1月1日至2028年12月31日）",
      "Register as social worker (1 January 2026 to 31 December 2028)",
    ],
    [
      { kind: "continuing-education", hours: "1", on: "2026-06-15" },
      "2026年6月15日前再完成继续教育1学时",
      "Complete 1 hour more of continuing education by 15 June 2026",
    ],
    [
      { kind: "continuing-education", hours: "12", on: "2026-06-15" },
      "2026年6月15日前再完成继续教育12学时",
      "Complete 12 hours more of continuing education by 15 June 2026",
    ],
  ])("says what would help: %j", (change, zh, en) => {
    expect(said(plan({ remedies: [{ changes: [change], metOn: "2026-06-30" }] })).at(-1)).toEqual([
      "remedy",
      `${zh}，则自2026年6月30日起符合。`,
      `${en}: met from 30 June 2026.`,
    ]);
  });
});
