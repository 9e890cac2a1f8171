import * as fc from "fast-check";
import { runCases, type CaseTableInput } from "social-work-station-rules/cases";
import { beijingSystem2022 } from "social-work-station-rules/catalogue";
import { timings, verdicts } from "social-work-station-rules/terms";

const one = fc.record(
  {
    name: fc.constantFrom("一", "二"),
    asOf: fc.constantFrom("2023-05-31", "2026-01-01"),
    provision: fc.constantFrom("community-stations", "beijing-system-2022/centre-coverage"),
    verdict: fc.constantFrom(...verdicts.values),
    period: fc.constant({ from: "2023-01-01", to: "2023-12-31" }),
    facts: fc.record({ communities: fc.nat(7), opened: fc.constantFrom("2022", "2022-03") }),
    records: fc.constant({
      figures: [{ subject: { kind: "division", id: "110101001" }, key: "population", value: 9, on: "2022" }],
    }),
    subject: fc.constantFrom("110101001", "nobody"),
    timing: fc.constantFrom(...timings.values),
    amounts: fc.record(
      { required: fc.nat(9), done: fc.constant("1/3"), left: fc.nat(9), share: fc.constant("0.5"), money: fc.nat(9) },
      { requiredKeys: [] },
    ),
    payer: fc.constant("city"),
    total: fc.constant("120000"),
    conditions: fc.constant({ area: ["rural", "urban"], civilAffairsCapacity: "weak" }),
    pathways: fc.constantFrom([], ["embedded"]),
    submissions: fc.constant([{ division: "110101", on: "2023-05-01" }]),
    obliged: fc.constant(["110101"]),
  },
  { requiredKeys: ["name", "asOf", "provision", "verdict"] },
);

/** Tables of cases about Beijing's system. */
export const caseTables: fc.Arbitrary<CaseTableInput> = fc
  .record(
    {
      cases: fc.array(one, { minLength: 1, maxLength: 3 }),
      title: fc.constant("案例表"),
    },
    { requiredKeys: ["cases"] },
  )
  .map((drawn) => ({
    version: 1,
    policy: beijingSystem2022.id,
    register: {
      divisions: [{ id: "110101001", name: "某街道", level: "township", kind: "subdistrict" }],
      stations: [{ id: "centre", division: "110101001", tier: "beijing:township", from: "2022" }],
      completeness: [{ collection: "divisions" }, { collection: "stations" }],
    },
    facts: {
      communities: {
        add: "divisions",
        record: { id: "11010100100{n}", name: "社区{n}", level: "village", committee: "residential-community" },
      },
      opened: { set: ["stations", 0, "from"] },
    },
    ...drawn,
  }));

/** Beijing's system has no formula that a total could be divided by. */
export const caseRuns = caseTables.map((table) => [
  runCases(beijingSystem2022, { ...table, cases: table.cases.map(({ total: _, ...rest }) => rest) }),
]);
