import { describe, expect, it } from "vitest";
import { calendarYear, parsePlainDate } from "social-work-station-rules/calendar";
import {
  beijingPilot2021,
  beijingPilotQualification,
  beijingSystem2022,
  beijingTierSystem,
  nationalTwoHaves,
} from "social-work-station-rules/catalogue";
import { checkCoverageTarget, measureCoverage } from "social-work-station-rules/coverage";
import { assessQualification } from "social-work-station-rules/eligibility";
import { explain, toText, type ExplainOptions } from "social-work-station-rules/explanation";
import { isRuleInputError } from "social-work-station-rules/fault";
import { isBreach, type Finding } from "social-work-station-rules/finding";
import { apportion } from "social-work-station-rules/funding";
import { parsePerson, parseRegister } from "social-work-station-rules/model";
import type { ProvisionKind, ProvisionOf } from "social-work-station-rules/policy";
import { checkActivityQuota, checkShareQuota } from "social-work-station-rules/quota";
import { prepareRegister } from "social-work-station-rules/register";
import { checkDeadlines } from "social-work-station-rules/reporting";
import { modalities, timings, verdicts } from "social-work-station-rules/terms";
import { deepFreeze } from "../deep-freeze.js";
import { linesOf } from "./faults-of-sentences.js";

const zh = { locale: "zh-CN" } as const;
const en = { locale: "en" } as const;

function provisionOf<K extends ProvisionKind>(policy: typeof beijingPilot2021, kind: K): ProvisionOf<K> {
  const found = policy.provisions.find((provision): provision is ProvisionOf<K> => provision.kind === kind);
  if (found === undefined) throw new Error(`no ${kind}`);
  return found;
}

function coverage(covered: number, unknown = 0, asOf = "2023-05-31"): Finding {
  return checkCoverageTarget(
    measureCoverage({ covered, total: 343, unknown }),
    provisionOf(nationalTwoHaves, "coverage-target"),
    { asOf, division: "11" },
  );
}

const register = prepareRegister(
  parseRegister({
    version: 1,
    recordedOn: "2021-12-31",
    tierSystems: [beijingTierSystem],
    divisions: [
      { id: "110101001", name: "东华门街道", level: "township", kind: "subdistrict" },
      ...[1, 2, 3, 4, 5, 6, 7].map((n) => ({
        id: `11010100100${n}`,
        name: `社区${n}`,
        level: "village",
        committee: "residential-community",
      })),
    ],
    stations: [
      { id: "centre-1", division: "110101001", tier: "beijing:township", from: "2021-06-01" },
      { id: "station-1", division: "110101001001", tier: "beijing:community", from: "2021-06-01" },
    ],
    activities: [
      { id: "case-1", station: "centre-1", kind: "case-work", completedOn: "2021-09-01" },
      { id: "case-2", station: "centre-1", kind: "case-work", completedOn: "2021-05-01" },
    ],
    completeness: [{ collection: "activities" }, { collection: "divisions" }, { collection: "stations" }],
  }),
);

describe("a verdict in words", () => {
  it("is called a breach where a must is not met and its time is not open, and nowhere else", () => {
    for (const verdict of verdicts.values) {
      for (const timing of [...timings.values, null]) {
        for (const modality of modalities.values) {
          const finding = coverage(225);
          const changed: Finding = { ...finding, verdict, timing, basis: { ...finding.basis, modality } };
          const words = [explain(changed, zh), explain(changed, en)].map((explanation) =>
            [explanation.heading, ...linesOf(explanation, "result")].join("\n"),
          );
          expect(/[^不]构成违反/.test(words[0] ?? "")).toBe(isBreach(changed));
          expect((words[0] ?? "").includes("（违反）")).toBe(isBreach(changed));
          expect((words[1] ?? "").includes("this is a breach")).toBe(isBreach(changed));
          expect((words[0] ?? "").includes("期限未到")).toBe(
            timing === "open" &&
              !["discretionary", "not-applicable"].includes(verdict) &&
              // What a source reports has no time within which it is to be done.
              (modality !== "reported" || verdict === "undetermined"),
          );
        }
      }
    }
  });

  it("of a target before its time is 尚未达到（期限未到）, with what would reach it", () => {
    const { heading, reasons } = explain(coverage(225), { ...zh, documents: nationalTwoHaves.documents });
    expect(heading).toBe("行政区划11：街道（乡镇）都有社工站——尚未达到（期限未到）");
    expect(reasons.slice(0, 5).map(({ text }) => text)).toEqual([
      "截至2023年5月31日，尚未达到要求；期限未到，不构成违反。",
      "要求（力争）：街道（乡镇）都有社工站。",
      "目标为100%：街道、镇、乡共343个，应覆盖343个，期限为2025年12月31日（含当日）。",
      "已覆盖225个（65.6%，225/343）。",
      "再覆盖118个即达到目标。",
    ]);
  });

  it("of unknown divisions says what is missing, and prints no rate that is not known", () => {
    const explanation = explain(coverage(300, 43), en);
    expect(explanation.heading).toBe("Division 11: A station in every subdistrict, town and township — undetermined");
    expect(linesOf(explanation, "found")).toEqual(["300 divisions are covered; of 43 more it is not known."]);
    expect(linesOf(explanation, "missing")).toEqual(["Missing: list of stations."]);
    expect(linesOf(explanation, "remedy")).toContain(
      "Depending on the divisions of which it is not known, 0 to 43 more are needed.",
    );
  });

  it("under 原则上 keeps the verdict and leaves the exception to a recorded judgement", () => {
    const person = parsePerson({ id: "p-7", certificates: [], education: [], degrees: [] });
    const finding = assessQualification(person, beijingPilotQualification, {
      asOf: parsePlainDate("2021-09-01"),
      areaClass: "urban",
    });
    const explanation = explain(finding, zh);
    expect(linesOf(explanation, "result")).toEqual([
      "截至2021年9月1日，未达到要求。本条为“原则上”：结论不变，是否属于例外须有人工判断记录。",
    ]);
    expect(linesOf(explanation, "remedy")).toEqual([
      "达到下列任何一项即符合：“取得社会工作师职业水平证书”、“取得助理社会工作师职业水平证书满三年”、“具有社会工作本科及以上学历”。",
    ]);
  });

  it("names the branch that decided, what each required and what was found", () => {
    const person = parsePerson({
      id: "p-7",
      certificates: [{ level: "assistant-social-worker", issuedOn: "2018-06-15" }],
      education: [],
    });
    const finding = assessQualification(person, beijingPilotQualification, {
      asOf: parsePlainDate("2021-09-01"),
      areaClass: "urban",
    });
    const explanation = explain(finding, zh);
    expect(linesOf(explanation, "result")).toContain("符合其中的“取得助理社会工作师职业水平证书满三年”，据此判定。");
    expect(linesOf(explanation, "detail")).toContain(
      "取得助理社会工作师职业水平证书满三年：符合。要求取得助理社会工作师证书满3年（自证书签发日期起，对应日当日即满）；持有助理社会工作师证书（2018年6月15日）。",
    );
    expect(linesOf(explanation, "detail")).toHaveLength(8);
    expect(explanation.reasons.filter(({ level }) => level === 2)).toHaveLength(2);
  });

  it("of discretion says who has to judge and what the record needs", () => {
    const person = parsePerson({ id: "p-7", certificates: [], education: [], degrees: [] });
    const finding = assessQualification(person, beijingPilotQualification, {
      asOf: parsePlainDate("2021-09-01"),
      areaClass: "rural",
    });
    expect(finding.verdict).toBe("discretionary");
    expect(linesOf(explain(finding, zh), "remedy")).toEqual([
      "须由主管部门的人员作出判断，并记录其职务、日期和佐证材料；记录后即可判定。",
    ]);
  });

  it("of a yearly quota says what was not counted, and why", () => {
    const [cases] = checkActivityQuota(register, provisionOf(beijingPilot2021, "activity-quota"), {
      period: calendarYear(2021),
      asOf: "2022-01-15",
    });
    if (cases === undefined) throw new Error("there is one centre");
    const explanation = explain(cases, en);
    expect(explanation.heading).toBe("Station centre-1: At least 10 service cases a year — not met (breach)");
    expect(linesOf(explanation, "found")).toEqual([
      "1 case has been counted.",
      "Not counted: 1 while the station was not open.",
    ]);
    expect(linesOf(explanation, "remedy")).toEqual(["9 cases are still lacking, and the time is over."]);
  });
});

describe("readings in words", () => {
  const quotas = checkShareQuota(register, provisionOf(beijingSystem2022, "share-quota"), { asOf: "2021-12-31" });
  const quota = quotas[0] as Finding;

  it("say what another rounding would require: 30 % of 7 communities is 2.1", () => {
    expect(linesOf(explain(quota, zh), "required")).toContain(
      "辖区内计入基数的社区（村）共7个，按30%（不低于）计为3个。",
    );
    expect(linesOf(explain(quota, zh), "reading")).toContain("若理解为“向下取整”：计为2个。");
    expect(linesOf(explain(quota, en), "reading")).toContain("If taken as “down”: 2 stations would be the number.");
  });

  it("say the verdict under another reading where a scenario found it", () => {
    const alternatives = [{ parameter: "rounding", value: "down", verdict: "met" as const }];
    expect(linesOf(explain(quota, { ...zh, alternatives }), "reading")).toContain(
      "若理解为“向下取整”：计为2个，结论为“符合”。",
    );
    expect(
      linesOf(
        explain(quota, { ...zh, alternatives: [{ parameter: "comparison", value: "exactly", verdict: "unmet" }] }),
        "reading",
      ),
    ).toContain("若理解为“恰好等于”：结论为“未达到”。");
  });

  it("move the last day of a deadline", () => {
    const provision = beijingPilot2021.provisions
      .filter((each) => each.kind === "deadline")
      .find(({ parameters }) => parameters.dueConvention.status === "interpreted");
    if (provision === undefined) throw new Error("there is a deadline that leaves it open");
    const [deadline] = checkDeadlines([], provision, { asOf: "2021-06-30", obliged: ["110101"] });
    if (deadline === undefined) throw new Error("there is a deadline that leaves it open");
    expect(toText(explain(deadline, zh))).toMatch(/若理解为“不含当日”：最后一日为2021年\d+月\d+日。/);
  });
});

describe("sources in words", () => {
  it("name document, clause and quote, each once; without titles the document's id", () => {
    const { sources } = explain(coverage(225), { ...zh, documents: nationalTwoHaves.documents });
    expect(sources).toEqual([
      "《北京市社会工作站建设进展报告》一：“力争‘十四五’末,实现街道(乡镇)都有社工站,社区(村)都有社会工作者提供服务”（转述，转载件）",
    ]);
    expect(explain(coverage(225), en).sources).toEqual([
      "beijing-2023-report, 一: “力争‘十四五’末,实现街道(乡镇)都有社工站,社区(村)都有社会工作者提供服务” (reported, secondary copy)",
    ]);
  });
});

describe("names", () => {
  it("come with the ids of places, in the language of the explanation where both are given", () => {
    const names = { "11": { zh: "北京市", en: "Beijing" } };
    expect(explain(coverage(343), { ...zh, names }).heading).toMatch(/^行政区划北京市（11）：/);
    expect(explain(coverage(343), { ...en, names }).heading).toMatch(/^Division Beijing \(11\): /);
  });

  it("are found for ids that are members of every object, and only where they are given", () => {
    const of = (division: string, names: Readonly<Record<string, string>>): string => {
      const rate = measureCoverage({ covered: 343, total: 343 });
      const target = provisionOf(nationalTwoHaves, "coverage-target");
      return explain(checkCoverageTarget(rate, target, { asOf: "2023-05-31", division }), { ...zh, names }).heading;
    };
    const names = JSON.parse('{"__proto__": "甲区", "constructor": "乙区"}') as Readonly<Record<string, string>>;
    expect(of("__proto__", names)).toMatch(/^行政区划甲区（__proto__）：/);
    expect(of("constructor", names)).toMatch(/^行政区划乙区（constructor）：/);
    expect(of("constructor", {})).toMatch(/^行政区划constructor：/);
  });

  it.each([
    ["a Map", new Map([["11", "北京市"]]), ["options", "names"]],
    ["a number for a name", { "11": 11 }, ["options", "names", "11"]],
  ])("are not accepted as %s", (_, names, path) => {
    const explaining = () => explain(coverage(343), { ...zh, names: names as never });
    expect(explaining).toThrow(expect.objectContaining({ code: "type-invalid", path }));
  });

  it("are never looked up for a person", () => {
    const finding = assessQualification(parsePerson({ id: "p-7" }), beijingPilotQualification, {
      asOf: parsePlainDate("2021-09-01"),
    });
    expect(toText(explain(finding, { ...zh, names: { "p-7": "张三" } }))).not.toContain("张三");
  });
});

describe("explaining", () => {
  it("changes nothing that it is given, and says the same again", () => {
    const finding = deepFreeze(structuredClone(coverage(300, 43)));
    expect(explain(finding, zh)).toEqual(explain(finding, zh));
    expect(JSON.parse(JSON.stringify(explain(finding, zh)))).toEqual(explain(finding, zh));
  });

  it("lists the first of very many shares, and says how many are left out", () => {
    const claims = Array.from({ length: 41_352 }, (_, index) => ({ id: `街道${index}`, weight: 1 + (index % 7) }));
    const answer = apportion({ total: "150000000", claims });
    const lines = linesOf(explain(answer, zh), "detail");
    expect(lines.length).toBeLessThan(200);
    expect(lines.some((line) => line === "其余41,302项从略，见结果数据。")).toBe(true);
  });

  it("does not exhaust the stack on a trace that nests without end", () => {
    const finding = assessQualification(parsePerson({ id: "p-7" }), beijingPilotQualification, {
      asOf: parsePlainDate("2021-09-01"),
    });
    let trace = finding.detail.trace;
    for (let depth = 0; depth < 50_000 && trace !== null; depth += 1)
      trace = { id: `g${depth}`, kind: "all-of", title: { zh: "组", en: "group" }, verdict: "unmet", members: [trace] };
    expect(explain({ ...finding, detail: { ...finding.detail, trace } }, zh).reasons.length).toBeGreaterThan(50_000);
  });

  it.each([
    ["null", null],
    ["undefined", undefined],
    ["a text", "finding"],
    ["an empty object", {}],
    ["a list of what is no answer", [1]],
    ["an answer of a kind that is none", { kind: "nothing" }],
  ])("throws a coded error for %s", (_, answer) => {
    expect(codeOf(() => explain(answer as never, zh))).toMatch(/^[a-z]+(-[a-z]+)+$/);
  });

  it.each([
    [null],
    [undefined],
    [{}],
    [{ locale: "zh" }],
    [{ locale: "en", lang: "x" }],
    [{ locale: "en", names: ["b"] }],
    [{ locale: "en", documents: "x" }],
    [{ locale: "en", documents: [null] }],
    [{ locale: "en", alternatives: {} }],
  ])("throws for the options %j", (options) => {
    expect(codeOf(() => explain(coverage(1), options as unknown as ExplainOptions))).toMatch(
      /type-invalid|value-invalid|key-unknown/,
    );
  });
});

function codeOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (isRuleInputError(error)) return error.code;
    return String(error);
  }
  return "not refused";
}
