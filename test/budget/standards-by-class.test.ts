import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeParameter, explain } from "social-work-station-rules/explanation";
import { amendPolicy, findProvision, safeParsePolicy } from "social-work-station-rules/policy";
import type { Budget, BudgetLine } from "social-work-station-rules/results";
import { A, B, figure, plan, policyOf, provision, stated } from "./two-towns.js";
import { TOWNS, UNRECORDED, URBAN, byClass, stages } from "./urban-and-rural.js";

/** A funding standard of which any parameter differs by class of recipient or by stage. */

const standard = (parameters: object, amount: unknown = 1000) =>
  provision(
    "funding-standard",
    Object.fromEntries(Object.entries({ amount, ...parameters }).map(([name, value]) => [name, stated(value)])),
  );

const linesOf = (budget: Budget, station: string): readonly BudgetLine[] =>
  budget.lines.filter(({ recipient }) => recipient.id === station);

/** What the stations of towns A and B receive in 2026, or null for nothing. */
const amounts = (parameters: object, more: object = TOWNS, amount?: unknown): readonly (number | null)[] => {
  const budget = plan([standard(parameters, amount)], more);
  return ["centre", "station"].map((id) => {
    const [line] = linesOf(budget, id);
    return line === undefined ? null : Number(line.amount.least);
  });
};

const openedIn = (from: string) => ({
  ...TOWNS,
  stations: [
    { id: "centre", division: A, tier: "s:centre", from },
    { id: "station", division: B, tier: "s:station", from },
  ],
});

describe("a standard by class", () => {
  it("is for a month in one class and for a year in others", () => {
    expect(amounts({ per: byClass("month", "year") })).toEqual([12_000, 1000]);
  });

  it("is paid once in one class and each year in others", () => {
    const times = byClass("once-at-opening", "each-year");
    expect(amounts({ times })).toEqual([null, 1000]);
    expect(amounts({ times }, openedIn("2026-03"))).toEqual([1000, 1000]);
  });

  it("is a share of the year in one class and all of it in others", () => {
    expect(amounts({ partYear: byClass("pro-rata-months", "full") }, openedIn("2026-07-01"))).toEqual([500, 1000]);
  });

  it("counts begun units in one class and parts of them in others", () => {
    // 200 yuan for every 20 of 30 and of 70 inhabitants: one and a half, three and a half units.
    const perUnit = { is: "200", forEvery: "20", of: { take: "figure", key: "population", at: "township" } };
    expect(amounts({}, TOWNS, perUnit)).toEqual([300, 700]);
    expect(amounts({ rounding: byClass("up", "down") }, TOWNS, perUnit)).toEqual([400, 600]);
  });

  it("grows at the rate of each class", () => {
    const growth = byClass({ since: 2024, rate: "10%" }, { since: 2024, rate: "5%", on: "base-year" });
    expect(amounts({ growth })).toEqual([1210, 1100]);
  });

  it("grows in each year at the rate of its stage for the class, and by none where a past stage has no class", () => {
    const growth = stages(
      ["2024-12-31", byClass({ since: 2023, rate: "10%" })],
      ["2026-12-31", { since: 2023, rate: "20%" }],
    );
    // 10 % in 2024 and in 2025 for the urban one, 20 % in 2026 for both.
    expect(amounts({ growth })).toEqual([1452, 1200]);
    const urbanOnly = stages(
      ["2024-12-31", { since: 2023, rate: "10%" }],
      ["2026-12-31", byClass({ since: 2023, rate: "20%" })],
    );
    expect(amounts({ growth: urbanOnly })).toEqual([1452, null]);
  });

  it("is for another purpose, and means something else, in each class", () => {
    const { lines } = plan(
      [standard({ purpose: byClass("pay", "services"), meaning: byClass("at-most", "at-least") })],
      TOWNS,
    );
    expect(lines.map(({ recipient, purpose, meaning }) => [recipient.id, purpose, meaning])).toEqual([
      ["centre", "pay", "at-most"],
      ["station", "services", "at-least"],
    ]);
  });

  it("lays nothing down for those of no class", () => {
    expect(amounts({ per: byClass("month") })).toEqual([12_000, null]);
    expect(amounts({ purpose: byClass("pay") })).toEqual([1000, null]);
  });

  it("is not known for those of two classes", () => {
    const two = {
      classes: [
        { ...URBAN, is: "month" },
        { when: { division: { kind: ["subdistrict"] } }, is: "year" },
      ],
      otherwise: "year",
    };
    const budget = plan([standard({ per: two, purpose: "pay" })], TOWNS);
    expect(budget.status).toBe("undetermined");
    expect(linesOf(budget, "centre")).toMatchObject([
      { purpose: "pay", exactAmount: { least: "0", most: null }, missing: [] },
    ]);
    expect(linesOf(budget, "station")).toMatchObject([{ exactAmount: { least: "1000", most: "1000" } }]);
  });
});

describe("a standard by stage", () => {
  it("has the values of the stage that is due in the year, and before the first none", () => {
    const per = (by: string) => stages([by, "month"]);
    expect(amounts({ per: per("2026-12-31") })).toEqual([12_000, 12_000]);
    expect(amounts({ per: per("2027-01-01") })).toEqual([1000, 1000]);
    const monthly = stages(["2026-01-01", byClass("month", "year")]);
    expect(amounts({ per: monthly })).toEqual([12_000, 1000]);
  });
});

/** Two values of each parameter. */
const VALUES: Readonly<Record<string, readonly [unknown, unknown]>> = {
  per: ["month", "year"],
  times: ["once-at-opening", "each-year"],
  partYear: ["pro-rata-days", "pro-rata-months"],
  rounding: ["up", "down"],
  purpose: ["pay", "services"],
  meaning: ["at-least", "at-most"],
  growth: [
    { since: 2023, rate: "10%" },
    { since: 2021, rate: "300", on: "base-year" },
  ],
};

const PER_UNIT = { is: "200", forEvery: "20", of: { take: "figure", key: "population", at: "township" } };

/** Towns with a station each, of which it may not be known when it opened. */
const towns = fc.array(
  fc.record({
    from: fc.constantFrom("2020", "2026-03-05", "2026-09", undefined),
    population: fc.nat(99),
    isIn: fc.boolean(),
  }),
  { minLength: 1, maxLength: 6 },
);

const recordsOf = (drawn: readonly { readonly from: string | undefined; readonly population: number }[]): object => ({
  divisions: drawn.map((_, index) => ({ id: idOf(index), name: "某地", level: "township", kind: "town" })),
  stations: drawn.map(({ from }, index) => ({
    id: `s-${String(index)}`,
    division: idOf(index),
    tier: "s:station",
    ...(from === undefined ? {} : { from }),
  })),
  figures: drawn.map(({ population }, index) => figure(idOf(index), "population", population)),
});

const idOf = (index: number): string => String(110101001 + index);

/** What a line says, but for cents that are rounded together with those of other lines. */
const said = ({ recipient, purpose, meaning, exactAmount, missing }: BudgetLine) => ({
  recipient,
  purpose,
  meaning,
  exactAmount,
  missing,
});

const inFen = (amount: string): number => Math.round(Number(amount) * 100);

describe.each(Object.entries(VALUES))("%s", (name, [first, second]) => {
  it("by class gives each recipient what the value of its class gives to all, and adds up", () => {
    fc.assert(
      fc.property(towns, fc.boolean(), (drawn, isStaged) => {
        const places = drawn.flatMap(({ isIn }, index) => (isIn ? [idOf(index)] : []));
        const when = { division: { id: places.length === 0 ? ["no-place"] : places } };
        const value = { classes: [{ when, is: first }], otherwise: second };
        const records = recordsOf(drawn);
        const [budget, own, others] = [value, first, second].map((one) =>
          plan([standard({ [name]: isStaged ? stages(["2022-12-31", one]) : one }, PER_UNIT)], records),
        ) as [Budget, Budget, Budget];
        drawn.forEach(({ isIn }, index) => {
          const station = `s-${String(index)}`;
          expect(linesOf(budget, station).map(said)).toEqual(linesOf(isIn ? own : others, station).map(said));
        });
        const sum = budget.lines.reduce((total, { amount }) => total + inFen(amount.least), 0);
        expect(inFen(budget.total.least)).toBe(sum);
      }),
      { numRuns: 40 },
    );
  });
});

// What amounts grow by depends on the stages before as well.
describe.each(Object.entries(VALUES).filter(([name]) => name !== "growth"))("%s", (name, [first, second]) => {
  it("by stage gives what the value of the stage that is due gives, and before the first what no value does", () => {
    const years = fc.uniqueArray(fc.integer({ min: 2024, max: 2028 }), { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(towns, years, (drawn, days) => {
        const [early = 0, late = 0] = days.toSorted((one, other) => one - other);
        const governing = late <= 2026 ? second : early <= 2026 ? first : undefined;
        const planned = (value: unknown) =>
          plan([standard(value === undefined ? {} : { [name]: value }, PER_UNIT)], recordsOf(drawn));
        const budget = planned(stages([`${early}-06-30`, first], [`${late}-12-31`, second]));
        expect(budget.lines).toEqual(planned(governing).lines);
      }),
      { numRuns: 30 },
    );
  });
});

describe("a standard of which the class of a recipient is not recorded", () => {
  const found = (parameters: object, amount?: unknown) => {
    const budget = plan([standard(parameters, amount)], UNRECORDED);
    expect(budget.status).toBe("undetermined");
    return linesOf(budget, "centre").map(({ purpose, meaning, exactAmount: { least, most }, missing }) => {
      expect(missing).toEqual([{ subject: { kind: "division", id: A }, fact: "area-class" }]);
      return [purpose, meaning, Number(least), Number(most)];
    });
  };

  it("has the amounts of the classes as its bounds", () => {
    expect(found({ per: byClass("month", "year") })).toEqual([[null, "exactly", 1000, 12_000]]);
    expect(found({ times: byClass("once-at-opening", "each-year") })).toEqual([[null, "exactly", 0, 1000]]);
    expect(found({ growth: byClass({ since: 2024, rate: "10%" }, { since: 2024, rate: "5%" }) })).toEqual([
      [null, "exactly", 1102.5, 1210],
    ]);
    expect(found({ per: byClass("month") })).toEqual([[null, "exactly", 0, 12_000]]);
  });

  it("takes what differs by the same class together", () => {
    // 1,000 a year, or 100 a month: never 100 a year or 1,000 a month.
    expect(found({ per: byClass("year", "month") }, byClass(1000, 100))).toEqual([[null, "exactly", 1000, 1200]]);
    // 1,000 a year that grow by a tenth, or 12,000 that do not.
    const growth = byClass({ since: 2025, rate: "10%" }, { since: 2025, rate: "0" });
    expect(found({ per: byClass("year", "month"), growth })).toEqual([[null, "exactly", 1100, 12_000]]);
  });

  it("has a line for each purpose and meaning, of which one is paid", () => {
    expect(found({ purpose: byClass("pay", "services") })).toEqual([
      ["pay", "exactly", 0, 1000],
      ["services", "exactly", 0, 1000],
    ]);
    expect(found({ meaning: byClass("at-least", "at-most"), per: byClass("month", "year") })).toEqual([
      [null, "at-least", 0, 12_000],
      [null, "at-most", 0, 1000],
    ]);
  });

  it("is known where each class comes to the same", () => {
    const budget = plan([standard({ purpose: byClass("pay", "pay"), per: byClass("year", "year") })], UNRECORDED);
    expect(budget.status).toBe("determined");
    expect(linesOf(budget, "centre")).toMatchObject([
      { purpose: "pay", amount: { least: "1000.00", most: "1000.00" } },
    ]);
  });

  it("names the fact in words", () => {
    const said = (parameters: object, locale: "zh-CN" | "en") =>
      JSON.stringify(explain(plan([standard(parameters)], UNRECORDED), { locale }));
    const monthly = said({ per: byClass("month", "year") }, "zh-CN");
    expect(monthly).toContain("社工站centre：未定用途的经费1,000.00元至12,000.00元");
    expect(monthly).toContain("尚缺：行政区划110101001的城乡分类");
    const forOne = said({ purpose: byClass("pay", "services") }, "en");
    expect(forOne).toContain("station centre: pay 0.00 yuan to 1,000.00 yuan");
    expect(forOne).toContain("Missing: urban–rural class of division 110101001");
  });
});

describe("a standard that differs, in words and amended", () => {
  const policy = policyOf([
    standard({
      per: byClass("month", "year"),
      purpose: stages(["2026-12-31", byClass("pay", "services")]),
      growth: byClass({ since: 2024, rate: "10%" }, { since: 2024, rate: "0" }),
    }),
  ]);
  const described = (parameter: "per" | "purpose" | "growth", locale: "zh-CN" | "en") =>
    describeParameter(findProvision(policy, "funding-standard"), parameter, { locale }).value;

  it("says the value of each class and stage", () => {
    expect(described("per", "zh-CN")).toBe("城区每月；其余每年");
    expect(described("per", "en")).toBe("a month for urban areas; a year for all others");
    expect(described("purpose", "zh-CN")).toMatch(/^2026年12月31日前城区.+；其余.+$/);
    expect(described("growth", "en")).toMatch(/^10% more each year since 2024 for urban areas; .+ for all others$/);
  });

  it("is reached by an amendment", () => {
    const amended = amendPolicy(policyOf([standard({ per: "year" })]), [
      {
        id: "a",
        kind: "set-parameter",
        provision: "own/funding-standard",
        parameter: "per",
        value: byClass("month", "year") as never,
      },
    ]);
    expect(findProvision(amended, "funding-standard").parameters.per?.value).toMatchObject({ otherwise: "year" });
  });

  it("has classes that do not overlap, stages in order, and a rate that leaves something", () => {
    const faults = (parameters: object): readonly string[] => {
      const result = safeParsePolicy({ ...policyOf([]), provisions: [standard(parameters)] });
      return result.ok ? [] : result.faults.map(({ code, path }) => `${code} ${path.slice(3).join(".")}`);
    };
    const twice = {
      classes: [
        { ...URBAN, is: "month" },
        { ...URBAN, is: "year" },
      ],
    };
    expect(faults({ per: twice })).toEqual(["classes-overlap per.value.classes.1.when"]);
    expect(faults({ times: stages(["2026-01-01", "each-year"], ["2025-01-01", "each-year"]) })).toEqual([
      "stages-out-of-order times.value.stages.1.by",
    ]);
    expect(faults({ growth: byClass({ since: 2024, rate: "-1" }, { since: 2024, rate: "5%" }) })).toEqual([
      "out-of-range growth.value.classes.0.is.rate",
    ]);
    expect(faults({ purpose: byClass("own:nobody") })).toHaveLength(1);
  });
});
