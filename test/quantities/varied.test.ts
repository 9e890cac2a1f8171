import { describe, expect, test } from "vitest";
import { parsePlainDate, type PlainDate } from "social-work-station-rules/calendar";
import type { Finding } from "../../src/results/index.js";
import { type Cases, type StageValues, casesOf, valueDue, valueInYear } from "../../src/quantities/cases.js";
import { checkVaried } from "../../src/quantities/check-varied.js";
import { domainsOf, forEachCompletion } from "../../src/quantities/completions.js";
import type { MeasureSubject } from "../../src/quantities/context.js";
import { type Atom, type Formula, collectAtoms, evaluate } from "../../src/quantities/formula.js";
import { contextOf } from "../../src/quantities/meets.js";
import {
  inYear,
  isSettled,
  settle,
  settledFor,
  settledOn,
  stagesOf,
  withoutClasses,
} from "../../src/quantities/stages.js";
import { registerOf } from "../small-policy.js";
import { byArea, byYear, source, threePlaces } from "../three-places.js";
import { saying } from "./fact.js";

/** Values that differ by class of subject and by stage: which apply, when they are due, and what is found with them. */

const day = parsePlainDate;
const DAY = day("2026-06-30");
const YEAR = { from: day("2026-01-01"), to: day("2026-12-31") };
const places = threePlaces();
const context = contextOf({ prepared: places, asOf: DAY, period: YEAR, rounding: null });
const station = (id: string): MeasureSubject => ({ kind: "station", id });
const urban = { division: { area: ["urban" as const] } };
const rural = { division: { area: ["rural" as const] } };
const AREA = "division 990101003: area-class";

const texts = (
  missing: readonly { readonly subject: { readonly kind: string; readonly id: string }; readonly fact: string }[],
) => missing.map(({ subject, fact }) => `${subject.kind} ${subject.id}: ${fact}`);

/** Returns for each way in which the facts of the cases can turn out how many of the cases hold. */
function holding({ all, whenIn }: Cases): readonly number[] {
  const whens = all.map(whenIn);
  const atoms = new Map<string, Atom>();
  for (const when of whens) collectAtoms(when, atoms);
  const numbers: number[] = [];
  forEachCompletion(domainsOf(atoms.values()), (completion) => {
    numbers.push(whens.filter((when) => evaluate(when, completion)).length);
  });
  return numbers;
}

describe("the value of a stage", () => {
  const staged = byYear("1", "2");
  test.each([
    ["2026-12-30", null],
    ["2026-12-31", { value: "1", stage: "2026-12-31" }],
    ["2027-12-30", { value: "1", stage: "2026-12-31" }],
    ["2027-12-31", { value: "2", stage: "2027-12-31" }],
    ["2030-01-01", { value: "2", stage: "2027-12-31" }],
  ])("on %s is that of the last stage that is due", (on, expected) => {
    expect(valueDue(staged, on)).toEqual(expected);
  });

  test("without stages is the value, of classes all of it", () => {
    expect(valueDue("5", "2000-01-01")).toEqual({ value: "5" });
    expect(valueDue(byArea("1", "2"), "2000-01-01")).toEqual({ value: byArea("1", "2") });
  });

  test("in a year is that of the last stage that is due in it", () => {
    expect([2025, 2026, 2027, 2028].map((year) => valueInYear({ value: staged }, year))).toEqual([
      undefined,
      "1",
      "2",
      "2",
    ]);
    expect(valueInYear({ value: "5" }, 2025)).toBe("5");
    expect(valueInYear(undefined, 2026)).toBeUndefined();
  });
});

describe("the cases of a subject", () => {
  const of = (values: StageValues, id: string): Cases => casesOf(values, station(id), context);
  const plain = { value: "5", stage: "2026-12-31" };

  test("is one where its class is known, beside values that do not differ by class", () => {
    const values = { a: { value: byArea("1", "2"), stage: "2025-12-31" }, b: plain, c: { value: "6" } };
    const { all, factsThatChange, whenIn } = of(values, "urban");
    expect(all).toEqual([
      {
        key: '[["b",null],["c",null],["a",0]]',
        applied: { b: plain, c: { value: "6" }, a: { value: "1", class: 0, stage: "2025-12-31" } },
        none: null,
      },
    ]);
    expect(factsThatChange(() => "any")).toEqual([]);
    expect(all.map(whenIn)).toEqual([true]);
    expect(of({ a: { value: byArea("1", "2") } }, "rural").all).toEqual([
      { key: '[["a",null]]', applied: { a: { value: "2", class: null } }, none: null },
    ]);
  });

  test("are those of each class to which it may belong", () => {
    const cases = of({ a: { value: byArea("1", "2") } }, "unknown");
    expect(cases.all.map(({ applied, none }) => [applied?.["a"], none])).toEqual(
      expect.arrayContaining([
        [{ value: "1", class: 0 }, null],
        [{ value: "2", class: null }, null],
      ]),
    );
    expect(cases.all).toHaveLength(2);
    expect(texts(cases.factsThatChange(({ key }) => key))).toEqual([AREA]);
    expect(cases.factsThatChange(() => "the same")).toEqual([]);
    expect(cases.all.map((one) => saying(cases.whenIn(one)))).toEqual([AREA, AREA]);
    expect(holding(cases)).toEqual([1, 1]);
  });

  const onlyUrban = { classes: [{ when: urban, is: "1" }] };
  const twice = {
    classes: [
      { when: urban, is: "1" },
      { when: urban, is: "2" },
    ],
    otherwise: "3",
  };

  test("has no values in no class, and in two", () => {
    const none = (key: string) => [{ key, applied: null, none: key }];
    expect(of({ a: { value: onlyUrban } }, "rural").all).toEqual(none("no-class"));
    expect(of({ a: { value: twice } }, "urban").all).toEqual(none("two-classes"));
    // The first parameter without one class decides.
    expect(
      of(
        {
          a: { value: onlyUrban },
          b: {
            value: {
              classes: [
                { when: rural, is: "1" },
                { when: rural, is: "2" },
              ],
            },
          },
        },
        "rural",
      ).all,
    ).toEqual(none("no-class"));
    expect(
      of(
        {
          b: {
            value: {
              classes: [
                { when: rural, is: "1" },
                { when: rural, is: "2" },
              ],
            },
          },
          a: { value: onlyUrban },
        },
        "rural",
      ).all,
    ).toEqual(none("two-classes"));
  });

  test.each<readonly [string, StageValues, readonly string[]]>([
    ["in a class or in none", { a: { value: onlyUrban } }, ["null", "no-class"]],
    ["in two classes or in none", { a: { value: twice } }, ["null", "two-classes"]],
    ["by two parameters at once", { a: { value: byArea("1", "2") }, b: { value: byArea("3", "4") } }, ["null", "null"]],
    [
      "of one class here, of another there",
      { a: { value: onlyUrban }, b: { value: { classes: [{ when: rural, is: "1" }] } } },
      ["no-class"],
    ],
    [
      "of two classes by the second parameter",
      { a: { value: byArea("1", "2") }, b: { value: twice } },
      ["null", "two-classes"],
    ],
    [
      "of none by the first, of two by the second",
      { a: { value: { classes: [{ when: { division: { not: urban.division } }, is: "1" }] } }, b: { value: twice } },
      ["null", "no-class"],
    ],
    [
      "of none by the second, beside another value of the first",
      { a: { value: byArea("1", "2") }, b: { value: onlyUrban } },
      ["null", "no-class"],
    ],
    [
      "of two by the first where the second has none",
      { a: { value: twice }, b: { value: { classes: [{ when: { division: { not: urban.division } }, is: "1" }] } } },
      ["null", "two-classes"],
    ],
    [
      "of two by the first, of none by the second",
      { a: { value: twice }, b: { value: onlyUrban } },
      ["no-class", "two-classes"],
    ],
  ])("are told apart by conditions of which just one holds: %s", (_, values, expected) => {
    const cases = of(values, "unknown");
    expect(cases.all.map(({ none }) => String(none)).toSorted()).toEqual(expected.toSorted());
    for (const number of holding(cases)) expect(number).toBe(1);
  });

  /** The cases of a station by so many figures that are not recorded, beside a class that is known. */
  const byFigures = (number: number): Cases => {
    const keys = Array.from({ length: number }, (_, index) => `x:f${String(index)}`);
    const figures = keys.map((key) => ({ key, name: { zh: key, en: key }, unit: { zh: "个", en: "things" } }));
    const value = {
      classes: keys.map((key, index) => ({
        when: { station: { figures: { [key]: { atLeast: "1" } } } },
        is: String(index),
      })),
      otherwise: "none",
    };
    const known = { classes: [{ when: { station: { id: ["a"] } }, is: "known" }] };
    return casesOf(
      { a: { value }, b: { value: known } } as never,
      station("a"),
      contextOf({ prepared: registerOf({ terms: { figures } }), asOf: DAY, period: YEAR, rounding: null }),
    );
  };

  test("are all that may be, where there are too many facts to try", () => {
    const cases = byFigures(11);
    expect(
      cases.all.map(({ applied, none }) =>
        applied === null ? none : [applied["a"]?.value, applied["b"]?.value].join(" "),
      ),
    ).toEqual(["none known", ...Array.from({ length: 11 }, (_, index) => `${String(index)} known`), "two-classes"]);
    // Each fact may change the answer; of as many as are tried it is known that they do not.
    expect([11, 10].map((number) => byFigures(number).factsThatChange(() => "the same").length)).toEqual([11, 0]);
  });
});

const parameter = (value: unknown) => ({ status: "stated", value, source });
const provisionOf = (values: Readonly<Record<string, unknown>>, kind = "staffing") =>
  ({
    id: "p/1",
    kind,
    appliesTo: { subject: "station" },
    parameters: Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, value === undefined ? undefined : parameter(value)]),
    ),
  }) as never;

describe("the stages of a provision", () => {
  const told = (values: Readonly<Record<string, unknown>>, asOf: string, period?: { from: PlainDate; to: PlainDate }) =>
    stagesOf(provisionOf(values), { asOf: day(asOf), ...(period === undefined ? {} : { period }) }).map(
      ({ asOf: on, due, timing, values: own }) =>
        [on, due === undefined ? "-" : `${due.dueOn} ${due.next ?? "-"}`, timing ?? "-", JSON.stringify(own)].join(" "),
    );
  const minimum = byYear("1", "2");
  const [first, second] = ["1", "2"].map((value, index) =>
    JSON.stringify({ minimum: { value, stage: ["2026-12-31", "2027-12-31"][index] } }),
  );

  test("are due by their days: those that are over are asked on their own, the last of them on the day", () => {
    expect(told({ minimum }, "2026-12-31")).toEqual([
      `2026-12-31 2026-12-31 2027-12-31 open ${first ?? ""}`,
      `2026-12-31 2027-12-31 - open ${second ?? ""}`,
    ]);
    expect(told({ minimum }, "2027-01-01")).toEqual([
      `2027-01-01 2026-12-31 2027-12-31 closed ${first ?? ""}`,
      `2027-01-01 2027-12-31 - open ${second ?? ""}`,
    ]);
    expect(told({ minimum }, "2028-01-01")).toEqual([
      `2026-12-31 2026-12-31 2027-12-31 closed ${first ?? ""}`,
      `2028-01-01 2027-12-31 - closed ${second ?? ""}`,
    ]);
  });

  test("before a day are over on it, and were asked on the day before", () => {
    const values = { minimum, dueConvention: "exclusive" };
    expect(told(values, "2026-12-31")[0]).toBe(`2026-12-31 2026-12-31 2027-12-31 closed ${first ?? ""}`);
    expect(told(values, "2027-12-31")[0]).toBe(`2026-12-30 2026-12-31 2027-12-31 closed ${first ?? ""}`);
    expect(told({ minimum, dueConvention: "inclusive" }, "2026-12-31")[0]).toMatch(/ open /);
  });

  test("are one without a day where no value differs by stage", () => {
    expect(told({ minimum: "1", staff: "any" }, "2026-06-30")).toEqual(["2026-06-30 - - {}"]);
    const classes = byArea("1", "2");
    expect(told({ minimum: classes, staff: "any", place: undefined }, "2026-06-30")).toEqual([
      `2026-06-30 - - ${JSON.stringify({ minimum: { value: classes } })}`,
    ]);
  });

  test("govern a period by the last that is due by its end, before the first by that", () => {
    const until = (to: string) => ({ from: day("2020-01-01"), to: day(to) });
    expect(told({ minimum }, "2026-06-30", until("2026-12-30"))).toEqual([`2026-06-30 - open ${first ?? ""}`]);
    expect(told({ minimum }, "2026-06-30", until("2026-12-31"))).toEqual([`2026-06-30 - - ${first ?? ""}`]);
    expect(told({ minimum }, "2026-06-30", until("2027-12-31"))).toEqual([`2026-06-30 - - ${second ?? ""}`]);
  });

  test("are those of all parameters, each with its own last value", () => {
    const staff = { stages: [{ by: "2027-06-30", is: "any" }] };
    expect(told({ staff, minimum }, "2026-06-30")).toEqual(
      [
        ["2026-12-31", "2027-06-30", "1"],
        ["2027-06-30", "2027-12-31", "1"],
        ["2027-12-31", "-", "2"],
      ].map(([dueOn, next, value]) => {
        const stage = value === "1" ? "2026-12-31" : "2027-12-31";
        const own = { staff: { value: "any", stage: "2027-06-30" }, minimum: { value, stage } };
        return `2026-06-30 ${dueOn ?? ""} ${next ?? ""} open ${JSON.stringify(own)}`;
      }),
    );
  });

  test("are none of a bound, which a requirement itself asks by class and stage", () => {
    const bound = provisionOf({ atLeast: minimum, measure: { take: "count", of: "persons" } }, "requirement");
    expect(stagesOf(bound, { asOf: DAY })).toEqual([{ values: {}, asOf: DAY, due: undefined, timing: null }]);
    expect([isSettled(bound), isSettled(provisionOf({ minimum })), isSettled(provisionOf({ minimum: "1" }))]).toEqual([
      true,
      false,
      true,
    ]);
  });
});

describe("a provision with the values of one case", () => {
  const values = (provision: { readonly parameters: object }) =>
    Object.fromEntries(
      Object.entries(provision.parameters as Readonly<Record<string, { readonly value: unknown } | undefined>>).map(
        ([name, own]) => [name, own?.value],
      ),
    );
  const none = { due: undefined };

  test("has these, and its own where it has one", () => {
    const settled = settle(
      provisionOf({ minimum: byArea("1", "2"), staff: "any", place: undefined }),
      { applied: { minimum: { value: "2", class: null } } },
      none,
    );
    expect(values(settled)).toEqual({ minimum: "2", staff: "any", place: undefined });
    expect((settled.parameters as never as { minimum: object }).minimum).toEqual(parameter("2"));
    expect(() => settle(provisionOf({ minimum: byArea("1", "2") }), { applied: null }, none)).toThrow(
      "a parameter without its value",
    );
  });

  test("is due by the day of its stage", () => {
    const due = { dueOn: day("2026-12-31"), next: null };
    const target = provisionOf({ target: byYear("0.5", "1"), dueOn: "2027-12-31" }, "coverage-target");
    const applied = { target: { value: "0.5", stage: "2026-12-31" } };
    expect(values(settle(target, { applied }, { due }))).toEqual({ target: "0.5", dueOn: "2026-12-31" });
    expect(values(settle(target, { applied }, none))).toEqual({ target: "0.5", dueOn: "2027-12-31" });
    const own = { ...applied, dueOn: { value: "2025-12-31" } };
    expect(values(settle(target, { applied: own }, { due }))).toEqual({ target: "0.5", dueOn: "2025-12-31" });
  });

  test("on a day has the values of the last stage", () => {
    const on = (asOf: string) => settledOn(provisionOf({ minimum: byYear("1", "2"), staff: "any" }), day(asOf));
    expect([on("2026-06-30"), on("2026-12-31"), on("2027-12-31")].map(({ provision }) => values(provision))).toEqual([
      { minimum: "1", staff: "any" },
      { minimum: "1", staff: "any" },
      { minimum: "2", staff: "any" },
    ]);
    expect(on("2027-12-31").applied).toEqual({ minimum: { value: "2", stage: "2027-12-31" } });
    const plain = provisionOf({ minimum: "1" });
    expect(settledOn(plain, DAY)).toEqual({ provision: plain, applied: null });
  });

  test("in a year may still differ by class, and lacks what is not due yet", () => {
    const classes = byArea("1", "2");
    const provision = provisionOf({
      minimum: byYear<unknown>(classes, "3"),
      staff: byArea("any", "local"),
      place: "own",
    });
    const staff = byArea("any", "local");
    expect([2025, 2026, 2027].map((year) => values(inYear(provision, year)))).toEqual([
      { minimum: undefined, staff, place: "own" },
      { minimum: classes, staff, place: "own" },
      { minimum: "3", staff, place: "own" },
    ]);
    const plain = provisionOf({ minimum: "1" });
    expect(inYear(plain, 2026)).toBe(plain);
  });

  test("without its classes lacks them, and cannot lack stages", () => {
    expect(values(withoutClasses(provisionOf({ minimum: byArea("1", "2"), staff: "any" })))).toEqual({
      minimum: undefined,
      staff: "any",
    });
    expect(() => withoutClasses(provisionOf({ minimum: byYear("1", "2") }))).toThrow(
      "a parameter that differs by stage",
    );
  });

  const settling = { prepared: places, asOf: DAY, period: YEAR };

  test("of a subject is each that may apply, and what decides", () => {
    const of = (minimum: unknown, id: string) => {
      const { all, timing, missing } = settledFor(provisionOf({ minimum }), settling, station(id));
      return {
        all: all.map(({ provision, none: why, isByClass, when }) => [
          provision === null ? why : values(provision)["minimum"],
          isByClass,
          saying(when as Formula),
        ]),
        timing,
        missing: texts(missing),
      };
    };
    expect(of("1", "urban")).toEqual({ all: [["1", false, "yes"]], timing: null, missing: [] });
    expect(of(byArea("1", "2"), "urban")).toEqual({ all: [["1", true, "yes"]], timing: null, missing: [] });
    expect(of({ classes: [{ when: urban, is: "1" }] }, "rural").all).toEqual([["no-class", true, "yes"]]);
    const unknown = of(byArea("1", "2"), "unknown");
    expect(unknown.all.toSorted()).toEqual([
      ["1", true, AREA],
      ["2", true, AREA],
    ]);
    expect(unknown.missing).toEqual([AREA]);
    expect(of(byYear("1", "2"), "urban")).toEqual({ all: [["1", false, "yes"]], timing: null, missing: [] });
    const later = { stages: [{ by: "2027-01-01", is: "1" }] };
    expect(of(later, "urban").timing).toBe("open");
  });
});

describe("a check of a provision whose values differ", () => {
  interface Answer {
    readonly verdict: string;
    readonly timing?: string | null;
    readonly detail?: object;
  }
  const basis = { provision: "p/1", parameters: { minimum: parameter("settled"), staff: parameter("any") } };
  const checked: string[] = [];

  /** Checks the three stations, and says what is found at each for a value and a day. */
  const check = (
    minimum: unknown,
    answer: (value: string, id: string, asOf: string) => Answer | readonly Answer[],
    asOf = "2026-06-30",
    ids = ["urban", "rural", "unknown"],
  ) => {
    checked.length = 0;
    const provision = provisionOf({ minimum, staff: "any" });
    return [
      ...checkVaried(provision, { prepared: places, asOf: day(asOf) }, (settled: object, on) => {
        const { value } = (settled as { readonly parameters: { readonly minimum: { readonly value: string } } })
          .parameters.minimum;
        checked.push(`${value} ${on}`);
        return ids.flatMap((id) =>
          [answer(value, id, on)].flat().map(
            ({ verdict, timing = null, detail = {} }, index) =>
              ({
                kind: "finding",
                id: `p/1@station:${id}#${String(index)}`,
                provision: "p/1",
                subject: station(id),
                asOf: on,
                verdict,
                timing,
                detail: { kind: "staffing", ...detail },
                missing: verdict === "undetermined" ? [{ subject: station(id), fact: "personnel" }] : [],
                judgements: [],
                basis,
              }) as never as Finding,
          ),
        );
      }),
    ];
  };
  const said = (findings: readonly Finding[]) =>
    findings.map(({ subject, verdict, timing, classes, stage, missing, applied, cases }) =>
      [
        subject.id,
        verdict,
        timing ?? "-",
        classes ?? "-",
        stage?.dueOn ?? "-",
        (applied?.["minimum"]?.value as string | undefined) ?? "-",
        cases === undefined ? "-" : `${String(cases.length)} cases`,
        ...texts(missing),
      ].join(" "),
    );

  test("is the check itself where no value differs", () => {
    const found = check("1", () => ({ verdict: "met" }));
    expect(said(found).map((text) => text.slice(0, 12))).toEqual(["urban met - ", "rural met - ", "unknown met "]);
    expect(found[0]).not.toHaveProperty("applied");
    expect(checked).toEqual(["1 2026-06-30"]);
  });

  test("is run once for each class, and each subject has the finding of its own", () => {
    const found = check(byArea("1", "2"), (value) => ({ verdict: value === "1" ? "met" : "unmet" }));
    expect(said(found)).toEqual([
      "urban met - - - 1 -",
      "rural unmet - - - 2 -",
      `unknown undetermined - - - - 2 cases ${AREA}`,
    ]);
    expect(checked.toSorted()).toEqual(["1 2026-06-30", "2 2026-06-30"]);
    expect(found[0]?.basis).toEqual({
      provision: "p/1",
      parameters: { minimum: parameter(byArea("1", "2")), staff: parameter("any") },
    });
  });

  test("is settled where all cases that may apply agree", () => {
    const found = check(byArea("1", "2"), () => ({ verdict: "unmet", timing: "closed" }), undefined, ["unknown"]);
    expect(said(found)).toEqual(["unknown unmet closed - - - 2 cases"]);
    const [one] = found;
    expect(one?.cases).toEqual(
      expect.arrayContaining([
        {
          applied: { minimum: { value: "1", class: 0 } },
          verdict: "unmet",
          timing: "closed",
          detail: { kind: "staffing" },
        },
        {
          applied: { minimum: { value: "2", class: null } },
          verdict: "unmet",
          timing: "closed",
          detail: { kind: "staffing" },
        },
      ]),
    );
    // Not known in either case: what is missing in the cases, and the class where that would change it.
    expect(said(check(byArea("1", "2"), () => ({ verdict: "undetermined" }), undefined, ["unknown"]))).toEqual([
      `unknown undetermined - - - - 2 cases ${AREA} station unknown: personnel`,
    ]);
  });

  test("may not be due yet where that is so in some case, and is not asked in a case that does not apply", () => {
    const open = (value: string): Answer => ({ verdict: "unmet", timing: value === "2" ? "open" : "closed" });
    expect(said(check(byArea("1", "2"), open, undefined, ["unknown"]))).toEqual(["unknown unmet open - - - 2 cases"]);
    const absent = (value: string): Answer =>
      value === "1" ? { verdict: "unmet", timing: "closed" } : { verdict: "not-applicable" };
    expect(said(check(byArea("1", "2"), absent, undefined, ["unknown"]))).toEqual([
      `unknown undetermined closed - - - 2 cases ${AREA}`,
    ]);
  });

  test("finds that it does not apply to those of no class, and leaves open those of two", () => {
    const only = { classes: [{ when: urban, is: "1" }] };
    const found = check(only, () => ({ verdict: "undetermined", timing: "open" }), undefined, ["urban", "rural"]);
    expect(said(found)).toEqual([
      "urban undetermined open - - 1 - station urban: personnel",
      "rural not-applicable - no-class - - -",
    ]);
    const twice = {
      classes: [
        { when: urban, is: "1" },
        { when: urban, is: "2" },
      ],
      otherwise: "3",
    };
    expect(said(check(twice, () => ({ verdict: "met", timing: "open" }), undefined, ["urban", "rural"]))).toEqual([
      "urban undetermined open two-classes - - -",
      "rural met open - - 3 -",
    ]);
  });

  test("widens the bounds of the figures to those of all cases", () => {
    const ranges: Readonly<Record<string, object>> = {
      "1": {
        shortfall: { least: "2", most: "5", unit: "x" },
        other: { least: 1, most: 2 },
        open: { least: "1", most: null },
      },
      "2": {
        shortfall: { least: "1", most: "4", unit: "x" },
        other: { least: 0, most: 9 },
        open: { least: null, most: "3" },
      },
    };
    const [one] = check(byArea("1", "2"), (value) => ({ verdict: "unmet", detail: ranges[value] ?? {} }), undefined, [
      "unknown",
    ]);
    expect(one?.detail).toEqual({
      kind: "staffing",
      shortfall: { least: "1", most: "5", unit: "x" },
      other: { least: 0, most: 9 },
      open: { least: null, most: null },
    });
  });

  test("asks each period of a subject by itself, and one that a case has not not in that", () => {
    const [met, unmet] = [{ verdict: "met" }, { verdict: "unmet" }];
    const found = check(byArea("1", "2"), (value) => (value === "1" ? [met, unmet] : [met]), undefined, ["unknown"]);
    expect(said(found)).toEqual(["unknown met - - - - 2 cases", `unknown undetermined - - - - 2 cases ${AREA}`]);
    expect(
      said(check(byArea("1", "2"), (value) => (value === "1" ? [met, unmet] : [met]), undefined, ["urban", "rural"])),
    ).toEqual(["urban met - - - 1 -", "urban unmet - - - 1 -", "rural met - - - 2 -"]);
  });

  test("is run on the day of each stage, and lists the stages of a subject together", () => {
    const found = check(
      byYear("1", "2"),
      (value, _, on) => ({ verdict: value === "1" && on === "2026-12-31" ? "unmet" : "met", timing: "open" }),
      "2028-01-01",
      ["urban", "rural"],
    );
    expect(said(found)).toEqual([
      "urban unmet closed - 2026-12-31 1 -",
      "urban met closed - 2027-12-31 2 -",
      "rural unmet closed - 2026-12-31 1 -",
      "rural met closed - 2027-12-31 2 -",
    ]);
    expect(checked).toEqual(["1 2026-12-31", "2 2028-01-01"]);
    expect(found[0]).toMatchObject({
      id: "p/1@station:urban@2026-12-31..2026-12-31",
      stage: { dueOn: "2026-12-31", next: "2027-12-31" },
      applied: { minimum: { value: "1", stage: "2026-12-31" } },
    });
    expect(said(check(byYear("1", "2"), () => ({ verdict: "not-applicable" }), "2028-01-01", ["urban"]))).toEqual([
      "urban not-applicable - - 2026-12-31 1 -",
      "urban not-applicable - - 2027-12-31 2 -",
    ]);
  });

  test("asks each class, of parameters that have unlike numbers of them as well", () => {
    const [found] = [
      check(byArea("1", "2"), (value, id) => (value === "1" && id === "urban" ? { verdict: "met" } : [])),
    ];
    expect(said(found)).toEqual(["urban met - - - 1 -"]);
    const staff = {
      classes: [
        { when: urban, is: "local" },
        { when: rural, is: "professional" },
      ],
      otherwise: "any",
    };
    const asked: string[] = [];
    const varied = checkVaried(
      provisionOf({ minimum: byArea("1", "2"), staff }),
      { prepared: places, asOf: DAY },
      (settled) => {
        const own = (
          settled as { readonly parameters: Readonly<Record<string, { readonly value: unknown } | undefined>> }
        ).parameters;
        asked.push(`${String(own["minimum"]?.value)} ${String(own["staff"]?.value)}`);
        return [];
      },
    );
    expect([...varied]).toEqual([]);
    expect(asked).toEqual(["2 any", "1 local", "1 professional"]);
  });

  test("in a period is open before its first stage, and asks classes in that period", () => {
    const later = { stages: [{ by: "2027-06-30", is: "1" }] };
    const ask = (minimum: unknown, period: typeof YEAR | undefined) => {
      const prepared = threePlaces(
        { activities: [{ id: "x", station: "urban", kind: "visit", completedOn: "2026-03-01" }] },
        ["activities"],
      );
      return said([
        ...checkVaried(
          provisionOf({ minimum, staff: "any" }),
          { prepared, asOf: DAY, ...(period === undefined ? {} : { period }) },
          () => [
            {
              id: "f",
              provision: "p/1",
              subject: station("urban"),
              verdict: "unmet",
              timing: null,
              detail: {},
              missing: [],
              judgements: [],
              basis,
            } as never as Finding,
          ],
        ),
      ]);
    };
    expect(ask(later, YEAR)).toEqual(["urban unmet open - - 1 -"]);
    const busy = {
      classes: [{ when: { station: { has: [{ of: "activities", atLeast: 1 }] } }, is: "1" }],
      otherwise: "2",
    };
    expect(ask(busy, YEAR)).toEqual(["urban unmet - - - 1 -"]);
    expect(ask(busy, undefined)).toEqual(["urban unmet - - - 2 -"]);
  });

  test("finds a subject that only some class has", () => {
    const of = (value: string, id: string) => (id === "urban" && value === "2" ? [] : [{ verdict: "met" }]);
    const classes = {
      classes: [
        { when: rural, is: "2" },
        { when: urban, is: "1" },
      ],
    };
    expect(said(check(classes, of, undefined, ["urban", "rural"])).toSorted()).toEqual([
      "rural met - - - 2 -",
      "urban met - - - 1 -",
    ]);
  });
});
