import * as fc from "fast-check";
import { parsePlainDate } from "../calendar/index.js";
import type { Varied } from "../policy/index.js";

/** Draws one value for all, one for streets and one for the rest, or one by each of two days. */
export function varied<T>(values: fc.Arbitrary<T>): fc.Arbitrary<Varied<T>> {
  return fc.oneof({ arbitrary: byClass(values), weight: 4 }, staged(values));
}

/** Draws one value throughout, or one by each of two days. */
export function byStage<T>(values: fc.Arbitrary<T>): fc.Arbitrary<Varied<T>> {
  return fc.oneof({ arbitrary: values, weight: 3 }, staged(values));
}

function staged<T>(values: fc.Arbitrary<T>): fc.Arbitrary<Varied<T>> {
  return fc.tuple(values, values).map(([first, second]) => ({
    stages: [
      { by: parsePlainDate("2021-12-31"), is: first },
      { by: parsePlainDate("2024-12-31"), is: second },
    ],
  }));
}

/** Draws one value for all, or one for streets and one for the rest. */
export function byClass<T>(values: fc.Arbitrary<T>): fc.Arbitrary<Varied<T>> {
  const streets = { division: { kind: ["subdistrict" as const] } };
  return fc.oneof(
    { arbitrary: values, weight: 3 },
    fc.tuple(values, values).map(([is, otherwise]) => ({ classes: [{ when: streets, is }], otherwise })),
  );
}
