import * as fc from "fast-check";
import type { Contract, Operator } from "../model/index.js";
import { divisionLevels, governmentBodies, operatorKinds, organisationRatings } from "../terms/index.js";
import { coarseDates, decimalTexts } from "./dates.js";
import { few, ids, oneOf, optional, spans } from "./draw.js";

/**
 * Operators with their kind and ratings, and with up to two contracts for some stations.
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
  return optional(
    { id: ids("operator"), contracts: fc.uniqueArray(contracts(stations), { maxLength: 2, selector: ({ id }) => id }) },
    {
      kind: oneOf(operatorKinds),
      foundedOn: coarseDates({ from: "2005-01-01", to: "2020-12-31" }),
      registrationLevel: oneOf(divisionLevels),
      ratings: few(fc.tuple(oneOf(organisationRatings), spans()).map(([rating, span]) => ({ rating, ...span }))),
    },
  );
}

function contracts(stations: readonly string[]): fc.Arbitrary<Contract> {
  return fc
    .tuple(
      optional(
        { stations: fc.uniqueArray(fc.constantFrom(...stations), { minLength: 1, maxLength: 3 }) },
        {
          id: ids("contract"),
          purchaser: optional({ body: oneOf(governmentBodies) }, { level: oneOf(divisionLevels) }),
          amount: decimalTexts(),
          signedOn: coarseDates(),
          filedOn: coarseDates(),
          obligations: fc.subarray(["example/cases", "example/groups"]),
        },
      ),
      spans(),
    )
    .map(([contract, span]) => ({ ...contract, ...span }));
}
