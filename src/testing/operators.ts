import * as fc from "fast-check";
import type { Operator } from "../model/index.js";
import { ids, spans } from "./internal/draw.js";

/**
 * Operators with up to two contracts for some stations.
 *
 * @example
 * ```ts
 * import * as fc from "fast-check";
 * import { operatorSchema } from "social-work-station-rules/model";
 * import { operators } from "social-work-station-rules/testing";
 * fc.sample(operators({ stations: ["station-1"] }), 5).every((operator) => operatorSchema.safeParse(operator).success); //=> true
 * ```
 */
export function operators({ stations }: { readonly stations: readonly string[] }): fc.Arbitrary<Operator> {
  const contract = fc
    .tuple(fc.uniqueArray(fc.constantFrom(...stations), { minLength: 1, maxLength: 3 }), spans())
    .map(([held, span]) => ({ stations: held, ...span }));
  return fc.record({ id: ids("operator"), contracts: fc.array(contract, { maxLength: 2 }) });
}
