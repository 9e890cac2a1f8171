import { planAgenda } from "social-work-station-rules/agenda";
import { type AssessedFinding, assess } from "social-work-station-rules/assessment";
import { explain } from "social-work-station-rules/explanation";
import { type RegisterInput, parseRegister } from "social-work-station-rules/model";
import { definePolicy, safeParsePolicy } from "social-work-station-rules/policy";
import { prepareRegister } from "social-work-station-rules/register";
import { compareScenarios } from "social-work-station-rules/scenario";
import { describe, expect, it } from "vitest";
import { allStated, policyInput } from "../three-places.js";

/** “甲区、乙区2025年底前街道全覆盖；其他区2027年底前街道、乡镇全覆盖。” */

const [EARLY, LATE] = ["2025-12-31", "2027-12-31"];
const STREETS = ["subdistrict"];
const ALL = ["subdistrict", "town"];

/** One value for the two named districts, and another for the others. */
const byName = (is: unknown, otherwise?: unknown) => ({
  classes: [
    { title: { zh: "甲区、乙区", en: "districts A and B" }, when: { division: { id: ["990101", "990102"] } }, is },
  ],
  ...(otherwise === undefined ? {} : { otherwise }),
});

/** One value for mountain areas, and another for the others. */
const byMountains = (is: unknown, otherwise: unknown) => ({
  classes: [{ title: { zh: "山区", en: "mountain areas" }, when: { division: { class: ["mountain-area"] } }, is }],
  otherwise,
});

const SAID = { base: byName(STREETS, ALL), dueOn: byName(EARLY, LATE) };

function draft(parameters: object, fields: object = {}) {
  return policyInput({
    kind: "coverage-target",
    appliesTo: { subject: "division", tier: "township" },
    measure: "stations",
    level: "township",
    parameters: allStated({
      target: "1",
      dueOn: LATE,
      dueConvention: "inclusive",
      display: { decimals: 1, rounding: "half-up" },
      ...parameters,
    }),
    ...fields,
  });
}

const WORKERS = { measure: "workers", level: "village", appliesTo: { subject: "division", tier: "village" } };

interface District {
  /** Whether each subdistrict has a station; null: it is not known. */
  readonly streets?: readonly (boolean | null)[];
  readonly towns?: readonly (boolean | null)[];
  /** Whether it is a mountain area; null: it is not recorded. */
  readonly isMountain?: boolean | null;
}

/** Districts A, B, C …, with their subdistricts and towns. */
function registerOf(districts: readonly District[], more: Partial<RegisterInput> = {}) {
  const places = districts.flatMap(({ streets = [], towns = [] }, index) =>
    [...streets.map((has) => ["subdistrict", has] as const), ...towns.map((has) => ["town", has] as const)].map(
      ([kind, has], at) => ({ id: `99010${index + 1}00${at + 1}`, kind, has, parent: `99010${index + 1}` }),
    ),
  );
  const known = places.flatMap(({ id, has }) => (has === null ? [] : [id]));
  return prepareRegister(
    parseRegister({
      version: 1,
      recordedOn: "2028-12-31",
      tierSystems: [policyInput().tierSystem],
      stations: places.flatMap(({ id, has }) =>
        has === true ? [{ id: `s-${id}`, division: id, tier: "s:station", from: "2022" }] : [],
      ),
      completeness: [{ collection: "divisions" }, { collection: "stations", within: known }],
      ...more,
      divisions: [
        { id: "99", name: "某省", level: "province" },
        ...districts.map(({ isMountain = false }, index) => ({
          id: `99010${index + 1}`,
          name: `${"甲乙丙丁"[index]}区`,
          level: "county" as const,
          ...(isMountain === null
            ? {}
            : { classes: isMountain ? [{ class: "mountain-area" as const, from: "2020-01-01" }] : [] }),
        })),
        ...places.map(({ id, kind, parent }) => ({ id, name: id, level: "township" as const, kind, parent })),
        ...(more.divisions ?? []),
      ] as RegisterInput["divisions"],
    }),
  );
}

function check(districts: readonly District[], parameters: object, asOf = LATE, fields: object = {}) {
  return answerOf(registerOf(districts), parameters, asOf, fields);
}

function answerOf(register: ReturnType<typeof registerOf>, parameters: object, asOf = LATE, fields: object = {}) {
  const year = asOf.slice(0, 4);
  const policy = definePolicy(draft(parameters, fields));
  const period = { from: `${year}-01-01`, to: `${year}-12-31` };
  const assessment = assess(register, policy, { asOf, period });
  const [indicator] = assessment.indicators.coverage;
  const figures = ({ subject, verdict, timing, detail }: AssessedFinding) =>
    detail.kind === "coverage-target"
      ? [subject.id, verdict, timing, detail.covered, detail.total, detail.dueOn]
      : [subject.id];
  return {
    policy,
    assessment,
    found: assessment.findings.map(figures),
    whole: assessment.findings.find(({ subject }) => subject.id === "99") as AssessedFinding,
    table: [
      ...(indicator?.coverage.rows ?? []),
      { division: "all", ...(indicator?.coverage.total as NonNullable<typeof indicator>["coverage"]["total"]) },
    ].map(({ division, covered, unknown, total, base }) => [division, covered, unknown, total, base]),
  };
}

const A_B_C: readonly District[] = [
  { streets: [true, true], towns: [false] },
  { streets: [true, false], towns: [true] },
  { streets: [true], towns: [true, false] },
];

describe("what a coverage target counts, and by when, by class of area", () => {
  it("counts subdistricts of the named districts by 2025 and all townships of the others by 2027", () => {
    const { found, table } = check(A_B_C, SAID, "2026-06-30");
    expect(found).toEqual([
      // 3 of 4 subdistricts of the named and 2 of 3 townships of the other; judged by the day that B has missed.
      ["99", "unmet", "closed", 5, 7, EARLY],
      ["990101", "met", "closed", 2, 2, EARLY],
      ["990102", "unmet", "closed", 1, 2, EARLY],
      ["990103", "unmet", "open", 2, 3, LATE],
    ]);
    expect(table).toEqual([
      ["990101", 2, 0, 2, "complete"],
      ["990102", 1, 0, 2, "complete"],
      ["990103", 2, 0, 3, "complete"],
      ["all", 5, 0, 7, "complete"],
    ]);
  });

  it("is no breach of the whole while only districts fall short whose day is still to come, and met by the last day", () => {
    const [a, , c] = A_B_C as [District, District, District];
    expect(check([a, a, c], SAID, "2026-06-30").found[0]).toEqual(["99", "unmet", "open", 6, 7, LATE]);
    expect(check([a, a, { streets: [true] }], SAID, "2026-06-30").found[0]).toEqual(["99", "met", "open", 5, 5, LATE]);
  });

  it("asks a share that is the same for all of all areas together", () => {
    const half = { base: byName(STREETS, ALL), target: "0.75" };
    // 3 of 4 subdistricts and 2 of 3 townships: 5 of 7, and 75 % of 7 are 6.
    const { found, whole } = check(A_B_C, half);
    expect(found.map(([id, verdict]) => [id, verdict])).toEqual([
      ["99", "unmet"],
      ["990101", "met"],
      ["990102", "unmet"],
      ["990103", "unmet"],
    ]);
    expect(whole.detail).toMatchObject({ target: "0.75", required: 6, covered: 5, total: 7 });
    expect(check(A_B_C, { ...half, target: "0.7" }).whole.detail).toMatchObject({ required: 5, covered: 5, total: 7 });
    expect(check(A_B_C, { ...half, target: "0.7" }).whole.verdict).toBe("met");
  });

  it("asks a number of the whole alone, counting each area as its class does", () => {
    expect(check(A_B_C, { base: byName(STREETS, ALL), target: { number: 5 } }).found).toEqual([
      ["99", "met", "open", 5, 7, LATE],
    ]);
  });

  it("asks each area for a number of its own where the classes name numbers", () => {
    const target = byName({ number: 1 }, { number: 3 });
    expect(check(A_B_C, { target }).found.map(([id, verdict]) => [id, verdict])).toEqual([
      ["99", "unmet"],
      ["990101", "met"],
      ["990102", "met"],
      ["990103", "unmet"],
    ]);
  });

  it("leaves open of which class the divisions are that lie in no county-level area", () => {
    const outside = (kind: string) =>
      registerOf([{ streets: [true] }, {}, { streets: [true] }], {
        divisions: [
          { id: "9902", name: "某市", level: "prefecture" },
          { id: "outside", name: "某乡街", level: "township", kind, parent: "9902" },
        ] as RegisterInput["divisions"],
        completeness: (["divisions", "stations"] as const).map((collection) => ({ collection, within: ["99"] })),
      });
    const divisions = [{ subject: { kind: "division", id: "99" }, fact: "divisions" }];
    const base = byName(STREETS, ALL);
    // A subdistrict counts in both classes, a town in one of them; with days by class it is not known by when.
    const answers = [
      answerOf(outside("subdistrict"), { base, target: "0.6" }),
      answerOf(outside("town"), { base, target: "0.7" }),
      answerOf(outside("subdistrict"), { dueOn: byName(EARLY, LATE), target: "0" }),
    ];
    expect(answers.map(({ whole }) => [whole.verdict, whole.missing])).toEqual([
      ["met", []],
      ["undetermined", divisions],
      ["undetermined", divisions],
    ]);
    expect(answerOf(outside("subdistrict"), { base: byName(ALL, ALL) }).table).toEqual(
      answerOf(outside("subdistrict"), { base: ALL }).table,
    );
    expect(answers[0]?.table).toEqual([
      ["990101", 1, 0, 1, "complete"],
      ["990103", 1, 0, 1, "complete"],
      [null, 0, 0, 1, "complete"],
      ["all", 2, 0, 3, "complete"],
    ]);
  });

  it("counts other stations and other divisions of each class", () => {
    const staffed = { has: [{ of: "persons", atLeast: 1 }] };
    const register = registerOf(A_B_C, {
      personnel: [
        { id: "w", assignments: [{ station: "s-990101001", role: "social-worker", from: "2022" }] },
        { id: "v", assignments: [{ station: "s-990103001", role: "social-worker", from: "2022" }] },
      ],
      completeness: (["divisions", "stations", "personnel"] as const).map((collection) => ({ collection })),
    });
    const counted = { stations: byName(staffed, {}), among: byName({ kind: ["subdistrict"] }, { kind: ["town"] }) };
    expect(answerOf(register, counted).table).toEqual([
      ["990101", 1, 0, 2, "complete"],
      ["990102", 0, 0, 2, "complete"],
      ["990103", 1, 0, 2, "complete"],
      ["all", 2, 0, 6, "complete"],
    ]);
  });

  it("counts other workers of each class", () => {
    const village = (county: string) => ({
      id: `${county}001001`,
      name: "某村",
      level: "village" as const,
      committee: "village" as const,
      parent: `${county}001`,
    });
    const worker = (county: string) => ({
      id: `w-${county}`,
      certificates: [],
      assignments: [
        {
          station: `s-${county}001`,
          role: "social-worker" as const,
          duty: "professional-social-work" as const,
          from: "2022",
          serves: [`${county}001001`],
        },
      ],
    });
    const register = registerOf(A_B_C, {
      divisions: ["990101", "990102", "990103"].map(village) as never,
      personnel: ["990101", "990103"].map(worker),
      completeness: (["divisions", "stations", "personnel"] as const).map((collection) => ({ collection })),
    });
    const workers = byName("certified", "social-work-staff");
    expect(answerOf(register, { workers }, LATE, WORKERS).table).toEqual([
      ["990101", 0, 0, 1, "complete"],
      ["990102", 0, 0, 1, "complete"],
      ["990103", 1, 0, 1, "complete"],
      ["all", 1, 0, 3, "complete"],
    ]);
  });

  it("leaves out areas of no class, and counts in each stage as the class does in it", () => {
    const { found, table } = check(A_B_C, { base: byName(STREETS) });
    expect(found.map(([id, verdict]) => [id, verdict])).toEqual([
      ["99", "unmet"],
      ["990101", "met"],
      ["990102", "unmet"],
      ["990103", "not-applicable"],
    ]);
    expect(table).toEqual([
      ["990101", 2, 0, 2, "complete"],
      ["990102", 1, 0, 2, "complete"],
      ["all", 3, 0, 4, "complete"],
    ]);
    const staged = {
      stages: [
        { by: EARLY, is: byName(STREETS) },
        { by: LATE, is: ALL },
      ],
    };
    const inStages = check(A_B_C, { base: staged }).assessment.findings.filter(({ subject }) => subject.id === "99");
    expect(
      inStages.map(({ stage, verdict, detail }) =>
        detail.kind === "coverage-target" ? [stage?.dueOn, verdict, detail.covered, detail.total] : [],
      ),
    ).toEqual([
      [EARLY, "unmet", 3, 4],
      [LATE, "unmet", 6, 9],
    ]);
    expect(check(A_B_C, { base: staged }, "2026-06-30").table.at(-1)).toEqual(["all", 3, 0, 4, "complete"]);
    expect(check(A_B_C, { base: staged }, "2028-01-01").table.at(-1)).toEqual(["all", 6, 0, 9, "complete"]);
  });

  it("fills up the sum to the number of divisions that the source names", () => {
    const register = registerOf(A_B_C, {
      completeness: [{ collection: "stations", within: ["990101", "990102", "990103"] }],
    });
    const said = { base: byName(STREETS, ALL), target: "0.5", total: 10 };
    const { whole, table } = answerOf(register, said);
    // 5 are covered of the 7 that are listed, and half of 10 are 5.
    expect(whole.verdict).toBe("met");
    expect(whole.detail).toMatchObject({ covered: 5, unknown: 3, total: 10, required: 5 });
    expect(table.slice(-2)).toEqual([
      [null, 0, 3, 3, "complete"],
      ["all", 5, 3, 10, "complete"],
    ]);
    expect(answerOf(register, { ...said, target: "0.9" }).whole.verdict).toBe("unmet");
    expect(answerOf(register, { ...said, target: "0.6" }).whole.verdict).toBe("undetermined");
  });
});

describe("an area whose class is not recorded", () => {
  const MOUNTAINS = { base: byMountains(STREETS, ALL) };

  it("is counted as far as its classes agree, and no further", () => {
    const open = { streets: [true, true], towns: [false], isMountain: null };
    const { found, whole, table } = check([{ streets: [true], isMountain: true }, open], MOUNTAINS);
    expect(found.map(([id, verdict]) => [id, verdict])).toEqual([
      ["99", "undetermined"],
      ["990101", "met"],
      ["990102", "undetermined"],
    ]);
    expect(whole.missing).toEqual([{ subject: { kind: "division", id: "990102" }, fact: "division-class" }]);
    expect(table).toEqual([
      ["990101", 1, 0, 1, "complete"],
      ["990102", 2, 0, 2, "incomplete"],
      ["all", 3, 0, 3, "incomplete"],
    ]);
  });

  it("leaves the whole settled where every class gives the same", () => {
    const full = { streets: [true, true], towns: [true], isMountain: null };
    const { whole } = check([full, { streets: [true] }], MOUNTAINS);
    expect([whole.verdict, whole.missing]).toEqual(["met", []]);
    expect(check([full, { streets: [false] }], MOUNTAINS).whole.verdict).toBe("unmet");
  });

  /** Every district is one of these; of each the class may be recorded or not. */
  const KINDS: readonly District[] = [
    { streets: [true, true], towns: [false] },
    { streets: [false], towns: [true, true] },
    { streets: [true, null], towns: [true] },
  ];
  const shapes = KINDS.flatMap((kind) => [true, false, null].map((isMountain) => ({ ...kind, isMountain })));
  const worlds = shapes.flatMap((one, index) => shapes.slice(index).map((other) => [one, other] as const));

  it.each(["0.5", "0.7", "1", { number: 3 }])(
    "gives, for a target of %j, the verdict on which all records agree that it may turn out to be",
    (target) => {
      const known = new Map<string, AssessedFinding>();
      const wholeIn = (world: readonly District[]): AssessedFinding => {
        const key = JSON.stringify(world);
        // With a condition on stations, what is missing is named place by place.
        const whole = known.get(key) ?? check(world, { ...MOUNTAINS, stations: {}, target }).whole;
        known.set(key, whole);
        return whole;
      };
      const verdicts = new Map<string, number>();
      for (const world of worlds) {
        const [first, second] = world.map(completionsOf) as [readonly District[], readonly District[]];
        const verdictOf = (one: District, other: District) => wholeIn([one, other]).verdict;
        const possible = new Set(first.flatMap((one) => second.map((other) => verdictOf(one, other))));
        const [only = "undetermined"] = possible;
        const { verdict, missing } = wholeIn(world);
        expect(verdict).toBe(possible.size === 1 ? only : "undetermined");
        // What is missing in a district is named where, with some record of the other, it changes the verdict.
        const isDecisive = [
          second.some((other) => new Set(first.map((one) => verdictOf(one, other))).size > 1),
          first.some((one) => new Set(second.map((other) => verdictOf(one, other))).size > 1),
        ];
        const named = new Set(missing.map(({ subject }) => subject.id.slice(0, 6)));
        expect(["990101", "990102"].map((id) => named.has(id))).toEqual(isDecisive);
        expect(named.size).toBe(isDecisive.filter((is) => is).length);
        verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
      }
      expect(verdicts.get("undetermined")).toBeGreaterThan(5);
    },
  );

  /** What a district may turn out to be. */
  function completionsOf({ streets = [], isMountain = false, ...district }: District): readonly District[] {
    const places = streets.includes(null) ? [true, false] : [true];
    return (isMountain === null ? [true, false] : [isMountain]).flatMap((is) =>
      places.map((has) => ({ ...district, isMountain: is, streets: streets.map((one) => one ?? has) })),
    );
  }

  it("may be due on a later day: that is no breach yet", () => {
    const open = { streets: [false], isMountain: null };
    for (const dueOn of [byMountains(EARLY, LATE), byMountains(LATE, EARLY)])
      expect(check([open], { dueOn }, "2026-06-30").found).toEqual([
        ["99", "unmet", "open", 0, 1, LATE],
        ["990101", "unmet", "open", 0, 1, LATE],
      ]);
  });

  it("counts what its classes have in common, whichever divisions they count", () => {
    const open = { streets: [false, true], towns: [true, false], isMountain: null };
    const { whole, table } = check([open], { base: byMountains(["town"], STREETS), stations: {}, target: "0.5" });
    expect(whole.verdict).toBe("met");
    expect(table).toEqual([
      ["990101", 1, 0, 2, "complete"],
      ["all", 1, 0, 2, "complete"],
    ]);
  });

  it("owes at least what the class asks that asks least", () => {
    const open = { streets: [true, false, false, false], isMountain: null };
    for (const target of [byMountains("0.5", "1"), byMountains("1", "0.5")])
      expect(check([open], { target }).whole.detail).toMatchObject({
        required: 2,
        covered: 1,
        total: 4,
        shortfall: { least: 1, most: 3 },
      });
  });

  it("of two classes leaves the whole undetermined", () => {
    const twice = {
      base: { classes: [...byMountains(STREETS, ALL).classes, ...byName(ALL, ALL).classes] },
    };
    const { found, table } = check([{ streets: [true], isMountain: true }, { streets: [true] }], twice);
    expect(found.map(([id, verdict]) => [id, verdict])).toEqual([
      ["99", "undetermined"],
      ["990101", "undetermined"],
      ["990102", "met"],
    ]);
    expect(table.map((row) => [row[0], row.at(-1)])).toEqual([
      ["990101", "incomplete"],
      ["990102", "complete"],
      ["all", "incomplete"],
    ]);
  });
});

describe("a coverage target by class", () => {
  it("is said in words", () => {
    const { policy, assessment } = check(A_B_C, SAID, "2026-06-30");
    const say = (index: number, locale: "zh-CN" | "en") =>
      explain(assessment.findings[index] as never, { locale, policies: [policy], assessment }).reasons.map(
        ({ text }) => text,
      );
    expect(say(0, "zh-CN")).toEqual(
      expect.arrayContaining([
        "计入基数的区划：甲区、乙区街道；其余街道、镇。",
        "期限：甲区、乙区2025年12月31日；其余2027年12月31日。",
        "目标为各地区目标之和：区划共7个，应覆盖7个，各地区期限不同，以2025年12月31日（含当日）判定。",
      ]),
    );
    expect(say(0, "en")).toEqual(
      expect.arrayContaining([
        "Divisions of the base: subdistrict for districts A and B; subdistrict and town for all others.",
        "Due date: 31 December 2025 for districts A and B; 31 December 2027 for all others.",
        "The target is that of its areas together: of 7 divisions (divisions) 7 must be covered by days that differ by area, judged here by 31 December 2025 (that day included).",
      ]),
    );
    expect(say(3, "zh-CN")).toEqual(
      expect.arrayContaining([
        "对该对象适用：计入基数的区划街道、镇（其余对象）、期限2027年12月31日（其余对象）。",
        "目标为100%：街道、镇共3个，应覆盖3个，期限为2027年12月31日（含当日）。",
      ]),
    );
    const conditions = { stations: byName({ has: [{ of: "persons", atLeast: 2 }] }, {}) };
    const other = check(A_B_C, conditions);
    const texts = explain(other.whole, { locale: "zh-CN", policies: [other.policy], assessment: other.assessment });
    expect(texts.reasons.map(({ text }) => text)).toContain(
      "计入的站点须满足的条件：甲区、乙区配有人员不少于2名的站点；其余站点。",
    );
  });

  it("is on the agenda of each district by its own day", () => {
    const { entries } = planAgenda(registerOf(A_B_C), definePolicy(draft(SAID)), { asOf: "2025-12-01", within: 366 });
    const listed = (all: typeof entries) =>
      all.map(({ subject, day, urgency }) => [subject.id, day, urgency]).toSorted();
    expect(listed(entries)).toEqual([
      ["99", EARLY, "due"],
      ["990102", EARLY, "due"],
    ]);
    const later = planAgenda(registerOf(A_B_C), definePolicy(draft(SAID)), { asOf: "2027-06-01", within: 366 });
    expect(listed(later.entries)).toEqual([
      ["99", EARLY, "overdue"],
      ["990102", EARLY, "overdue"],
      ["990103", LATE, "due"],
    ]);
  });

  it("has the value of one class amended in a scenario", () => {
    const [policy, amended] = [SAID, { ...SAID, base: byName(ALL, ALL) }].map((said) => definePolicy(draft(said)));
    const register = registerOf(A_B_C);
    const { scenarios } = compareScenarios(register, policy as never, {
      alternatives: [
        {
          id: "wider",
          amendments: [
            {
              id: "a",
              kind: "set-parameter",
              provision: "p/1",
              parameter: "base",
              value: byName(ALL, ALL) as never,
            },
          ],
        },
      ],
      asOf: LATE,
      period: { from: "2027-01-01", to: "2027-12-31" },
    });
    // A has a town without a station: it is met no longer, and one station more is to be opened.
    expect(scenarios[0]?.verdicts).toMatchObject({ before: { met: 1, unmet: 3 }, after: { met: 0, unmet: 4 } });
    expect(scenarios[0]?.needs).toMatchObject({
      before: { stations: { least: 2, most: 2 } },
      after: { stations: { least: 3, most: 3 } },
    });
    const after = assess(register, amended as never, {
      asOf: LATE,
      period: { from: "2027-01-01", to: "2027-12-31" },
    });
    expect(after.findings.map(({ verdict }) => verdict)).toEqual(["unmet", "unmet", "unmet", "unmet"]);
  });

  it("names what cannot be: a day by class beside stages or a number for the whole, a base of another level", () => {
    const faults = (parameters: object, fields: object = {}) => {
      const result = safeParsePolicy(draft(parameters, fields));
      return result.ok ? [] : result.faults.map(({ code, path }) => `${code} ${path.slice(3).join(".")}`);
    };
    const dueOn = byName(EARLY, LATE);
    expect(faults({ dueOn })).toEqual([]);
    expect(faults({ dueOn, target: { number: 3 } })).toEqual(["key-unknown dueOn.value.classes"]);
    expect(faults({ dueOn, target: byName({ number: 3 }, "1") })).toEqual([]);
    expect(faults({ dueOn, base: { stages: [{ by: LATE, is: ALL }] } })).toEqual(["value-invalid dueOn.value"]);
    expect(faults({ dueOn: { stages: [{ by: LATE, is: LATE }] } })).toEqual(["key-unknown dueOn.value.stages"]);
    expect(faults({ base: byName(["village"], ALL) }, { appliesTo: { subject: "division" } })).toEqual([
      "value-invalid base.value.classes.0.is",
    ]);
    expect(faults({ stations: byName({}, {}) }, WORKERS)).toEqual(["key-unknown stations"]);
  });
});
