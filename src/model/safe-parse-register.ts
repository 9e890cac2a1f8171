import type { Fault } from "../fault/index.js";
import { checkReferences } from "./internal/check-references.js";
import { faultsOfIssues } from "./internal/faults-of-issues.js";
import { salvageRegister } from "./internal/readable-register.js";
import { registerSchema, type Register } from "./register.js";

/** A parsed value, or every reason why there is none. */
export type ParseResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly faults: readonly [Fault, ...Fault[]] };

const NO_REFUSED: ReadonlySet<string> = new Set();

/**
 * Reads a register and checks what one record cannot see: duplicate ids, dangling references, a station on a
 * tier that its division's level cannot carry, spans that end before they start, two full-time assignments at
 * once, ids shaped like resident identity numbers. All faults are reported, each with its code and path; no
 * personal value is in any of them.
 *
 * @param input anything, usually parsed JSON
 * @returns the register, or all faults
 *
 * @example
 * ```ts
 * import { safeParseRegister } from "social-work-station-rules/model";
 * const result = safeParseRegister({ version: 1, recordedOn: "2023-02-29" });
 * result.ok ? [] : result.faults.map((fault) => fault.code); //=> ["date-invalid"]
 * ```
 */
export function safeParseRegister(input: unknown): ParseResult<Register> {
  const parsed = registerSchema.safeParse(input);
  const faults = parsed.success
    ? checkReferences({ ...(parsed.data as Register), refusedIds: NO_REFUSED })
    : [...faultsOfIssues(parsed.error.issues, input), ...checkReferences(salvageRegister(input))];
  const [first, ...rest] = faults;
  if (first !== undefined) return { ok: false, faults: [first, ...rest] };
  return { ok: true, value: parsed.data as Register };
}
