import * as fc from "fast-check";
import {
  auditCoverageTable,
  impliedTotals,
  measureCoverage,
  measureCoverageByDivision,
  planCoverage,
} from "social-work-station-rules/coverage";
import { prepareRegister } from "social-work-station-rules/register";
import { plainDates, registers } from "social-work-station-rules/testing";
import { beijingReference, beijingTable } from "../../coverage/beijing-table.js";

const counts = fc.tuple(fc.nat(300), fc.nat(43)).map(([covered, unknown]) => ({ covered, unknown, total: 343 }));

export const coverageRates = counts.map((drawn) => [measureCoverage(drawn), measureCoverage({ covered: 0, total: 0 })]);

export const coverageByDivision = registers().map((register) => [
  measureCoverageByDivision(prepareRegister(register), { tier: "township", by: "county", asOf: "2023-05-31" }),
]);

export const coveragePlans = fc
  .tuple(counts, plainDates({ from: "2023-01-01", to: "2026-12-31" }))
  .map(([drawn, asOf]) => [planCoverage(drawn, { target: 1, asOf, dueOn: "2025-12-31", per: "quarter" })]);

const row = fc.record({
  numerator: fc.nat(40),
  percent: fc.nat(1000).map((tenths) => (tenths / 10).toFixed(1)),
  parts: fc.tuple(fc.nat(9), fc.nat(9)),
  sum: fc.nat(20),
});

/** The published table, and made-up ones that are mostly at fault. */
export const coverageAudits = fc
  .tuple(
    fc.array(row, { minLength: 1, maxLength: 6 }),
    fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 6, maxLength: 6 }),
  )
  .map(([rows, totals]) => {
    const totalRow = { label: "合计", numerator: 50, percent: "62.5", parts: [10, 10], sum: 20 };
    const referenceTotals = totals.map((total, index) => ({ label: `${index}区`, total }));
    return [
      auditCoverageTable(
        { rows: rows.map((entry, index) => ({ label: `${index}区`, ...entry })), totalRow },
        { referenceTotals },
      ),
      auditCoverageTable(beijingTable, { referenceTotals: beijingReference }),
    ];
  });

export const totals = counts.map(({ covered, total }) => {
  const { percent } = measureCoverage({ covered, total });
  return [percent === null ? null : impliedTotals({ covered, percent })].filter((implied) => implied !== null);
});
