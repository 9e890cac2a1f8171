import * as fc from "fast-check";
import { DUE_CONVENTIONS } from "../calendar/index.js";
import type { CoverageTarget, Parameter } from "../policy/index.js";
import { ROUNDING_MODES } from "../ratio/index.js";
import { committeeTypes, countedWorkers, divisionClasses, divisionKinds } from "../terms/index.js";
import { plainDates } from "./dates.js";
import { oneOf, shares, someOf } from "./draw.js";
import { personConditions } from "./measures.js";
import { parameters } from "./parameters.js";
import { byClass } from "./varied.js";

/** Draws the fields that only a coverage target has. */
export function coverageTargets(
  document: string,
): fc.Arbitrary<Pick<CoverageTarget, "measure" | "level" | "parameters">> {
  return fc
    .tuple(fc.constantFrom("township" as const, "village" as const), fc.constantFrom("stations", "workers"))
    .chain(([level, measure]) =>
      fc.record({
        measure: fc.constant(measure),
        level: fc.constant(level),
        parameters: fc
          .tuple(
            targets(document),
            fc.record({
              base:
                level === "township"
                  ? says(document, byClass(someOf(divisionKinds)))
                  : says(document, byClass(someOf(committeeTypes))),
              dueConvention: says(document, fc.constantFrom(...DUE_CONVENTIONS)),
              display: says(document, fc.record({ decimals: fc.nat(3), rounding: fc.constantFrom(...ROUNDING_MODES) })),
            }),
            measure === "stations" ? stationsThatCount(document) : workersWhoCount(document),
          )
          .map(([target, counted, restricted]) => ({ ...target, ...counted, ...restricted })),
      }),
    );
}

/** Draws a share with a due day that may differ by class, or a number, which is due on one day. */
function targets(document: string) {
  return fc.oneof(
    fc.record({ target: says(document, byClass(shares)), dueOn: says(document, byClass(plainDates())) }),
    fc.record({ target: says(document, fc.record({ number: fc.nat(30) })), dueOn: says(document, plainDates()) }),
  );
}

/** Draws what restricts a coverage target on stations. */
function stationsThatCount(document: string) {
  return fc.record(
    {
      among: says(document, byClass(someOf(divisionClasses).map((listed) => ({ class: listed })))),
      stations: says(
        document,
        byClass(
          personConditions().map((where) => ({
            premises: { available: true },
            has: [{ of: "persons" as const, where }],
          })),
        ),
      ),
      // No fewer than any number that is to be covered.
      total: says(document, fc.integer({ min: 30, max: 40 })),
    },
    { requiredKeys: [] },
  );
}

/** Draws who counts in a coverage target on workers. */
function workersWhoCount(document: string) {
  return fc.record({ workers: says(document, byClass(oneOf(countedWorkers))) }, { requiredKeys: [] });
}

function says<T>(document: string, value: fc.Arbitrary<T>): fc.Arbitrary<Parameter<T>> {
  return parameters(value, { document });
}
