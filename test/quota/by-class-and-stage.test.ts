import { assess } from "social-work-station-rules/assessment";
import { explain } from "social-work-station-rules/explanation";
import { parseRegister } from "social-work-station-rules/model";
import {
  amendPolicy,
  definePolicy,
  findProvision,
  stated,
  type ProvisionInput,
} from "social-work-station-rules/policy";
import { checkActivityQuota, checkShareQuota, checkStaffing } from "social-work-station-rules/quota";
import { prepareRegister, type PreparedRegister } from "social-work-station-rules/register";
import { compareScenarios } from "social-work-station-rules/scenario";
import { describe, expect, it } from "vitest";
import { threePlaces } from "../three-places.js";

const source = {
  document: "d",
  clause: "三",
  quote: "城区站5名，其他站2名",
  authority: "normative",
  verification: "primary-text",
} as const;

const YEAR = { from: "2026-01-01", to: "2026-12-31" };

const tierSystem = {
  id: "s",
  name: { zh: "体系", en: "system" },
  tiers: [
    { id: "s:centre", name: { zh: "中心", en: "centre" }, levels: ["township" as const] },
    { id: "s:station", name: { zh: "社工站", en: "station" }, levels: ["village" as const] },
  ],
};

function policyOf(...provisions: readonly ProvisionInput[]) {
  return definePolicy({
    version: 1,
    id: "p",
    title: { zh: "示例", en: "Example" },
    jurisdiction: "99",
    documents: [{ id: "d", title: { zh: "办法", en: "Measures" }, issuers: ["民政局"] }],
    tierSystem,
    effective: { from: stated("2025-01-01", source), until: stated(null, source) },
    provisions: [...provisions],
  });
}

const base = { modality: "must", clauses: [] } as const;

const URBAN = { title: { zh: "城区", en: "urban areas" }, when: { division: { area: ["urban" as const] } } };

const RURAL = { title: { zh: "乡村", en: "rural areas" }, when: { division: { area: ["rural" as const] } } };

function staffing(minimum: ReturnType<typeof stated>): ProvisionInput {
  return {
    ...base,
    id: "p/staff",
    kind: "staffing",
    title: { zh: "人员配备", en: "Staffing" },
    aspect: "staff",
    appliesTo: { subject: "station", tier: "township" },
    parameters: {
      minimum,
      measure: stated("head-count", source),
      staff: stated("any", source),
      workload: stated("any", source),
    },
  } as ProvisionInput;
}

/** Stations in an urban, a rural and a place of unknown class, each with some staff. */
function registerOf(staff: Readonly<Record<"urban" | "rural" | "unknown", number>>): PreparedRegister {
  const personnel = Object.entries(staff).flatMap(([id, count]) =>
    Array.from({ length: count }, (_, index) => ({
      id: `${id}-${index}`,
      assignments: [{ station: id, role: "social-worker", from: "2022" }],
    })),
  );
  return threePlaces({ personnel }, ["personnel"]);
}

const BY_AREA = { classes: [{ ...URBAN, is: "5" }], otherwise: "2" };

describe("a value by class", () => {
  it("is that of the subject's class", () => {
    const provision = findProvision(policyOf(staffing(stated(BY_AREA, source))), "staffing");
    const findings = checkStaffing(registerOf({ urban: 4, rural: 2, unknown: 5 }), provision, { asOf: "2026-12-31" });
    expect(findings.map(({ subject, verdict, detail }) => [subject.id, verdict, detail.required])).toEqual([
      ["rural", "met", "2"],
      ["unknown", "met", "2"],
      ["urban", "unmet", "5"],
    ]);
    expect(findings[0]?.applied).toEqual({ minimum: { value: "2", class: null } });
    expect(findings[2]?.applied).toEqual({ minimum: { value: "5", class: 0 } });
  });

  it("is bounded by the classes that may apply where the class is not known", () => {
    const provision = findProvision(policyOf(staffing(stated(BY_AREA, source))), "staffing");
    const prepared = registerOf({ urban: 5, rural: 2, unknown: 3 });
    const finding = checkStaffing(prepared, provision, { asOf: "2026-12-31", station: "unknown" })[0];
    expect(finding?.verdict).toBe("undetermined");
    expect(finding?.detail.shortfall).toEqual({ least: "0", most: "2" });
    expect(finding?.missing).toEqual([{ subject: { kind: "division", id: "990101003" }, fact: "area-class" }]);
    expect(finding?.cases?.map(({ verdict, applied }) => [verdict, applied?.["minimum"]?.value])).toEqual([
      ["met", "2"],
      ["unmet", "5"],
    ]);
  });

  it("does not apply to a subject of no class, and is open for one of two", () => {
    const [urban, rural] = [
      { classes: [{ ...RURAL, is: "2" }] },
      {
        classes: [
          { when: { division: { area: ["urban" as const] } }, is: "1" },
          { when: { division: { kind: ["subdistrict" as const] } }, is: "2" },
        ],
      },
    ];
    const prepared = registerOf({ urban: 1, rural: 1, unknown: 1 });
    const check = (value: object) =>
      checkStaffing(prepared, findProvision(policyOf(staffing(stated(value, source) as never)), "staffing"), {
        asOf: "2026-12-31",
        station: "urban",
      })[0];
    expect(check(urban)).toMatchObject({ verdict: "not-applicable", classes: "no-class", missing: [] });
    expect(check(rural)).toMatchObject({ verdict: "undetermined", classes: "two-classes" });
  });

  it("equals the plain value where all classes have the same", () => {
    const prepared = registerOf({ urban: 1, rural: 3, unknown: 2 });
    const check = (value: unknown) =>
      checkStaffing(prepared, findProvision(policyOf(staffing(stated(value, source) as never)), "staffing"), {
        asOf: "2026-12-31",
      }).map(({ id, verdict, missing, detail }) => ({ id, verdict, missing, detail }));
    for (const number of ["1", "2", "3"])
      expect(
        check({
          classes: [
            { ...URBAN, is: number },
            { ...RURAL, is: number },
          ],
          otherwise: number,
        }),
      ).toEqual(check(number));
  });
});

const DISTRICTS = ["990101", "990102", "990103"];

/** Districts with a township each of which some have a station in one of their communities. */
function districts(covered: readonly number[]): PreparedRegister {
  const villages = DISTRICTS.flatMap((district, at) =>
    Array.from({ length: 10 }, (_, index) => ({
      id: `${district}001${String(index + 1).padStart(3, "0")}`,
      name: `社区${index}`,
      level: "village",
      committee: "residential-community",
      parent: `${district}001`,
      has: index < (covered[at] ?? 0),
    })),
  );
  return prepareRegister(
    parseRegister({
      version: 1,
      recordedOn: "2027-12-31",
      tierSystems: [
        {
          id: "s",
          name: { zh: "体系", en: "system" },
          tiers: [
            { id: "s:centre", name: { zh: "中心", en: "centre" }, levels: ["township"] },
            { id: "s:station", name: { zh: "社工站", en: "station" }, levels: ["village"] },
          ],
        },
      ],
      divisions: [
        { id: "99", name: "某省", level: "province" },
        { id: "9901", name: "某市", level: "prefecture", parent: "99" },
        ...DISTRICTS.map((id) => ({ id, name: `区${id}`, level: "county", parent: "9901" })),
        ...DISTRICTS.map((id) => ({
          id: `${id}001`,
          name: "街道",
          level: "township",
          kind: "subdistrict",
          parent: id,
        })),
        ...villages.map(({ has: _has, ...division }) => division),
      ],
      stations: [
        ...DISTRICTS.map((id) => ({ id: `centre-${id}`, division: `${id}001`, tier: "s:centre", from: "2022" })),
        ...villages.flatMap(({ id, has }) =>
          has ? [{ id: `s-${id}`, division: id, tier: "s:station", from: "2022" }] : [],
        ),
      ],
      completeness: [{ collection: "stations" }, { collection: "divisions" }],
    }),
  );
}

const NAMED = {
  classes: [
    {
      title: { zh: "第一区", en: "the first district" },
      when: { division: { within: ["990101"] } },
      is: "0.5",
    },
  ],
  otherwise: "0.3",
};

function coverage(target: unknown, dueOn = "2026-12-31") {
  return {
    ...base,
    id: "p/coverage",
    kind: "coverage-target",
    title: { zh: "覆盖率", en: "Coverage" },
    aspect: "coverage",
    appliesTo: { subject: "division", tier: "village" },
    measure: "stations",
    level: "village",
    parameters: {
      target: stated(target, source),
      dueOn: stated(dueOn, source),
      dueConvention: stated("inclusive", source),
      display: stated({ decimals: 1, rounding: "half-up" }, source),
    },
  } as unknown as ProvisionInput;
}

function shareQuota(share: unknown) {
  return {
    ...base,
    id: "p/share",
    kind: "share-quota",
    title: { zh: "设站比例", en: "Share with a station" },
    aspect: "share",
    appliesTo: { subject: "division", tier: "township" },
    committee: "residential-community",
    centreTier: "s:centre",
    stationTier: "s:station",
    parameters: {
      share: stated(share, source),
      rounding: stated("up", source),
      comparison: stated("at-least", source),
    },
  } as unknown as ProvisionInput;
}

describe("a target by named district", () => {
  it("is 50 % for the one named and 30 % for the others, and their sum for the whole", () => {
    const { findings } = assess(districts([4, 3, 2]), policyOf(coverage(NAMED)), { asOf: "2026-06-30", period: YEAR });
    expect(
      findings.map(({ subject, verdict, detail }) =>
        detail.kind === "coverage-target"
          ? [subject.id, verdict, detail.target, detail.required, detail.shortfall.most]
          : [],
      ),
    ).toEqual([
      ["99", "unmet", null, 11, 2],
      ["990101", "unmet", "0.5", 5, 1],
      ["990102", "met", "0.3", 3, 0],
      ["990103", "unmet", "0.3", 3, 1],
    ]);
  });

  it("is checked for each stage, and a missed stage stays missed", () => {
    const stages = {
      stages: [
        { by: "2026-12-31", is: "0.2" },
        { by: "2027-12-31", is: "0.6" },
      ],
    };
    const assessed = (asOf: string) =>
      assess(districts([1, 3, 6]), policyOf(coverage(stages, "2027-12-31")), { asOf, period: YEAR }).findings.flatMap(
        ({ subject, verdict, timing, stage }) =>
          subject.id === "99" ? [] : [[subject.id, stage?.dueOn, verdict, timing]],
      );
    expect(assessed("2027-06-30")).toEqual([
      ["990101", "2026-12-31", "unmet", "closed"],
      ["990101", "2027-12-31", "unmet", "open"],
      ["990102", "2026-12-31", "met", "closed"],
      ["990102", "2027-12-31", "unmet", "open"],
      ["990103", "2026-12-31", "met", "closed"],
      ["990103", "2027-12-31", "met", "open"],
    ]);
  });

  it("says in words what each class owes and which of them applies", () => {
    const policy = policyOf(shareQuota(NAMED));
    const assessment = assess(districts([4, 3, 2]), policy, { asOf: "2026-06-30", period: YEAR });
    const say = (locale: "zh-CN" | "en") =>
      explain(assessment.findings[0] as never, { locale, policies: [policy], assessment }).reasons.map(
        ({ text }) => text,
      );
    expect(say("zh-CN")).toContain("比例：第一区50%；其余30%。");
    expect(say("zh-CN")).toContain("对该对象适用：比例50%（第一区）。");
    expect(say("zh-CN").join()).toContain("按50%（不低于）计为5个");
    expect(say("en")).toContain("Share: 50% for the first district; 30% for all others.");
    expect(say("en")).toContain("For this subject: share 50% (the first district).");
  });
});

describe("a share by class and stage", () => {
  it("has the value of the class in each stage", () => {
    const share = {
      stages: [
        { by: "2026-12-31", is: "0.2" },
        { by: "2027-12-31", is: NAMED },
      ],
    };
    const quota = findProvision(policyOf(shareQuota(share)), "share-quota");
    const findings = checkShareQuota(districts([4, 3, 1]), quota, { asOf: "2027-01-01" });
    expect(
      findings.map(({ subject, stage, verdict, timing, detail }) => [
        subject.id,
        stage?.dueOn,
        detail.required,
        verdict,
        timing,
      ]),
    ).toEqual([
      ["990101001", "2026-12-31", 2, "met", "closed"],
      ["990101001", "2027-12-31", 5, "unmet", "open"],
      ["990102001", "2026-12-31", 2, "met", "closed"],
      ["990102001", "2027-12-31", 3, "met", "open"],
      ["990103001", "2026-12-31", 2, "unmet", "closed"],
      ["990103001", "2027-12-31", 3, "unmet", "open"],
    ]);
  });
});

describe("a scenario", () => {
  it("reaches classes, and equals assessing the amended policy", () => {
    const policy = policyOf(shareQuota("0.3"));
    const amendments = [
      { id: "a", kind: "set-parameter", provision: "p/share", parameter: "share", value: NAMED },
    ] as const;
    const prepared = districts([4, 3, 2]);
    const options = { asOf: "2026-06-30", period: YEAR };
    const { scenarios } = compareScenarios(prepared, policy, { ...options, alternatives: [{ id: "s", amendments }] });
    const before = assess(prepared, policy, options);
    const after = assess(prepared, amendPolicy(policy, amendments), options);
    expect(after.findings.map(({ verdict }) => verdict)).toEqual(["unmet", "met", "unmet"]);
    expect(before.findings.map(({ verdict }) => verdict)).toEqual(["met", "met", "unmet"]);
    expect(scenarios[0]?.losers).toEqual(["division:990101001"]);
    expect(scenarios[0]?.needs).toMatchObject({ before: { stations: { most: 1 } }, after: { stations: { most: 2 } } });
    const back = amendPolicy(amendPolicy(policy, amendments), [{ ...amendments[0], id: "b", value: "0.3" }]);
    expect(back).toEqual(policy);
  });
});

describe("a quota of a year by stages", () => {
  const quota = {
    ...base,
    id: "p/cases",
    kind: "activity-quota",
    title: { zh: "个案", en: "Cases" },
    aspect: "cases",
    appliesTo: { subject: "station", tier: "township" },
    unit: "count",
    parameters: {
      amount: stated(
        {
          stages: [
            { by: "2026-12-31", is: "10" },
            { by: "2027-12-31", is: { classes: [{ ...URBAN, is: "30" }], otherwise: "20" } },
          ],
        },
        source,
      ),
      kinds: stated(["case-work"], source),
      yearBasis: stated("calendar-year", source),
      partYear: stated("full", source),
      partYearRounding: stated("up", source),
      countedOn: stated("completion", source),
      hoursBasis: stated("session", source),
    },
  } as unknown as ProvisionInput;

  it("has the value of the year, and is open before the first", () => {
    const prepared = registerOf({ urban: 1, rural: 1, unknown: 1 });
    const due = (year: number) =>
      checkActivityQuota(prepared, findProvision(policyOf(quota), "activity-quota"), {
        asOf: "2029-01-01",
        period: { from: `${year}-01-01`, to: `${year}-12-31` },
        station: "urban",
      }).map(({ detail, timing }) => [detail.required.least, timing]);
    expect([2025, 2026, 2027, 2028].map((year) => due(year)[0])).toEqual([
      ["10", "open"],
      ["10", "closed"],
      ["30", "closed"],
      ["30", "closed"],
    ]);
  });
});

describe("classes and stages that contradict", () => {
  it("are faulted at their place", () => {
    const faults = (provision: ProvisionInput): readonly string[] => {
      try {
        policyOf(provision);
        return [];
      } catch (error) {
        return (error as { faults: readonly { code: string; path: readonly unknown[] }[] }).faults.map(
          ({ code, path }) => `${code} at ${path.slice(3).join(".")}`,
        );
      }
    };
    expect(
      faults(
        shareQuota({
          classes: [
            { when: { division: { id: ["990101"] } }, is: "0.5" },
            { when: { division: { id: ["990101"] } }, is: "0.4" },
          ],
        }),
      ),
    ).toEqual(["classes-overlap at share.value.classes.1.when"]);
    expect(
      faults(
        shareQuota({
          stages: [
            { by: "2027-12-31", is: "0.2" },
            { by: "2026-12-31", is: "0.3" },
          ],
        }),
      ),
    ).toEqual(["stages-out-of-order at share.value.stages.1.by"]);
    expect(faults(shareQuota({ classes: [{ when: { person: {} }, is: "0.5" }] }))).toEqual([
      "key-unknown at share.value.classes.0.when.person",
    ]);
    expect(faults(shareQuota({ classes: [{ ...URBAN, is: "50" }] }))).toEqual([
      "out-of-range at share.value.classes.0.is",
    ]);
    expect(faults(shareQuota("50"))).toEqual(["out-of-range at share.value"]);
    expect(faults(coverage({ stages: [{ by: "2026-12-31", is: "0.2" }] }, "2027-12-31"))).toEqual([
      "value-invalid at dueOn.value",
    ]);
  });
});
