import * as fc from "fast-check";
import { assess } from "social-work-station-rules/assessment";
import { checkCoverageTarget, measureCoverage } from "social-work-station-rules/coverage";
import { explain } from "social-work-station-rules/explanation";
import { type RegisterInput, parseRegister } from "social-work-station-rules/model";
import {
  type ProvisionInput,
  type StationCondition,
  definePolicy,
  findProvision,
  safeParsePolicy,
  stated,
} from "social-work-station-rules/policy";
import { prepareRegister } from "social-work-station-rules/register";
import { describe, expect, it } from "vitest";

/** “已实现场所、资金、人员到位的社工站624个，覆盖率达到56.7%” (福建, 2021); “全年27所……建设任务” (濮阳, 2021). */

const source = {
  document: "d",
  clause: "三",
  quote: "已实现场所、资金、人员到位的社工站",
  authority: "normative",
  verification: "secondary-copy",
} as const;

const READY: StationCondition = { premises: { available: true }, has: [{ of: "persons" }, { of: "allocations" }] };

const tierSystem = {
  id: "s",
  name: { zh: "体系", en: "system" },
  tiers: [{ id: "s:station", name: { zh: "社工站", en: "station" }, levels: ["township" as const] }],
};

const shared = { modality: "must", clauses: [], title: { zh: "覆盖", en: "Coverage" } } as const;

function target(parameters: object, fields: object = {}): ProvisionInput {
  return {
    ...shared,
    id: "p/target",
    kind: "coverage-target",
    aspect: "coverage",
    appliesTo: { subject: "division", tier: "township" },
    measure: "stations",
    level: "township",
    parameters: {
      dueOn: stated("2026-12-31", source),
      dueConvention: stated("inclusive", source),
      display: stated({ decimals: 1, rounding: "half-up" }, source),
      ...parameters,
    },
    ...fields,
  } as unknown as ProvisionInput;
}

const draft = (...provisions: readonly ProvisionInput[]) => ({
  version: 1 as const,
  id: "p",
  title: { zh: "示例", en: "Example" },
  jurisdiction: "99",
  documents: [{ id: "d", title: { zh: "方案", en: "Plan" }, issuers: ["民政局"] }],
  tierSystem,
  effective: { from: stated("2025-01-01", source), until: stated(null, source) },
  provisions,
});

const QUESTION = { asOf: "2026-06-30", period: { from: "2026-01-01", to: "2026-12-31" } };

interface DrawnStation {
  readonly from: string;
  readonly premises: boolean | null;
  readonly staff: 0 | 1;
  readonly money: boolean;
}

interface DrawnTownship {
  readonly kind: "subdistrict" | "town";
  readonly classes: readonly string[] | null;
  readonly stations: readonly DrawnStation[];
}

interface DrawnRegister {
  readonly counties: readonly (readonly DrawnTownship[])[];
  readonly complete: readonly string[];
  readonly unplaced: 0 | 1;
}

const stations: fc.Arbitrary<DrawnStation> = fc.record({
  from: fc.constantFrom("2022", "2022", "2026", "2027"),
  premises: fc.constantFrom(true, true, false, null),
  staff: fc.constantFrom(0 as const, 1 as const, 1 as const),
  money: fc.boolean(),
});

const drawnRegisters: fc.Arbitrary<DrawnRegister> = fc.record({
  counties: fc.array(
    fc.array(
      fc.record({
        kind: fc.constantFrom("subdistrict" as const, "town" as const),
        classes: fc.constantFrom([], ["ethnic-area"], null),
        stations: fc.oneof(fc.array(stations, { maxLength: 1 }), fc.array(stations, { maxLength: 2 })),
      }),
      { maxLength: 2 },
    ),
    { minLength: 1, maxLength: 2 },
  ),
  complete: fc.oneof(
    { weight: 2, arbitrary: fc.constant(["divisions", "stations", "personnel", "allocations"]) },
    { weight: 1, arbitrary: fc.subarray(["divisions", "stations", "personnel", "allocations"]) },
  ),
  unplaced: fc.constantFrom(0 as const, 0 as const, 1 as const),
});

function registerOf({ counties, complete, unplaced }: DrawnRegister) {
  const townships = counties.flatMap((drawn, county) =>
    drawn.map((one, index) => ({ ...one, id: `99010${county + 1}00${index + 1}`, parent: `99010${county + 1}` })),
  );
  const all = townships.flatMap(({ id, stations: own }) =>
    own.map((station, index) => ({ ...station, id: `${id}-${index}`, division: id })),
  );
  const input: RegisterInput = {
    version: 1,
    recordedOn: "2026-12-31",
    tierSystems: [tierSystem],
    divisions: [
      { id: "99", name: "某省", level: "province" },
      { id: "9901", name: "某市", level: "prefecture", parent: "99" },
      ...counties.map((_, index) => ({
        id: `99010${index + 1}`,
        name: `区${index}`,
        level: "county" as const,
        parent: "9901",
      })),
      ...townships.map(({ id, kind, parent, classes }) => ({
        id,
        name: `街道${id}`,
        level: "township" as const,
        kind,
        parent,
        ...(classes === null ? {} : { classes: classes.map((one) => ({ class: one as "ethnic-area" })) }),
      })),
    ],
    stations: all.map(({ id, division, from, premises }) => ({
      id,
      division,
      tier: "s:station",
      from,
      ...(premises === null ? {} : { premises: { available: premises } }),
    })),
    personnel: [
      ...all.flatMap(({ id, staff }) =>
        staff === 0
          ? []
          : [{ id: `w-${id}`, assignments: [{ station: id, role: "social-worker" as const, from: "2022" }] }],
      ),
      ...(unplaced === 0 ? [] : [{ id: "w-unplaced" }]),
    ],
    allocations: all.flatMap(({ id, money }) =>
      money ? [{ id: `m-${id}`, subject: { kind: "station" as const, id }, amount: "100000", on: "2026-02-01" }] : [],
    ),
    completeness: complete.map((collection) => ({ collection: collection as "stations" })),
  };
  return prepareRegister(parseRegister(input));
}

const divisionConditions = { class: ["ethnic-area"] } as const;

describe("a coverage target with a number or conditions", () => {
  it("equals the requirement that says the same with a measure", () => {
    const goals = fc.oneof(
      fc.constantFrom("0", "0.3", "0.5", "1").map((value) => ({ goal: value, value })),
      fc.nat(4).map((number) => ({ goal: { number }, value: String(number) })),
    );
    fc.assert(
      fc.property(
        drawnRegisters,
        goals,
        fc.boolean(),
        fc.option(fc.constant(["subdistrict"] as const), { nil: undefined }),
        (drawn, { goal, value }, hasAmong, base) => {
          const divisions = {
            level: ["township"],
            ...(base === undefined ? {} : { kind: base }),
            ...(hasAmong ? divisionConditions : {}),
          } as const;
          const where = { has: [{ of: "stations", where: { tier: ["township"], ...READY } }] } as const;
          const measure =
            typeof goal === "object"
              ? ({ take: "count", of: "divisions", where: { ...divisions, ...where } } as const)
              : ({ take: "share", of: "divisions", among: divisions, where } as const);
          const requirement = (id: string, fields: object): ProvisionInput =>
            ({
              ...shared,
              id,
              kind: "requirement",
              aspect: id,
              parameters: { measure: stated(measure, source), atLeast: stated(value, source) },
              ...fields,
            }) as unknown as ProvisionInput;
          const policy = definePolicy(
            draft(
              target({
                target: stated(goal, source),
                stations: stated(READY, source),
                ...(hasAmong ? { among: stated(divisionConditions, source) } : {}),
                ...(base === undefined ? {} : { base: stated(base, source) }),
              }),
              requirement("p/whole", { scope: "jurisdiction", appliesTo: { subject: "division" } }),
              requirement("p/each", { appliesTo: { subject: "division", tier: "county" } }),
            ),
          );
          const { findings } = assess(registerOf(drawn), policy, QUESTION);
          const found = (id: string) => findings.filter(({ provision }) => provision === id);
          const sorted = (missing: (typeof findings)[number]["missing"]) =>
            missing.map((fact) => JSON.stringify(fact)).toSorted();
          const required = new Map([...found("p/whole"), ...found("p/each")].map((one) => [one.subject.id, one]));
          const targets = found("p/target");
          expect(targets.length).toBeGreaterThan(0);
          for (const { subject, verdict, missing, detail } of targets) {
            const same = required.get(subject.id);
            expect([verdict, sorted(missing)]).toEqual([same?.verdict, sorted(same?.missing ?? [])]);
            if (detail.kind !== "coverage-target" || same?.detail.kind !== "requirement") throw new Error(detail.kind);
            const { measured } = same.detail;
            if (hasAmong || !drawn.complete.includes("divisions")) continue;
            const of = typeof goal === "object" ? 1 : detail.total;
            if (of === 0) continue;
            expect(measured.least).toBe(asText(detail.covered, of));
            expect(measured.most).toBe(asText(detail.covered + detail.unknown, of));
          }
        },
      ),
      { numRuns: 20 },
    );
  });

  const policy = definePolicy(
    draft(
      target({
        target: stated(
          {
            stages: [
              { by: "2026-06-30", is: { number: 2 } },
              { by: "2026-12-31", is: "1" },
            ],
          },
          source,
        ),
        stations: stated(READY, source),
      }),
    ),
  );
  const ready: DrawnStation = { from: "2022", premises: true, staff: 1, money: true };
  const township = (...own: readonly DrawnStation[]): DrawnTownship => ({ kind: "town", classes: [], stations: own });
  const complete = ["divisions", "stations", "personnel", "allocations"];
  const drawn: DrawnRegister = {
    counties: [
      [township(ready), township({ ...ready, premises: null })],
      [township({ ...ready, money: false }), township()],
    ],
    complete,
    unplaced: 0,
  };

  it("is a number for the whole in one stage and a share in the next", () => {
    const { findings } = assess(registerOf(drawn), policy, QUESTION);
    const figures = findings.map(({ subject, stage, verdict, detail }) =>
      detail.kind === "coverage-target"
        ? [subject.id, stage?.dueOn, verdict, detail.required, detail.covered, detail.unknown, detail.total]
        : [],
    );
    expect(figures).toEqual([
      ["99", "2026-06-30", "undetermined", 2, 1, 1, 4],
      ["99", "2026-12-31", "unmet", 4, 1, 1, 4],
      ["990101", "2026-12-31", "undetermined", 2, 1, 1, 2],
      ["990102", "2026-12-31", "unmet", 2, 0, 0, 2],
    ]);
    expect(findings[0]?.missing).toEqual([{ subject: { kind: "station", id: "990101002-0" }, fact: "premises" }]);
  });

  it("says in words which stations count", () => {
    const assessment = assess(registerOf(drawn), policy, QUESTION);
    const say = (locale: "zh-CN" | "en") =>
      explain(assessment.findings[0] as never, { locale, policies: [policy], assessment }).reasons.map(
        ({ text }) => text,
      );
    expect(say("zh-CN")).toEqual(
      expect.arrayContaining([
        "目标：2026年6月30日前2个；2026年12月31日前100%。",
        "目标为2个：区划共4个，应覆盖2个，期限为2026年6月30日（含当日）。",
        "只计入场所已到位且配有人员且收到拨付资金的站点。",
        "已覆盖1个，另有1个情况不明。",
      ]),
    );
    expect(say("en")).toEqual(
      expect.arrayContaining([
        "Target: 2 divisions by 30 June 2026; 100% by 31 December 2026.",
        "Only stations that have premises and have staff and have allocations count.",
      ]),
    );
  });

  it("counts named divisions alone, and those that the source counts beyond an incomplete list", () => {
    const check = (parameters: object, complete: readonly string[]) => {
      const own = definePolicy(draft(target({ target: stated({ number: 3 }, source), ...parameters })));
      const assessment = assess(registerOf({ ...drawn, complete }), own, QUESTION);
      const [finding] = assessment.findings;
      const detail = finding?.detail.kind === "coverage-target" ? finding.detail : null;
      const coverage = assessment.indicators.coverage[0]?.coverage;
      for (const count of ["covered", "unknown", "total"] as const)
        expect(coverage?.rows.reduce((sum, row) => sum + row[count], 0)).toBe(coverage?.total[count]);
      return [finding?.verdict, detail?.covered, detail?.unknown, detail?.total];
    };
    const named = { among: stated({ id: ["990101001", "990101002", "990102002"] }, source) };
    expect(check({}, complete)).toEqual(["met", 3, 0, 4]);
    expect(check(named, complete)).toEqual(["unmet", 2, 0, 3]);
    expect(check({ target: stated("1", source) }, ["stations"])).toEqual(["unmet", 3, 0, 4]);
    expect(check({ target: stated("0.5", source) }, ["stations"])).toEqual(["undetermined", 3, 0, 4]);
    expect(check({ target: stated("0.5", source), total: stated(6, source) }, ["stations"])).toEqual(["met", 3, 2, 6]);
    expect(check({ target: stated("0.5", source), total: stated(8, source) }, ["stations"])).toEqual([
      "undetermined",
      3,
      4,
      8,
    ]);
  });

  it("counts a station for the division in which it lies, with and without conditions", () => {
    const levels = ["township" as const, "village" as const];
    const tiers = [{ id: "s:station", name: { zh: "社工站", en: "station" }, levels }];
    const township = { level: "township", kind: "town" } as const;
    const village = { level: "village", committee: "village" } as const;
    const prepared = prepareRegister(
      parseRegister({
        version: 1,
        recordedOn: "2026-12-31",
        tierSystems: [{ ...tierSystem, tiers }],
        divisions: [
          { id: "99", name: "某省", level: "province" },
          { id: "990101001", name: "甲镇", ...township },
          { id: "990101001001", name: "甲村", ...village },
          { id: "990101002", name: "乙镇", ...township },
          { id: "990101002001", name: "乙村", ...village },
        ],
        stations: [{ id: "a", division: "990101001001", tier: "s:station", from: "2022" }],
        completeness: [{ collection: "divisions" }, { collection: "stations" }],
      }),
    );
    const coverageOf = (parameters: object) => {
      const appliesTo = { subject: "division", tier: "s:station" };
      const own = draft(target({ target: stated("0.5", source), ...parameters }, { appliesTo }));
      const of = { ...own, tierSystem: { ...tierSystem, tiers } };
      const [finding] = assess(prepared, definePolicy(of), QUESTION).findings;
      return finding?.detail.kind === "coverage-target" ? [finding.detail.covered, finding.detail.total] : [];
    };
    expect(coverageOf({})).toEqual([1, 4]);
    expect(coverageOf({ among: stated({ within: ["99"] }, source) })).toEqual([1, 4]);
    expect(coverageOf({ base: stated(["village"], source), among: stated({ within: ["99"] }, source) })).toEqual([
      1, 2,
    ]);
  });

  it("takes a division that is perhaps not of the base for one of those that the source counts", () => {
    const village = (id: string, committee: object) => ({ id, name: "某村", level: "village" as const, ...committee });
    const townships = [{ id: "990101001", name: "甲镇", level: "township" as const, kind: "town" as const }];
    const check = (number: number, total: number, station: string) => {
      const prepared = prepareRegister(
        parseRegister({
          version: 1,
          recordedOn: "2026-12-31",
          tierSystems: [{ ...tierSystem, tiers: [{ ...tierSystem.tiers[0], levels: ["village"] }] as never }],
          divisions: [
            { id: "99", name: "某省", level: "province" },
            ...townships,
            village("990101001001", { committee: "village" }),
            village("990101001002", {}),
          ],
          stations: [{ id: "a", division: station, tier: "s:station", from: "2022" }],
          completeness: [{ collection: "stations" }],
        }),
      );
      const asked = {
        target: stated({ number }, source),
        base: stated(["village"], source),
        total: stated(total, source),
      };
      const appliesTo = { subject: "division", tier: "village" };
      const own = definePolicy(draft(target(asked, { appliesTo, level: "village" })));
      const { findings } = assess(prepared, own, QUESTION);
      const detail = findings[0]?.detail.kind === "coverage-target" ? findings[0].detail : null;
      return [findings[0]?.verdict, findings[0]?.missing.map(({ fact }) => fact), detail?.unknown, detail?.total];
    };
    const [listed, doubtful] = ["990101001001", "990101001002"];
    expect(check(2, 2, listed)).toEqual(["undetermined", ["committee-type", "divisions"], 1, 2]);
    expect(check(1, 2, listed)).toEqual(["met", [], 1, 2]);
    expect(check(2, 2, doubtful)).toEqual(["unmet", [], 1, 2]);
    expect(check(2, 3, doubtful)).toEqual(["undetermined", ["committee-type", "divisions"], 2, 3]);
  });

  it("compares counts with a number in checkCoverageTarget", () => {
    const own = findProvision(
      definePolicy(draft(target({ target: stated({ number: 27 }, source) }))),
      "coverage-target",
    );
    const check = (covered: number, unknown: number) =>
      checkCoverageTarget(measureCoverage({ covered, unknown, total: 89 }), own, { asOf: "2026-12-31" });
    expect([check(27, 0), check(26, 1), check(20, 3)].map(({ verdict }) => verdict)).toEqual([
      "met",
      "undetermined",
      "unmet",
    ]);
    expect(check(20, 3).detail).toMatchObject({ target: null, number: 27, shortfall: { least: 4, most: 7 } });
  });

  it("takes no condition on stations where workers are counted", () => {
    const result = safeParsePolicy(
      draft(
        target(
          { target: stated({ number: 27 }, source), stations: stated(READY, source) },
          { measure: "workers", level: "village", appliesTo: { subject: "division", tier: "village" } },
        ),
      ),
    );
    expect(result.ok ? [] : result.faults.map(({ code, path }) => [code, path.join(".")])).toEqual([
      ["key-unknown", "provisions.0.parameters.stations"],
    ]);
  });
});

/** Writes a fraction of small numbers as findings do. */
function asText(part: number, of: number): string {
  const exact = part / of;
  if (Number.isInteger(exact * 100)) return String(exact);
  return part % 2 === 0 && of % 2 === 0 ? `${part / 2}/${of / 2}` : `${part}/${of}`;
}
