import * as fc from "fast-check";
import type { Division } from "../model/index.js";
import { urbanRuralCodes } from "../terms/index.js";
import { oneOf } from "./internal/draw.js";

/** How many divisions there are at most. */
export interface DivisionsOptions {
  /** At least one is drawn; 5 at most when left out. */
  readonly townships?: number;
  /** Of all townships together; 8 at most when left out. */
  readonly villages?: number;
}

/**
 * Lists of divisions: districts, townships in them, villages in these, by their statistical codes.
 *
 * @example
 * ```ts
 * import * as fc from "fast-check";
 * import { divisionSchema } from "social-work-station-rules/model";
 * import { divisions } from "social-work-station-rules/testing";
 * fc.sample(divisions(), 5).flat().every((division) => divisionSchema.safeParse(division).success); //=> true
 * ```
 */
export function divisions(options: DivisionsOptions = {}): fc.Arbitrary<readonly Division[]> {
  const { townships = 5, villages = 8 } = options;
  const district = fc.constantFrom("110101", "110105", "110116");
  const number = (most: number): fc.Arbitrary<number> => fc.integer({ min: 1, max: most });
  const township = fc
    .tuple(
      district,
      number(399),
      fc.constantFrom("subdistrict" as const, "town" as const, "township" as const, "special-unit" as const),
    )
    .map(([code, serial, kind]): Division => ({
      id: code + String(serial).padStart(3, "0"),
      name: `街乡${serial}`,
      level: "township",
      kind,
    }));
  return fc.uniqueArray(township, { minLength: 1, maxLength: townships, selector: ({ id }) => id }).chain((parents) =>
    fc
      .uniqueArray(
        fc
          .tuple(
            fc.constantFrom(...parents),
            number(399),
            fc.constantFrom("residential-community" as const, "village" as const, undefined),
            fc.option(oneOf(urbanRuralCodes), { nil: undefined }),
          )
          .map(([parent, serial, committee, urbanRuralCode]): Division => ({
            id: parent.id + String(serial).padStart(3, "0"),
            name: `村居${serial}`,
            level: "village",
            ...(committee === undefined ? {} : { committee }),
            ...(urbanRuralCode === undefined ? {} : { urbanRuralCode }),
          })),
        { maxLength: villages, selector: ({ id }) => id },
      )
      .map((children) => [
        ...[...new Set(parents.map(({ id }) => id.slice(0, 6)))].map((id): Division => ({
          id,
          name: `区${id}`,
          level: "county",
        })),
        ...parents,
        ...children,
      ]),
  );
}
