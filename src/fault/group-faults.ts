import { type Fault, type FaultPath, groupByKind } from "./fault.js";
import { RuleInputError } from "./rule-input-error.js";

/**
 * Groups faults that are one mistake made many times: those of one code in one field of the entries of a list, with the
 * same expectation. Sixty rows without a certificate's level are one group.
 *
 * @param faults the faults of a `RuleInputError` or of a `safeParse…` result
 * @returns the groups in the order of their first fault, each with its faults in their order; every fault is in one
 * @throws RuleInputError `type-invalid` for what is no list of faults
 *
 * @example
 * ```ts
 * import { groupFaults } from "social-work-station-rules/fault";
 * import { safeParseRegister } from "social-work-station-rules/model";
 * const personnel = ["p-1", "p-2", "p-3"].map((id) => ({ id, certificates: [{}] }));
 * const result = safeParseRegister({ version: 1, recordedOn: "2021", personnel });
 * const groups = result.ok ? [] : groupFaults(result.faults);
 * groups.map(([{ code, path }, ...others]) => [code, path.at(-1), others.length + 1]);
 * //=> [
 * //   ["date-invalid", "recordedOn", 1],
 * //   ["value-missing", "level", 3],
 * // ]
 * ```
 */
export function groupFaults(faults: readonly Fault[]): readonly (readonly [Fault, ...Fault[]])[] {
  if (!Array.isArray(faults)) throw invalidType(["faults"], "list");
  Array.from<Partial<Fault> | null | undefined>(faults).forEach((fault, index) => {
    if (typeof fault?.code !== "string") throw invalidType(["faults", index], "object");
    const path = ["faults", index, "path"];
    if (!Array.isArray(fault.path)) throw invalidType(path, "list");
    const odd = Array.from<unknown>(fault.path).findIndex(
      (step) => typeof step !== "string" && !Number.isSafeInteger(step),
    );
    if (odd !== -1) throw invalidType([...path, odd], "text");
  });
  return groupByKind(faults);
}

function invalidType(path: FaultPath, expected: "list" | "object" | "text"): RuleInputError {
  return new RuleInputError([{ code: "type-invalid", path, values: { expected } }]);
}
