import * as fc from "fast-check";
import { draw, fields } from "./draw.js";
import { readJson, refer, type Inputs, type World } from "./world.js";

const ROUNDINGS = fc.constantFrom("half-up", "half-even", "up", "down");
const DISPLAY = fields({}, { decimals: fc.nat(3), rounding: ROUNDINGS });
const COUNTS = fc.tuple(fc.nat(300), fc.nat(43), fc.nat(3)).map(([covered, unknown, none]) => ({
  covered,
  total: none === 0 ? covered + unknown : 343,
  ...(none > 1 && { unknown }),
}));

/** Percentages with few decimals, which rounding modes part. */
const HALFWAY = fc
  .tuple(fc.nat(200), fc.constantFrom(8, 16, 32, 80, 200, 400, 1000))
  .map(([covered, total]) => ({ covered: Math.min(covered, total), total }));

/** Rates by counts and by registers, targets and pace, published tables. */
export function coverageInputs(world: World): Inputs {
  const { arbitraries, registers, handMade } = world;
  const days = arbitraries.plainDates({ from: "2020-06-01", to: "2027-06-30" });
  const prepared = fc.constantFrom(...registers, ...handMade).map((register) => refer("prepared", register));
  const level = fc.constantFrom("province", "prefecture", "county", "township", "village");
  const tier = fc.constantFrom("township", "village", "beijing:township", "beijing:community", "beijing:district");
  const byStations = fields(
    { tier, by: level, asOf: days },
    {
      base: fc.constantFrom(["subdistrict"], ["town", "township"], ["residential-community"], ["village"]),
      display: DISPLAY,
    },
  );
  const byService = fields(
    { by: level, asOf: days },
    { base: fc.constantFrom(["residential-community"], ["village"]), display: DISPLAY },
  );
  const targets = targetsOf(world);
  const targetOptions = fields({ asOf: days }, { division: fc.constantFrom("110101", "11", "CN") });
  const goal = fields({
    target: fc.constantFrom("0.8", "1", 1, "2/3", "0.333", { numerator: "5", denominator: "7" }),
    asOf: days,
    due: days,
    per: fc.constantFrom("month", "quarter", "year"),
  });

  return {
    measureCoverage: draw("measureCoverage", 150, fields({ counts: COUNTS, display: DISPLAY })),
    "measureCoverage.ties": draw("halfway", 120, fields({ counts: HALFWAY, display: DISPLAY })),
    "impliedTotals.ties": draw("halfway totals", 60, fields({ published: halfwayRates() })),
    measureCoverageByDivision: draw("byDivision", 120, fields({ prepared, question: byStations })),
    measureServiceCoverage: draw("service", 120, fields({ prepared, question: byService })),
    "checkCoverageTarget.counted": [
      ...draw("counted", 120, fields({ counts: COUNTS, provision: targets, options: targetOptions })),
      ...published(world),
    ],
    "checkCoverageTarget.measured": draw(
      "measured",
      80,
      fields({ prepared, question: byStations, provision: targets, options: targetOptions }),
    ),
    "planCoverage.measured": draw("measured plans", 60, fields({ prepared, question: byStations, goal })),
    planCoverage: draw("planCoverage", 150, fields({ rate: COUNTS, goal })),
    impliedTotals: [...draw("impliedTotals", 150, fields({ published: publishedRates() })), ...publishedTotals()],
    auditCoverageTable: [...draw("audit", 80, audits()), ...printedTable()],
  };
}

function targetsOf({ arbitraries, catalogue, keep }: World): fc.Arbitrary<object> {
  const drawn = draw("targets", 25, arbitraries.policies({ kinds: ["coverage-target"], provisions: 2 }));
  const policies = [...drawn.map((policy) => keep("policy-target", policy)), ...catalogue];
  const all = policies.flatMap((policy) =>
    policy.value.provisions
      .filter(({ kind }) => kind === "coverage-target")
      .map(({ id }) => refer("provision", policy, id)),
  );
  return fc.constantFrom(...all);
}

function publishedRates(): fc.Arbitrary<object> {
  const percent = fc.nat(10_000).map((hundredths) => (hundredths / 100).toFixed(hundredths % 3));
  return fields({ covered: fc.nat(500), percent }, { decimals: fc.nat(2), rounding: ROUNDINGS });
}

function halfwayRates(): fc.Arbitrary<object> {
  const percent = fc.constantFrom("12.5", "6.3", "6.2", "37.5", "3.1", "3.2", "0.5", "50.0", "99.9", "100.0");
  return fields({ covered: fc.nat(60), percent, decimals: fc.constant(1), rounding: ROUNDINGS });
}

function publishedTotals(): Inputs[string] {
  const rows = readJson("test/vectors/coverage-implied-totals.json") as readonly Published[];
  return rows.map(({ covered, percent, rounding }) => ({
    published: { covered, percent, ...(rounding && { rounding }) },
  }));
}

interface Published {
  readonly covered: number;
  readonly percent: string;
  readonly rounding?: string;
}

/** Findings on published figures. */
function published({ catalogue }: World): Inputs[string] {
  const rows = readJson("test/vectors/coverage-target-findings.json") as readonly {
    readonly provision: string;
    readonly counts: object;
    readonly asOf: string;
  }[];
  return rows.flatMap(({ provision, counts, asOf }) =>
    catalogue
      .filter(({ value }) => value.provisions.some(({ id }) => id === provision))
      .map((policy) => ({ counts, provision: refer("provision", policy, provision), options: { asOf } })),
  );
}

/** Made-up tables, mostly at fault. */
function audits(): fc.Arbitrary<Inputs[string][number]> {
  const row = fc.record({
    numerator: fc.nat(40),
    percent: fc.nat(1000).map((tenths) => (tenths / 10).toFixed(1)),
    parts: fc.tuple(fc.nat(9), fc.nat(9)),
    sum: fc.nat(20),
  });
  const totalRow = { label: "合计", numerator: 50, percent: "62.5", parts: [10, 10], sum: 20 };
  return fc
    .tuple(
      fc.array(row, { minLength: 1, maxLength: 6 }),
      fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 6, maxLength: 6 }),
      fields({}, { decimals: fc.nat(2), rounding: ROUNDINGS }),
      fc.boolean(),
    )
    .map(([rows, totals, rest, totalled]) => ({
      table: { rows: rows.map((own, index) => ({ label: `${index}区`, ...own })), ...(totalled && { totalRow }) },
      options: { referenceTotals: totals.map((total, index) => ({ label: `${index}区`, total })), ...rest },
    }));
}

/** Beijing's table as printed, whole and without a row each. */
function printedTable(): Inputs[string] {
  const all = readJson("test/vectors/coverage-beijing-table-2.json") as readonly PrintedRow[];
  const rows = all.map(({ label, numerator, percent, parts, sum }) => ({ label, numerator, percent, parts, sum }));
  const referenceTotals = all.flatMap(({ label, referenceTotal: total }) =>
    total === undefined ? [] : [{ label, total }],
  );
  const [totalRow] = rows.slice(-1);
  const table = (list: readonly object[]): Inputs[string][number] => ({
    table: { rows: list, ...(totalRow && { totalRow }) },
    options: { referenceTotals },
  });
  const districts = rows.slice(0, -1);
  return [table(districts), ...districts.map((left) => table(districts.filter((row) => row !== left)))];
}

interface PrintedRow {
  readonly label: string;
  readonly numerator: number;
  readonly percent: string;
  readonly parts: readonly number[];
  readonly sum: number;
  readonly referenceTotal?: number;
}
