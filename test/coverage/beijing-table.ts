import type { CoverageTable, ReferenceTotal } from "../../src/coverage/index.js";
import beijing from "../vectors/coverage-beijing-table-2.json" with { type: "json" };

const printed = beijing.map(({ label, numerator, percent, parts, sum }) => ({ label, numerator, percent, parts, sum }));
const totalRow = printed.at(-1);
if (totalRow === undefined) throw new Error("the vectors of table 2 are empty");

/** Table 2 of the 2023 report on Beijing's stations, as printed. */
export const beijingTable = { rows: printed.slice(0, -1), totalRow } satisfies CoverageTable;

/** Township-level units of each district by the statistical division codes of 2023, and of the city. */
export const beijingReference: readonly ReferenceTotal[] = beijing.map(({ label, referenceTotal }) => ({
  label,
  total: referenceTotal,
}));
