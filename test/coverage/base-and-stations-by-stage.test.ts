import { assess } from "social-work-station-rules/assessment";
import { explain } from "social-work-station-rules/explanation";
import { parseRegister } from "social-work-station-rules/model";
import { type ProvisionInput, definePolicy, safeParsePolicy } from "social-work-station-rules/policy";
import { prepareRegister } from "social-work-station-rules/register";
import { compareScenarios } from "social-work-station-rules/scenario";
import { describe, expect, it } from "vitest";

/** “2025年底前实现街道全覆盖；2026年起乡镇纳入，配备两名以上社工的方可计入覆盖。” */

const source = {
  document: "d",
  clause: "三",
  quote: "配备两名以上社工的方可计入覆盖",
  authority: "normative",
  verification: "secondary-copy",
} as const;
const stated = <T>(value: T) => ({ status: "stated" as const, value, source });

const tierSystem = {
  id: "s",
  name: { zh: "体系", en: "system" },
  tiers: [{ id: "s:station", name: { zh: "社工站", en: "station" }, levels: ["township" as const] }],
};

const [EARLY, LATE] = ["2025-12-31", "2026-12-31"];
const stages = (first: unknown, second: unknown) => ({
  stages: [
    { by: EARLY, is: first },
    { by: LATE, is: second },
  ],
});
const ANY_STATION = {};
const TWO_WORKERS = { has: [{ of: "persons", atLeast: 2 }] };
const BY_STAGE = {
  base: stated(stages(["subdistrict"], ["subdistrict", "town"])),
  stations: stated(stages(ANY_STATION, TWO_WORKERS)),
};

function draft(parameters: object, fields: object = {}) {
  return {
    version: 1 as const,
    id: "p",
    title: { zh: "示例", en: "Example" },
    jurisdiction: "99",
    documents: [{ id: "d", title: { zh: "方案", en: "Plan" }, issuers: ["民政局"] }],
    tierSystem,
    effective: { from: stated("2025-01-01"), until: stated(null) },
    provisions: [
      {
        id: "p/target",
        kind: "coverage-target",
        aspect: "coverage",
        modality: "must",
        clauses: [],
        title: { zh: "覆盖", en: "Coverage" },
        appliesTo: { subject: "division", tier: "township" },
        measure: "stations",
        level: "township",
        parameters: {
          target: stated("1"),
          dueOn: stated(LATE),
          dueConvention: stated("inclusive"),
          display: stated({ decimals: 1, rounding: "half-up" }),
          ...parameters,
        },
        ...fields,
      } as unknown as ProvisionInput,
    ],
  };
}

/** One county with two subdistricts and a town; each station has so many staff. */
function registerOf(staff: readonly (number | null)[]) {
  const townships = staff.map((count, index) => ({ id: `99010100${index + 1}`, count }));
  const open = townships.flatMap(({ id, count }) => (count === null ? [] : [{ id, count }]));
  return prepareRegister(
    parseRegister({
      version: 1,
      recordedOn: LATE,
      tierSystems: [tierSystem],
      divisions: [
        { id: "99", name: "某省", level: "province" },
        { id: "990101", name: "甲区", level: "county" },
        ...townships.map(({ id }, index) => ({
          id,
          name: `乡街${id}`,
          level: "township" as const,
          kind: index < 2 ? ("subdistrict" as const) : ("town" as const),
          parent: "990101",
        })),
      ],
      stations: open.map(({ id }) => ({ id: `s-${id}`, division: id, tier: "s:station", from: "2022" })),
      personnel: open.flatMap(({ id, count }) =>
        Array.from({ length: count }, (_, index) => ({
          id: `w-${id}-${index}`,
          assignments: [{ station: `s-${id}`, role: "social-worker" as const, from: "2022" }],
        })),
      ),
      completeness: (["divisions", "stations", "personnel"] as const).map((collection) => ({ collection })),
    }),
  );
}

function check(staff: readonly (number | null)[], parameters: object, asOf = LATE) {
  const year = asOf.slice(0, 4);
  const period = { from: `${year}-01-01`, to: `${year}-12-31` };
  const policy = definePolicy(draft(parameters));
  const assessment = assess(registerOf(staff), policy, { asOf, period });
  const { total } = assessment.indicators.coverage[0]?.coverage ?? {};
  return {
    policy,
    assessment,
    found: assessment.findings
      .filter(({ subject }) => subject.id === "99")
      .map(({ stage, verdict, detail }) =>
        detail.kind === "coverage-target" ? [stage?.dueOn, verdict, detail.covered, detail.total] : [],
      ),
    indicator: [total?.covered, total?.total],
  };
}

describe("the base and the stations of a coverage target by stage", () => {
  it("counts in each stage its own divisions and stations", () => {
    expect(check([1, 1, null], BY_STAGE).found).toEqual([
      [EARLY, "met", 2, 2],
      [LATE, "unmet", 0, 3],
    ]);
    expect(check([2, 2, 2], BY_STAGE).found).toEqual([
      [EARLY, "met", 2, 2],
      [LATE, "met", 3, 3],
    ]);
    expect(check([2, null, 2], BY_STAGE).found).toEqual([
      [EARLY, "unmet", 1, 2],
      [LATE, "unmet", 2, 3],
    ]);
  });

  it("counts the indicator as the last stage that is due does, and before all as the first", () => {
    expect(check([1, 1, null], BY_STAGE, "2025-06-30").indicator).toEqual([2, 2]);
    expect(check([1, 1, null], BY_STAGE, "2026-06-30").indicator).toEqual([2, 2]);
    expect(check([1, 1, null], BY_STAGE, "2027-01-01").indicator).toEqual([0, 3]);
  });

  it("takes other named divisions, another total and other workers in each stage", () => {
    const named = { among: stated(stages({ id: ["990101001"] }, { kind: ["subdistrict"] })) };
    expect(check([1, null, null], named).found).toEqual([
      [EARLY, "met", 1, 1],
      [LATE, "unmet", 1, 2],
    ]);
    const faults = (parameters: object, fields: object = {}) => {
      const result = safeParsePolicy(draft(parameters, fields));
      return result.ok ? [] : result.faults.map(({ code, path }) => `${code} ${path.slice(3).join(".")}`);
    };
    const village = { measure: "workers", level: "village", appliesTo: { subject: "division", tier: "village" } };
    expect(faults({ total: stated(stages(3, 4)) })).toEqual([]);
    expect(faults({ workers: stated(stages("social-work-staff", "certified")) }, village)).toEqual([]);
    expect(
      faults({ base: stated(stages(["subdistrict"], ["village"])) }, { appliesTo: { subject: "division" } }),
    ).toEqual(["value-invalid base.value.stages.1.is"]);
    expect(faults({ target: stated({ number: 5 }), total: stated(stages(3, 4)) })).toEqual([
      "out-of-range target.value.number",
    ]);
  });

  it("is due by the last of all stages, and has no classes", () => {
    const faults = (parameters: object) => {
      const result = safeParsePolicy(draft(parameters));
      return result.ok ? [] : result.faults.map(({ code, path }) => `${code} ${path.slice(3).join(".")}`);
    };
    const target = stated({ stages: [{ by: "2025-06-30", is: "0.5" }] });
    expect(faults({ ...BY_STAGE, target })).toEqual([]);
    expect(faults({ ...BY_STAGE, dueOn: stated(EARLY) })).toEqual(["value-invalid dueOn.value"]);
    const classes = [{ when: { division: { kind: ["county"] } }, is: ANY_STATION }];
    expect(faults({ total: stated({ classes: [{ ...classes[0], is: 3 }] }) })).toEqual([
      "key-unknown total.value.classes",
    ]);
  });

  it("is said in words, and reached by an amendment", () => {
    const { policy, assessment } = check([1, 1, null], BY_STAGE);
    const say = (index: number, locale: "zh-CN" | "en") =>
      explain(assessment.findings[index] as never, { locale, policies: [policy], assessment }).reasons.map(
        ({ text }) => text,
      );
    expect(say(1, "zh-CN")).toEqual(
      expect.arrayContaining([
        "计入基数的区划：2025年12月31日前街道；2026年12月31日前街道、镇。",
        "目标为100%：街道、镇共3个，应覆盖3个，期限为2026年12月31日（含当日）。",
        "只计入配有人员不少于2名的站点。",
      ]),
    );
    expect(say(1, "en")).toContain("Only stations that have at least 2 staff count.");
  });

  it("says which stations count for the areas together where the target differs by class", () => {
    const target = stated({ classes: [{ when: { division: { kind: ["county"] } }, is: "1" }], otherwise: "0.5" });
    const total = stated(stages(3, 4));
    const { policy, assessment, found } = check([1, 1, null], { ...BY_STAGE, target, total });
    expect(found).toEqual([
      [EARLY, "met", 2, 2],
      [LATE, "unmet", 0, 3],
    ]);
    const whole = assessment.findings.filter(({ subject }) => subject.id === "99");
    expect(whole.map(({ applied }) => applied?.["total"])).toEqual([
      { value: 3, stage: EARLY },
      { value: 4, stage: LATE },
    ]);
    const { reasons } = explain(whole[1] as never, { locale: "zh-CN", policies: [policy], assessment });
    expect(reasons.map(({ text }) => text)).toContain("只计入配有人员不少于2名的站点。");
  });

  it("counts stations and divisions of one area otherwise by alternatives within a condition", () => {
    const counted = (own: string, others: string) => ({
      stations: stated({
        anyOf: [{ division: { within: [own] } }, { division: { within: [others] }, ...TWO_WORKERS }],
      }),
    });
    const among = (own: string, others: string) => ({
      among: stated({ anyOf: [{ within: [own] }, { within: [others], kind: ["town"] }] }),
    });
    const found = (parameters: object) => check([1, 2, 2], parameters).found.map(([, ...figures]) => figures);
    expect(found(counted("990101", "990102"))).toEqual([["met", 3, 3]]);
    expect(found(counted("990102", "990101"))).toEqual([["unmet", 2, 3]]);
    expect(found(among("990101", "990102"))).toEqual([["met", 3, 3]]);
    expect(found(among("990102", "990101"))).toEqual([["met", 1, 1]]);
  });

  it("is reached by an amendment of a scenario", () => {
    const value = stages(ANY_STATION, TWO_WORKERS) as never;
    const amendment = {
      id: "a",
      kind: "set-parameter",
      provision: "p/target",
      parameter: "stations",
      value,
    } as const;
    const { scenarios } = compareScenarios(
      registerOf([1, 2, 2]),
      definePolicy(draft({ stations: stated(ANY_STATION) })),
      {
        alternatives: [{ id: "s", amendments: [amendment] }],
        asOf: LATE,
        period: { from: "2026-01-01", to: "2026-12-31" },
      },
    );
    expect(scenarios[0]?.verdicts).toMatchObject({ before: { met: 2, unmet: 0 }, after: { met: 2, unmet: 2 } });
  });
});
