import { parsePlainDate } from "../calendar/index.js";
import { requireListed, throwInputError } from "../checks/index.js";
import type { PreparedRegister } from "../register/index.js";
import { checkSources } from "./check-options.js";
import type { BudgetOptions, BudgetSource, Plan } from "./types.js";

type PlanOptions = Pick<BudgetOptions, "year" | "unit" | "asOf" | "sources">;

const UNITS = ["fen", "yuan", "ten-thousand-yuan"] as const;
const UNIT_FEN = { fen: 1n, yuan: 100n, "ten-thousand-yuan": 1_000_000n } as const;

/** Reads year, unit and day, and checks the sources that are given. */
export function readPlan(prepared: PreparedRegister, options: PlanOptions): Plan {
  const { recordedOn } = prepared.register;
  const year = requireYear(options.year);
  const lastDay = parsePlainDate(`${year}-12-31`);
  const unit = options.unit === undefined ? "fen" : requireListed(options.unit, UNITS, ["options", "unit"]);
  if (options.sources !== undefined) checkSources(options.sources);
  return {
    prepared,
    year,
    unit: UNIT_FEN[unit],
    asOf:
      options.asOf === undefined
        ? recordedOn < lastDay
          ? recordedOn
          : lastDay
        : parsePlainDate(options.asOf, ["options", "asOf"]),
  };
}

function requireYear(year: number): number {
  const path = ["options", "year"];
  if (!Number.isSafeInteger(year)) throwInputError("type-invalid", path, { expected: "integer" });
  if (year < 1900 || year > 2200) throwInputError("out-of-range", path, { least: 1900, most: 2200 });
  return year;
}

/** The funding sources of a register that can be used in a year. */
export function sourcesOf({ register }: PreparedRegister, year: number): readonly BudgetSource[] {
  return register.fundingSources
    .filter(({ period }) => period === undefined || (period.from <= `${year}-12-31` && period.to >= `${year}-01-01`))
    .map(({ id, kind, amount, purposes, areas, recipients }) => ({ id, kind, amount, purposes, areas, recipients }));
}
