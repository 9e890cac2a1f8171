import { readFileSync, readdirSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { type BudgetOptions, planBudget } from "social-work-station-rules/budget";
import type { Register } from "social-work-station-rules/model";
import type { Policy } from "social-work-station-rules/policy";
import { prepareRegister } from "social-work-station-rules/register";
import type { Budget } from "social-work-station-rules/results";
import { type Sheet, type SheetFault, readPolicySheets, readSheets } from "social-work-station-rules/sheets";

/** A budget and what it was planned from. */
export interface PlannedYear {
  readonly policy: Policy;
  readonly register: Register;
  readonly budget: Budget;
}

/** Plans a year from the tables in the folders `policy` and `register`. */
export function planYear(folder: URL, options: BudgetOptions): PlannedYear {
  const { policy, faults } = readPolicySheets(readTables(new URL("policy/", folder)));
  if (policy === null) throw new Error(say(faults));
  const reading = readSheets(readTables(new URL("register/", folder)), { policies: [policy] });
  if (reading.register === null || reading.faults.length > 0) throw new Error(say(reading.faults));
  const { register } = reading;
  return { policy, register, budget: planBudget(prepareRegister(register), policy, options) };
}

/** Reads each CSV file of a folder as a sheet of its name. */
export function readTables(folder: URL): readonly Sheet[] {
  return readdirSync(folder).map((file) => ({
    name: file.replace(/\.csv$/, ""),
    rows: parse(readFileSync(new URL(file, folder)), { bom: true, relax_column_count: true }),
  }));
}

function say(faults: readonly SheetFault[]): string {
  return faults.map(({ sheet, row, heading, message }) => [sheet, row, heading, message.zh].join(" ")).join("\n");
}
