import type { FindingDetail } from "social-work-station-rules/results";
import { parameterLabels } from "social-work-station-rules/terms";
import { describe, expect, it } from "vitest";
import { assess } from "social-work-station-rules/assessment";
import { calendarYear, parsePlainDate } from "social-work-station-rules/calendar";
import {
  allPolicies,
  beijingPilot2021,
  beijingPilotQualification,
  beijingSystem2022,
  beijingTierSystem,
  nationalTwoHaves,
} from "social-work-station-rules/catalogue";
import { auditCoverageTable } from "social-work-station-rules/coverage";
import { assessQualification } from "social-work-station-rules/eligibility";
import { explain, explainFault, toHtml, type Explainable } from "social-work-station-rules/explanation";
import { basisOf, type Finding, type MissingFact } from "social-work-station-rules/finding";
import { apportion } from "social-work-station-rules/funding";
import { parsePerson, parseRegister } from "social-work-station-rules/model";
import type { Policy, Provision, ProvisionKind } from "social-work-station-rules/policy";
import type { RecurringDutyDetail, RequiredRolesDetail } from "social-work-station-rules/quota";
import { prepareRegister } from "social-work-station-rules/register";
import { interpretationSensitivity } from "social-work-station-rules/scenario";
import { faultsOfAnswer, linesOf } from "./faults-of-sentences.js";
import { asPolicy, asProvision } from "../as-parsed.js";

const asOf = parsePlainDate("2021-12-31");
const period = calendarYear(2021);

function provisionOf(kind: ProvisionKind): Provision {
  const found = allPolicies.flatMap(({ provisions }) => provisions).find((provision) => provision.kind === kind);
  if (found === undefined) throw new Error(`no ${kind}`);
  return found;
}

function findingOf<D extends FindingDetail>(kind: ProvisionKind, detail: D, more: Partial<Finding> = {}): Finding<D> {
  const provision = provisionOf(kind);
  const subject = { kind: "station", id: "centre-1" } as const;
  return {
    kind: "finding",
    id: `${provision.id}@station:centre-1`,
    provision: provision.id,
    subject,
    asOf,
    verdict: "unmet",
    timing: null,
    missing: [],
    judgements: [],
    basis: basisOf(provision),
    ...more,
    detail,
  };
}

/** What is said of a topic, in both languages; every sentence of the answer is whole. */
function said(
  answer: Explainable,
  about?: Parameters<typeof linesOf>[1],
): { readonly zh: readonly string[]; readonly en: readonly string[] } {
  expect(faultsOfAnswer(answer)).toEqual([]);
  return {
    zh: linesOf(explain(answer, { locale: "zh-CN" }), about),
    en: linesOf(explain(answer, { locale: "en" }), about),
  };
}

function roles(
  least: number,
  most: number | null,
  holders: { readonly least: number; readonly most: number },
  conflicts: RequiredRolesDetail["roles"][number]["conflicts"] = [],
): Finding<RequiredRolesDetail> {
  return findingOf("required-roles", {
    kind: "required-roles",
    roles: [{ role: "director", least, most, holders, conflicts }],
  });
}

describe("roles in words", () => {
  it("require at least so many where there is no most, and for so many where there is", () => {
    expect(said(roles(1, null, { least: 0, most: 0 }), "found").zh).toEqual([
      "主任（站长）：应有至少1名，已知任职0名。",
    ]);
    expect(said(roles(1, 1, { least: 0, most: 0 }), "found")).toEqual({
      zh: ["主任（站长）：应有1名，已知任职0名。"],
      en: ["Director: 1 required, 0 known."],
    });
  });

  it("say how many are lacking, or too many, and who may not hold two", () => {
    expect(said(roles(3, null, { least: 1, most: 2 }), "remedy")).toEqual({
      zh: ["还需配备1名。"],
      en: ["1 more is needed."],
    });
    expect(said(roles(1, 1, { least: 3, most: 3 }), "remedy")).toEqual({
      zh: ["超出2名。"],
      en: ["That is 2 too many."],
    });
    expect(said(roles(1, null, { least: 1, most: 1 }, ["supervisor"]), "found").zh[1]).toBe(
      "任职者同时担任督导，不符合兼任规定。",
    );
  });
});

describe("what recurs in words", () => {
  const duty = (
    windows: Partial<RecurringDutyDetail["windows"]>,
    missed: RecurringDutyDetail["missed"] = [],
  ): Finding<RecurringDutyDetail> =>
    findingOf("recurring-duty", {
      kind: "recurring-duty",
      every: "month",
      times: 1,
      windows: { done: 0, missed: 0, unknown: 0, open: 0, ...windows },
      current: null,
      missed,
    });

  it("counts only the standings that there are", () => {
    expect(said(duty({ done: 3, open: 2 }), "found").zh).toEqual(["已完成的3个月、尚未到期的2个月。"]);
    expect(said(duty({ unknown: 4 }), "found").en).toEqual(["4 months not known."]);
    expect(said(duty({}), "found").zh).toEqual(["期间内没有应当考核的时段。"]);
  });
});

describe("what is missing in words", () => {
  const missing = (facts: readonly Omit<MissingFact, "subject">[]): readonly string[] =>
    said(
      findingOf(
        "checklist",
        { kind: "checklist", items: [] },
        {
          verdict: "undetermined",
          missing: facts.map((fact) => ({ subject: { kind: "station", id: "centre-1" }, ...fact })),
        },
      ),
      "missing",
    ).zh;

  it("names each detail by the term that it is", () => {
    expect(missing([{ fact: "assignments", detail: "director" }])).toEqual([
      expect.stringContaining("（主任（站长））"),
    ]);
    expect(missing([{ fact: "personnel", detail: "supervisor" }])).toEqual([expect.stringContaining("（督导）")]);
    expect(missing([{ fact: "assignment-date", detail: "administrator" }])).toEqual([
      expect.not.stringContaining("administrator"),
    ]);
    expect(missing([{ fact: "activities", detail: "case-work" }])).toEqual([expect.stringContaining("（个案服务）")]);
    expect(
      missing([
        { fact: "education", detail: "education:bachelor" },
        { fact: "degrees", detail: "degree:bachelor" },
      ]),
    ).toEqual([expect.stringContaining("（大学本科）"), expect.stringContaining("（学士）")]);
    expect(
      missing([
        { fact: "certificates", detail: "social-worker" },
        { fact: "certificates", detail: "assistant-social-worker" },
      ]),
    ).toEqual([expect.stringContaining("（社会工作师、助理社会工作师）")]);
  });
});

describe("whom a finding is about, in words", () => {
  it("is the whole country where it is", () => {
    const finding = findingOf(
      "checklist",
      { kind: "checklist", items: [] },
      { subject: { kind: "division", id: "CN" } },
    );
    expect(explain(finding, { locale: "zh-CN" }).heading).toMatch(/^全国：/);
    expect(explain(finding, { locale: "en" }).heading).toMatch(/^The whole country: /);
  });
});

describe("studies in words", () => {
  it("say whether the field is one that counts", () => {
    const studied = (major?: string): string => {
      const person = parsePerson({
        id: "p-1",
        certificates: [],
        degrees: [],
        education: [{ level: "bachelor", graduatedOn: "2015-07-01", major }],
      });
      return said(
        assessQualification(person, beijingPilotQualification, { asOf, areaClass: "urban" }),
        "detail",
      ).zh.join("\n");
    };
    expect(studied("社会工作")).toContain("，专业符合（2015年7月1日）");
    expect(studied("会计")).toContain("，专业不符（2015年7月1日）");
    expect(studied()).toContain("，专业未记录（2015年7月1日）");
  });
});

describe("an assessment in words", () => {
  const register = prepareRegister(
    parseRegister({
      version: 1,
      recordedOn: "2023-12-31",
      tierSystems: [beijingTierSystem],
      divisions: ["110101001", "110101002"].map((id) => ({
        id,
        name: `${id}街道`,
        level: "township",
        kind: "subdistrict",
      })),
      stations: [{ id: "centre-1", division: "110101001", tier: "beijing:township", from: "2020-01-01" }],
      completeness: ["divisions", "stations", "personnel", "activities"].map((collection) => ({ collection })),
    }),
  );
  const words = (policy: Policy | readonly Policy[], more: object = {}): ReturnType<typeof said> =>
    said(assess(register, policy as never, { asOf: "2023-12-31", period: calendarYear(2023), ...more } as never));

  it("says each coverage rate", () => {
    expect(words(nationalTwoHaves).zh).toContain("“街道（乡镇）都有社工站”：覆盖率50.0%（1/2）。");
  });

  it("counts breaches where there are any, and is silent of none", () => {
    const { zh, en } = words(beijingPilot2021);
    expect(zh.filter((line) => /；违反[1-9]\d*项。$/.test(line))).not.toEqual([]);
    expect(en.filter((line) => /; [1-9]\d* breach(es)?\.$/.test(line))).not.toEqual([]);
    expect([...zh, ...en].filter((line) => /；违反0项|; 0 breach/.test(line))).toEqual([]);
  });

  it("names policies that regulate the same matter without either prevailing", () => {
    const rival: Policy = asPolicy({
      ...beijingSystem2022,
      id: "rival",
      provisions: beijingSystem2022.provisions.map((provision) =>
        asProvision({
          ...provision,
          id: provision.id.replace(/^[^/]*/, "rival"),
        }),
      ),
    });
    const { zh, en } = words([beijingSystem2022, rival], { division: "110101001" });
    expect(
      zh.filter((line) => line.includes("对同一事项均有规定，且没有规定以哪一项为准。") && line.includes("（rival）")),
    ).not.toEqual([]);
    expect(
      en.filter(
        (line) =>
          line.includes("regulate the same matter, and none is named as prevailing.") && line.includes("(rival)"),
      ),
    ).not.toEqual([]);
  });
});

describe("what depends on a reading, in words", () => {
  it("is said with the reading and what it would come to", () => {
    const activities = Array.from({ length: 10 }, (_, index) => ({
      id: `a-${index}`,
      station: "centre-1",
      kind: "supervision",
      completedOn: "2021-06-30",
      hours: "2",
      supervisees: 3,
    }));
    const register = parseRegister({
      version: 1,
      recordedOn: "2021-12-31",
      tierSystems: [beijingTierSystem],
      divisions: [{ id: "110101001", name: "街道", level: "township", kind: "subdistrict" }],
      stations: [{ id: "centre-1", division: "110101001", tier: "beijing:township", from: "2020-01-01" }],
      activities,
      completeness: [{ collection: "activities" }],
    });
    const hours = beijingPilot2021.provisions.filter(
      (provision) => provision.kind === "activity-quota" && provision.unit === "hours",
    );
    const { zh } = said(
      interpretationSensitivity(prepareRegister(register), asPolicy({ ...beijingPilot2021, provisions: hours }), {
        asOf,
        period,
      }),
      "detail",
    );
    // 20 hours of sessions are short of 60, and 60 hours of supervisees are not.
    expect(zh).toEqual([
      "社工站centre-1（beijing-pilot-2021/supervision-hours）：现为“未达到”。",
      "时长的计法理解为“按受督导人数累计”：变为“符合”。",
    ]);
  });
});

describe("money that cannot be divided, in words", () => {
  it("says a residual out of its bounds, with the bounds", () => {
    // 4 over three is 1 1/3 each; two rounded up leave nothing of it.
    const claims = [
      { id: "甲", weight: 1 },
      { id: "乙", weight: 1 },
    ];
    const rounded = (third: object) =>
      said(
        apportion({
          total: 4,
          unit: 1,
          claims: [...claims, { id: "丙", weight: 1, ...third }],
          method: { residualTo: "丙", rounding: "up" },
        }),
        "result",
      );
    expect(rounded({ floor: 1 })).toEqual({
      zh: ["余数归丙，计得0元，超出其范围（下限1元，无上限）。"],
      en: ["The residual of 丙 comes to 0 yuan, out of its bounds (floor 1 yuan, no cap)."],
    });
    expect(rounded({ floor: 1, cap: 3 }).zh).toEqual(["余数归丙，计得0元，超出其范围（下限1元，上限3元）。"]);
  });
});

describe("an audit in words", () => {
  it("says so where nothing could be compared", () => {
    const answer = auditCoverageTable(
      { rows: [{ label: "甲区", numerator: 5, percent: "50.0" }] },
      { referenceTotals: [{ label: "乙区", total: 10 }] },
    );
    expect(said(answer).zh.join("\n")).toContain("参照数据中没有表中的名称，无法比较");
    expect(said(answer).en.join("\n")).toContain("The reference knows no label of the table, so nothing was compared");
  });

  it("says so where the table is too large to look for a relabelling", () => {
    const rows = Array.from({ length: 1_001 }, (_, index) => ({ label: `${index}区`, numerator: 5, percent: "50.0" }));
    const referenceTotals = rows.map(({ label }, index) => ({ label, total: index === 0 ? 11 : 10 }));
    const answer = auditCoverageTable({ rows }, { referenceTotals });
    expect(said(answer).zh.join("\n")).toContain("比对的行超过1000行，未寻找名称调整方式");
    expect(said(answer).en.join("\n")).toContain("more than 1,000 rows were compared, so no relabelling was sought");
  });
});

describe("a fault in words", () => {
  it("throws for values that are no words and no numbers", () => {
    for (const value of [{}, [{}], [null], Number.NaN, [Infinity], true])
      expect(() =>
        explainFault({ code: "out-of-range", path: [], values: { least: value as never } }, { locale: "en" }),
      ).toThrow("type-invalid at $.fault.values.least");
  });
});

describe("labels of parameters", () => {
  it.each(
    Object.entries(parameterLabels).flatMap(([kind, labels]) =>
      Object.entries(labels).map(([name, label]) => [`${kind}.${name}`, label, labels] as const),
    ),
  )("%s has a label in both languages, and no other parameter of the kind has it", (_, { zh, en }, labels) => {
    expect(zh).toMatch(/\p{Script=Han}{2}/u);
    expect(en).toMatch(/^[a-z][a-z -]+$/);
    expect(Object.values(labels).filter((other) => other.zh === zh)).toHaveLength(1);
  });
});

describe("HTML", () => {
  it("has a line for each block, so that a reader of the source finds it", () => {
    const { reasons, ...rest } = explain(roles(1, 1, { least: 3, most: 3 }), { locale: "zh-CN" });
    expect(toHtml({ ...rest, reasons }).split("\n").length).toBeGreaterThan(reasons.length);
  });
});
