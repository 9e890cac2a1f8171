import { checkHeldEvaluation, checkMoney } from "./check-money-and-evaluations.js";
import { clientSchema } from "./client.js";
import { heldEvaluationSchema } from "./evaluation-record.js";
import { allocationSchema, spendingSchema } from "./money-record.js";
import { type ParseResult, readRecord, valueOf } from "./parse-record.js";
import type { Allocation, Client, HeldEvaluation, Spending } from "./types.js";

/**
 * Reads money that was allocated as {@link safeParseAllocation} does, and throws where that reports.
 *
 * @param input anything, usually parsed JSON
 * @throws RuleInputError with all faults
 *
 * @example
 * ```ts
 * import { parseAllocation } from "social-work-station-rules/model";
 * parseAllocation({ id: "a-1", subject: { kind: "station", id: "centre-1" }, amount: 200000, on: "2025" }).id; //=> "a-1"
 * ```
 */
export function parseAllocation(input: unknown): Allocation {
  return valueOf(safeParseAllocation(input));
}

/**
 * Reads money that was allocated, and checks that it has either a day or a span, and whole fen. Whether its subject exists is for `parseRegister` to check.
 *
 * @param input anything, usually parsed JSON
 * @returns the record, or all faults, each with its code and path and without any personal value
 *
 * @example
 * ```ts
 * import { safeParseAllocation } from "social-work-station-rules/model";
 * const result = safeParseAllocation({ id: "a-1", subject: { kind: "station", id: "centre-1" }, amount: "0.005", on: "2025" });
 * result.ok ? [] : result.faults.map(({ code }) => code); //=> ["amount-not-multiple"]
 * ```
 */
export function safeParseAllocation(input: unknown): ParseResult<Allocation> {
  return readRecord(input, allocationSchema, checkMoney);
}

/**
 * Reads money that was spent as {@link safeParseSpending} does, and throws where that reports.
 *
 * @param input anything, usually parsed JSON
 * @throws RuleInputError with all faults
 *
 * @example
 * ```ts
 * import { parseSpending } from "social-work-station-rules/model";
 * parseSpending({ id: "s-1", subject: { kind: "station", id: "centre-1" }, purpose: "pay", amount: "6000.50", on: "2025-03" }).id; //=> "s-1"
 * ```
 */
export function parseSpending(input: unknown): Spending {
  return valueOf(safeParseSpending(input));
}

/**
 * Reads money that was spent, and checks that it has either a day or a span, and whole fen. Whether its subject exists is for `parseRegister` to check.
 *
 * @param input anything, usually parsed JSON
 * @returns the record, or all faults, each with its code and path and without any personal value
 *
 * @example
 * ```ts
 * import { safeParseSpending } from "social-work-station-rules/model";
 * const result = safeParseSpending({ id: "s-1", subject: { kind: "station", id: "centre-1" }, amount: 1 });
 * result.ok ? [] : result.faults.map(({ code }) => code); //=> ["value-missing"]
 * ```
 */
export function safeParseSpending(input: unknown): ParseResult<Spending> {
  return readRecord(input, spendingSchema, checkMoney);
}

/**
 * Reads an evaluation that was held as {@link safeParseHeldEvaluation} does, and throws where that reports.
 *
 * @param input anything, usually parsed JSON
 * @throws RuleInputError with all faults
 *
 * @example
 * ```ts
 * import { parseHeldEvaluation } from "social-work-station-rules/model";
 * parseHeldEvaluation({ id: "h-1", subject: { kind: "station", id: "centre-1" }, on: "2025-12", assessor: "third-party", score: 92 }).id; //=> "h-1"
 * ```
 */
export function parseHeldEvaluation(input: unknown): HeldEvaluation {
  return valueOf(safeParseHeldEvaluation(input));
}

/**
 * Reads an evaluation that was held, and checks that its score is not above full marks. Whether its subject exists is for `parseRegister` to check.
 *
 * @param input anything, usually parsed JSON
 * @returns the record, or all faults, each with its code and path and without any personal value
 *
 * @example
 * ```ts
 * import { safeParseHeldEvaluation } from "social-work-station-rules/model";
 * const result = safeParseHeldEvaluation({ id: "h-1", subject: { kind: "station", id: "centre-1" }, on: "2025-12", score: 92, fullMarks: 90 });
 * result.ok ? [] : result.faults.map(({ code }) => code); //=> ["out-of-range"]
 * ```
 */
export function safeParseHeldEvaluation(input: unknown): ParseResult<HeldEvaluation> {
  return readRecord(input, heldEvaluationSchema, checkHeldEvaluation);
}

/**
 * Reads a client as {@link safeParseClient} does, and throws where that reports.
 *
 * @param input anything, usually parsed JSON
 * @throws RuleInputError with all faults
 *
 * @example
 * ```ts
 * import { parseClient } from "social-work-station-rules/model";
 * parseClient({ id: "c-1", groups: ["older-people"], station: "centre-1", hasFile: true }).id; //=> "c-1"
 * ```
 */
export function parseClient(input: unknown): Client {
  return valueOf(safeParseClient(input));
}

/**
 * Reads a client. Whether its station and division exist is for `parseRegister` to check.
 *
 * @param input anything, usually parsed JSON
 * @returns the record, or all faults, each with its code and path and without any personal value
 *
 * @example
 * ```ts
 * import { safeParseClient } from "social-work-station-rules/model";
 * const result = safeParseClient({ id: "110101199003074514" });
 * result.ok ? [] : result.faults.map(({ code }) => code); //=> ["id-like-identity-number"]
 * ```
 */
export function safeParseClient(input: unknown): ParseResult<Client> {
  return readRecord(input, clientSchema);
}
