import { isPlainDate, type PlainDate } from "../../calendar/index.js";
import { refuse } from "../../fault/index.js";
import type { Station } from "../../model/index.js";
import type { DivisionLevel } from "../../terms/index.js";
import { DIVISION_LEVELS } from "../../terms/values.js";
import type { PreparedRegister } from "../prepared-register.js";

/** Refuses what no division can be asked of; asked once for each record, so it is a few comparisons. */
export function checkAsked(prepared: PreparedRegister, id: string): void {
  requireIndexed(prepared);
  if (typeof id !== "string") refuse("type-invalid", ["id"], { expected: "text" });
}

/** Refuses an unknown level. */
export function checkLevel(level: DivisionLevel, path: readonly string[]): void {
  if (!DIVISION_LEVELS.includes(level))
    refuse("term-unknown", path, { expected: "listed-value", accepted: DIVISION_LEVELS });
}

/** Refuses what is no day. */
export function checkDay(day: PlainDate, path: readonly string[]): void {
  if (!isPlainDate(day)) refuse("date-invalid", path, { expected: "date" });
}

/** Refuses what is no station of a prepared register; its other fields are those that `parseRegister` let through. */
export function checkStation(prepared: PreparedRegister, station: Station): void {
  requireIndexed(prepared);
  if (typeof station !== "object" || station === null) refuse("type-invalid", ["station"], { expected: "object" });
  if (typeof station.division !== "string") refuse("type-invalid", ["station", "division"], { expected: "id" });
  if (typeof station.tier !== "string") refuse("type-invalid", ["station", "tier"], { expected: "id" });
}

function requireIndexed(prepared: PreparedRegister): void {
  if (!((prepared as PreparedRegister | null | undefined)?.divisions instanceof Map))
    refuse("type-invalid", ["prepared"], { expected: "prepared-register" });
}
