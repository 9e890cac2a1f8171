import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apportionByProvision } from "social-work-station-rules/budget";
import { describeParameter, explain } from "social-work-station-rules/explanation";
import { findProvision, safeParsePolicy } from "social-work-station-rules/policy";
import { prepareRegister } from "social-work-station-rules/register";
import type { Budget } from "social-work-station-rules/results";
import { A, B, figure, plan, policyOf, provision, registerOf, stated } from "./two-towns.js";
import { MISSING, TOWNS, UNRECORDED, URBAN, byClass, stages } from "./urban-and-rural.js";

/**
 * A factor formula of which the coefficient, the deduction and the purpose differ by class of recipient, and the factors
 * by stage. Of two towns, A has 30 inhabitants, hardship 2 and a balance of 5,000, B 70 inhabitants, hardship 1 and none.
 */

const read = (key: string) => ({ take: "figure", key });
const HARDSHIP = read("own:hardship");
const BALANCE = read("own:balance");
const factorOf = (id: string, key: string) => ({
  id,
  name: { zh: id, en: id },
  measure: read(key),
  coefficient: true,
});
const PEOPLE = [factorOf("people", "population")];

const formula = (parameters: object) =>
  provision(
    "factor-formula",
    Object.fromEntries(
      Object.entries({ factors: PEOPLE, total: "100000", ...parameters }).map(([name, value]) => [name, stated(value)]),
    ),
    { appliesTo: { subject: "division", tier: "township" } },
  );

const budgetOf = (parameters: object, more: object = TOWNS) => plan([formula(parameters)], more);

/** What each town receives, with the purpose. */
const amounts = (parameters: object, more: object = TOWNS) =>
  budgetOf(parameters, more).lines.map(({ recipient, purpose, amount: { least, most } }) => [
    recipient.id,
    purpose,
    Number(least),
    Number(most),
  ]);

const divided = (first: number, second: number) => [
  [A, null, first, first],
  [B, null, second, second],
];

describe("a formula by class", () => {
  it("takes the coefficient of each class", () => {
    // 30 inhabitants times hardship 2, and 70 times hardship 1: 60 to 70.
    expect(amounts({ coefficient: HARDSHIP, total: "130000" })).toEqual(divided(60_000, 70_000));
    // A by its hardship, B by its inhabitants: 30 times 2 to 70 times 70.
    expect(amounts({ coefficient: byClass(HARDSHIP, read("population")), total: "49600" })).toEqual(
      divided(600, 49_000),
    );
  });

  it("deducts the balance of each class, which is left over", () => {
    const deduct = byClass(BALANCE, { take: "total", parts: [{ times: "100", measure: read("population") }] });
    // 30,000 less 5,000, and 70,000 less 7,000.
    expect(amounts({ deduct })).toEqual(divided(25_000, 63_000));
    expect(budgetOf({ deduct }).undivided).toMatchObject([{ amount: "12000.00" }]);
  });

  it("is for another purpose in each class", () => {
    expect(amounts({ purpose: byClass("pay", "services") })).toEqual([
      [A, "pay", 30_000, 30_000],
      [B, "services", 70_000, 70_000],
    ]);
  });

  it("has no coefficient, no deduction and no purpose for those of no class, who receive their part as well", () => {
    // 30 inhabitants times hardship 2, and 70.
    expect(amounts({ coefficient: byClass(HARDSHIP), total: "130000" })).toEqual(divided(60_000, 70_000));
    expect(amounts({ deduct: byClass(BALANCE) })).toEqual(divided(25_000, 70_000));
    expect(amounts({ purpose: byClass("pay") })).toEqual([
      [A, "pay", 30_000, 30_000],
      [B, null, 70_000, 70_000],
    ]);
  });

  it("is not computed where a class that decides the division is not recorded, or is one of two", () => {
    const open = (parameters: object) => budgetOf(parameters, UNRECORDED);
    expect(open({ coefficient: byClass(HARDSHIP, read("population")) })).toMatchObject({
      status: "undetermined",
      lines: [],
      notPlanned: [{ reason: "facts-missing", missing: MISSING }],
    });
    expect(open({ deduct: byClass(BALANCE, read("own:hardship")) }).notPlanned).toMatchObject([{ missing: MISSING }]);
    expect(open({ deduct: byClass(BALANCE) }).notPlanned).toMatchObject([{ missing: MISSING }]);
    const two = {
      classes: [
        { ...URBAN, is: HARDSHIP },
        { when: { division: { kind: ["subdistrict"] } }, is: BALANCE },
      ],
      otherwise: HARDSHIP,
    };
    expect(budgetOf({ coefficient: two }).notPlanned).toMatchObject([{ reason: "facts-missing" }]);
  });

  it("is computed where each class comes to the same, and has a line for each purpose where that alone is open", () => {
    const twice = { take: "total", parts: [{ times: "1", measure: HARDSHIP }] };
    expect(amounts({ coefficient: byClass(HARDSHIP, twice), total: "130000" }, UNRECORDED)).toEqual(
      divided(60_000, 70_000),
    );
    expect(amounts({ purpose: byClass("pay", "services") }, UNRECORDED)).toEqual([
      [A, "pay", 0, 30_000],
      [A, "services", 0, 30_000],
      [B, "services", 70_000, 70_000],
    ]);
    const budget = budgetOf({ purpose: byClass("pay", "services") }, UNRECORDED);
    expect(budget.status).toBe("undetermined");
    expect(budget.lines[0]?.missing).toEqual(MISSING);
    expect(JSON.stringify(explain(budget, { locale: "zh-CN" }))).toContain("尚缺：行政区划110101001的城乡分类");
    expect(JSON.stringify(explain(budget, { locale: "en" }))).toContain("Missing: urban–rural class of division");
  });

  it("is for a purpose that is not known for those of two classes", () => {
    const purpose = {
      classes: [
        { ...URBAN, is: "pay" },
        { when: { division: { kind: ["subdistrict"] } }, is: "services" },
      ],
      otherwise: "services",
    };
    expect(amounts({ purpose })).toEqual([
      [A, null, 0, 30_000],
      [B, "services", 70_000, 70_000],
    ]);
    expect(budgetOf({ purpose }).status).toBe("undetermined");
  });

  it("is divided by itself as in a budget", () => {
    const own = findProvision(policyOf([formula({ deduct: byClass(BALANCE, HARDSHIP) })]), "factor-formula");
    const answer = apportionByProvision(prepareRegister(registerOf(TOWNS)), own, { year: 2026 });
    expect(answer).toMatchObject({
      recipients: [
        { id: A, amount: "25000.00", deducted: "5000.00" },
        { id: B, amount: "69999.00", deducted: "1.00" },
      ],
    });
  });
});

describe("a formula by stage", () => {
  const BY_HARDSHIP = [factorOf("hardship", "own:hardship")];

  it("has the factors of the stage that is due in the year, and is silent before the first", () => {
    const factors = (by: string) => stages(["2025-12-31", PEOPLE], [by, BY_HARDSHIP]);
    expect(amounts({ factors: factors("2027-12-31") })).toEqual(divided(30_000, 70_000));
    expect(amounts({ factors: factors("2026-12-31"), total: "90000" })).toEqual(divided(60_000, 30_000));
    expect(budgetOf({ factors: stages(["2027-12-31", PEOPLE]) }).notPlanned).toMatchObject([
      { reason: "silent", silent: ["factors"] },
    ]);
  });

  it("has a coefficient, a deduction and a purpose from the year of their first stage", () => {
    for (const [name, value] of Object.entries({ coefficient: HARDSHIP, deduct: BALANCE, purpose: "pay" })) {
      const staged = (by: string) => amounts({ [name]: stages([by, value]) });
      expect(staged("2026-12-31")).toEqual(amounts({ [name]: value }));
      expect(staged("2027-01-01")).toEqual(divided(30_000, 70_000));
    }
  });

  it("is silent where the weights are those of the factors of another stage", () => {
    const both = [...PEOPLE, ...BY_HARDSHIP];
    const weights = (people: string, hardship: string) => [
      { factor: "people", weight: people },
      { factor: "hardship", weight: hardship },
    ];
    const factors = stages(["2025-12-31", both], ["2026-12-31", BY_HARDSHIP]);
    expect(budgetOf({ factors, weights: weights("1", "1") }).notPlanned).toMatchObject([
      { reason: "silent", silent: ["weights"] },
    ]);
    const own = stages(["2025-12-31", weights("1", "1")], ["2026-12-31", [{ factor: "hardship", weight: "1" }]]);
    expect(amounts({ factors, weights: own, total: "90000" })).toEqual(divided(60_000, 30_000));
  });
});

describe("a formula by class, whatever the towns are", () => {
  const drawnTowns = fc.array(
    fc.record({
      isIn: fc.boolean(),
      population: fc.integer({ min: 1, max: 99 }),
      hardship: fc.integer({ min: 1, max: 5 }),
      balance: fc.nat(20_000),
    }),
    { minLength: 1, maxLength: 6 },
  );
  const idOf = (index: number) => String(110101001 + index);

  it("divides all of the total, by the coefficient of each class, and deducts as the value of the class for all does", () => {
    fc.assert(
      fc.property(drawnTowns, (drawn) => {
        const places = drawn.flatMap(({ isIn }, index) => (isIn ? [idOf(index)] : []));
        const when = { division: { id: places.length === 0 ? ["no-place"] : places } };
        const by = (own: unknown, others: unknown) => ({ classes: [{ when, is: own }], otherwise: others });
        const records = (coefficientOf: (town: (typeof drawn)[number]) => number) => ({
          divisions: drawn.map((_, index) => ({ id: idOf(index), name: "某镇", level: "township", kind: "town" })),
          stations: [],
          figures: drawn.flatMap((town, index) => [
            figure(idOf(index), "population", town.population),
            figure(idOf(index), "own:hardship", coefficientOf(town)),
            figure(idOf(index), "own:balance", town.balance),
          ]),
        });
        const plainly = records(({ hardship }) => hardship);
        const squared = { take: "total", parts: [{ times: "3", measure: HARDSHIP }] };
        const classed = budgetOf({ coefficient: by(HARDSHIP, squared) }, plainly);
        // The coefficient of each town as a figure of its own.
        const written = budgetOf(
          { coefficient: HARDSHIP },
          records(({ isIn, hardship }) => (isIn ? hardship : 3 * hardship)),
        );
        expect(classed.lines).toEqual(written.lines);
        expect(classed.total.least).toBe("100000.00");

        const deducted = budgetOf({ deduct: by(BALANCE, HARDSHIP), purpose: by("pay", "services") }, plainly);
        const [own, others] = [
          budgetOf({ deduct: BALANCE, purpose: "pay" }, plainly),
          budgetOf({ deduct: HARDSHIP, purpose: "services" }, plainly),
        ];
        const lineOf = ({ lines }: Budget, index: number) =>
          lines.find(({ recipient }) => recipient.id === idOf(index));
        drawn.forEach(({ isIn }, index) => {
          expect(lineOf(deducted, index)).toEqual(lineOf(isIn ? own : others, index));
        });
        const left = deducted.undivided.reduce((sum, { amount }) => sum + Number(amount), 0);
        expect(Number(deducted.total.least) + left).toBeCloseTo(100_000, 6);
      }),
      { numRuns: 60 },
    );
  });
});

describe("a formula that differs, in words and parsed", () => {
  const described = (name: "factors" | "coefficient", locale: "zh-CN" | "en") =>
    describeParameter(
      findProvision(
        policyOf([
          formula({
            factors: stages(["2026-12-31", PEOPLE]),
            coefficient: byClass(HARDSHIP, BALANCE),
          }),
        ]),
        "factor-formula",
      ),
      name,
      { locale },
    ).value;

  it("says the value of each class and stage", () => {
    expect(described("coefficient", "zh-CN")).toMatch(/^城区.+；其余.+$/);
    expect(described("coefficient", "en")).toMatch(/ for urban areas; .+ for all others$/);
    expect(described("factors", "zh-CN")).toMatch(/^2026年12月31日前people/);
  });

  const faults = (parameters: object): readonly string[] => {
    const result = safeParsePolicy({ ...policyOf([]), provisions: [formula(parameters)] });
    return result.ok ? [] : result.faults.map(({ code, path }) => `${code} ${path.slice(3).join(".")}`);
  };

  it("has no factors by class, since one sum is divided by the same factors between all", () => {
    expect(faults({ factors: byClass(PEOPLE, PEOPLE) })).toEqual(["key-unknown factors.value.classes"]);
    expect(faults({ factors: stages(["2026-12-31", byClass(PEOPLE, PEOPLE)]) })).toEqual([
      "key-unknown factors.value.stages.0.is.classes",
    ]);
  });

  it("names each factor once in a stage, weights of known factors, and figures that there are", () => {
    expect(faults({ factors: stages(["2026-12-31", [...PEOPLE, ...PEOPLE]]) })).toContain(
      "id-duplicate factors.value.stages.0.is.1.id",
    );
    expect(faults({ factors: stages(["2026-12-31", PEOPLE]), weights: [{ factor: "roads", weight: "1" }] })).toEqual([
      "reference-dangling weights.value.0.factor",
    ]);
    expect(faults({ coefficient: byClass(read("own:nobody"), HARDSHIP) })).toHaveLength(1);
  });
});
