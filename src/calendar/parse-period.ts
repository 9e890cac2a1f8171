import { refuse, type FaultPath } from "../fault/index.js";
import { parsePlainDate } from "./parse-plain-date.js";
import type { Period } from "./types.js";

/**
 * Reads `{ from, to }`, both days included. Other keys are left out of the result.
 *
 * @param input anything
 * @param path where the input stands, for the fault
 * @throws RuleInputError `type-invalid`, `date-invalid`, `interval-reversed`
 *
 * @example
 * ```ts
 * import { parsePeriod } from "social-work-station-rules/calendar";
 * parsePeriod({ from: "2021-06-01", to: "2021-12-31" }); //=> { from: "2021-06-01", to: "2021-12-31" }
 * ```
 */
export function parsePeriod(input: unknown, path: FaultPath = []): Period {
  if (typeof input !== "object" || input === null) return refuse("type-invalid", path, { expected: "period" });
  const { from, to } = input as { readonly from?: unknown; readonly to?: unknown };
  const first = parsePlainDate(from, [...path, "from"]);
  const last = parsePlainDate(to, [...path, "to"]);
  return first <= last ? { from: first, to: last } : refuse("interval-reversed", path, { expected: "period" });
}
