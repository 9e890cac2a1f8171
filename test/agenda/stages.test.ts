import { describe, expect, it } from "vitest";
import { planAgenda } from "social-work-station-rules/agenda";
import { runCases } from "social-work-station-rules/cases";
import { explain } from "social-work-station-rules/explanation";
import { parseRegister } from "social-work-station-rules/model";
import { definePolicy, stated } from "social-work-station-rules/policy";
import { prepareRegister } from "social-work-station-rules/register";

const source = {
  document: "d",
  clause: "三",
  quote: "持证比例2025年底前不低于40%，2027年底前不低于60%；专职人员2026年底前2名，2027年底前3名",
  authority: "normative",
  verification: "primary-text",
} as const;

const base = { modality: "must", appliesTo: { subject: "station" }, clauses: [] } as const;

const policy = definePolicy({
  version: 1,
  id: "p",
  title: { zh: "某市办法", en: "Measures" },
  jurisdiction: "CN",
  documents: [{ id: "d", title: { zh: "某市办法", en: "Measures" }, issuers: ["某市民政局"] }],
  effective: {},
  provisions: [
    {
      ...base,
      id: "p/certified",
      kind: "requirement",
      title: { zh: "持证比例", en: "Certified" },
      aspect: "certified",
      parameters: {
        measure: stated({ take: "share", of: "persons", where: { certificate: {} } }, source),
        atLeast: stated(
          {
            stages: [
              { by: "2025-12-31", is: "40%" },
              { by: "2027-12-31", is: "60%" },
            ],
          },
          source,
        ),
      },
    },
    {
      ...base,
      id: "p/staff",
      kind: "staffing",
      title: { zh: "专职人员", en: "Staff" },
      aspect: "staff",
      parameters: {
        minimum: stated(
          {
            stages: [
              { by: "2026-12-31", is: 2 },
              { by: "2027-12-31", is: 3 },
            ],
          },
          source,
        ),
        measure: stated("head-count", source),
        staff: stated("any", source),
        workload: stated("full-time", source),
      },
    },
  ],
});

const register = {
  version: 1,
  recordedOn: "2026-11-30",
  tierSystems: [
    {
      id: "s",
      name: { zh: "体系", en: "system" },
      tiers: [{ id: "t", name: { zh: "站", en: "station" }, levels: ["township"] }],
    },
  ],
  divisions: [{ id: "110101001", name: "某街道", level: "township", kind: "subdistrict" }],
  stations: [{ id: "a", division: "110101001", tier: "t", from: "2022-01-01" }],
  personnel: [
    {
      id: "w",
      certificates: [],
      assignments: [{ station: "a", role: "social-worker", workload: "full-time", from: "2022-01-01" }],
    },
  ],
  completeness: [{ collection: "personnel" }],
};

const agendaOn = (asOf: string, within: number) =>
  planAgenda(prepareRegister(parseRegister(register)), policy, { asOf, within });

describe("a term from the opening of a station in an agenda", () => {
  const newStation = definePolicy({
    ...policy,
    provisions: [
      {
        ...base,
        id: "p/new",
        kind: "requirement",
        title: { zh: "配齐人员", en: "Staff of new stations" },
        aspect: "new",
        parameters: {
          measure: stated({ take: "count", of: "persons" }, source),
          atLeast: stated(2, source),
          dueAfter: stated({ from: "station-opening", months: 3 }, source),
        },
      },
    ],
  });
  const entriesFor = (from: string, within: number) => {
    const stations = register.stations.map((station) => ({ ...station, from }));
    const prepared = prepareRegister(parseRegister({ ...register, stations }));
    return planAgenda(prepared, newStation, { asOf: "2026-11-30", within }).entries.map(({ matter, urgency, day }) => [
      matter,
      urgency,
      day,
    ]);
  };

  it("is due by its last day, which may be over", () => {
    expect(entriesFor("2026-09-15", 20)).toEqual([["target", "due", "2026-12-15"]]);
    expect(entriesFor("2026-09-15", 10)).toEqual([]);
    expect(entriesFor("2026-08-15", 20)).toEqual([["target", "overdue", "2026-11-15"]]);
  });
});

describe("the stages of a provision in an agenda", () => {
  it("are due by their own day, whatever the kind of the provision", () => {
    const entries = agendaOn("2026-11-30", 60).entries.filter(({ matter }) => matter !== "missing-fact");
    expect(entries.map(({ provision, matter, urgency, day }) => [provision, matter, urgency, day])).toEqual([
      ["p/certified", "target", "overdue", "2025-12-31"],
      ["p/staff", "target", "due", "2026-12-31"],
    ]);
  });

  it("are no task without a day before they come near", () => {
    const early = agendaOn("2024-06-30", 30).entries.filter(({ matter }) => matter !== "missing-fact");
    expect(early).toEqual([]);
  });

  it("announce the next one: its day and what will then be required", () => {
    const agenda = agendaOn("2026-11-30", 60);
    const zh = explain(agenda, { locale: "zh-CN", policies: [policy] }).reasons.map(({ text }) => text);
    expect(zh).toContain("下一阶段：2027年12月31日前，不少于60%。");
    expect(zh).toContain("下一阶段：2027年12月31日前，最低人数3。");
    const en = explain(agenda, { locale: "en", policies: [policy] }).reasons.map(({ text }) => text);
    expect(en).toContain("The next stage is due on 31 December 2027: at least 60%.");
  });

  it("are said so in the finding itself", () => {
    const [entry] = agendaOn("2026-11-30", 60).entries;
    const finding = entry?.finding;
    if (finding == null) throw new Error("the entry rests on no finding");
    const { reasons } = explain(finding, { locale: "zh-CN", policies: [policy] });
    expect(reasons.filter(({ text }) => text.startsWith("下一阶段")).map(({ text }) => text)).toEqual([
      "下一阶段：2027年12月31日前，不少于60%。",
    ]);
  });
});

describe("the stage that counts in a case", () => {
  const { version: _, recordedOn: __, ...records } = register;
  const run = (asOf: string, stage: string, verdict: "met" | "unmet", provision = "certified") =>
    runCases(policy, {
      version: 1,
      policy: "p",
      register: records,
      cases: [{ name: "一名未持证人员", asOf, provision, stage, verdict }],
    });

  it.each([
    ["2024-06-30", "2025-12-31", "certified"],
    ["2026-11-30", "2025-12-31", "certified"],
    ["2028-01-01", "2027-12-31", "certified"],
    ["2026-06-30", "2026-12-31", "staff"],
    ["2027-06-30", "2026-12-31", "staff"],
    ["2028-01-01", "2027-12-31", "staff"],
  ])("is on %s the one due on %s of the provision %s", (asOf, stage, provision) => {
    expect(run(asOf, stage, "unmet", provision)).toMatchObject({ passed: ["一名未持证人员"], failed: [] });
  });

  it("fails a case that expects another one, and says which it is", () => {
    const wrong = run("2026-11-30", "2027-12-31", "unmet");
    expect(wrong.failed.map(({ expected, findings }) => [expected.stage, findings.length])).toEqual([
      ["2027-12-31", 1],
    ]);
    const zh = explain(wrong, { locale: "zh-CN", policies: [policy] }).reasons.map(({ text }) => text);
    expect(zh.some((text) => text.includes("适用的阶段应为2027年12月31日前，实为2025年12月31日前"))).toBe(true);
    const en = explain(wrong, { locale: "en", policies: [policy] }).reasons.map(({ text }) => text);
    expect(en.some((text) => text.includes("should be that due on 31 December 2027"))).toBe(true);
  });
});
