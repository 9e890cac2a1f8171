import * as fc from "fast-check";
import type { LeafRule } from "../../policy/index.js";

/** A rule that gives at best so many points. */
export function leafRules(best: number): fc.Arbitrary<LeafRule> {
  const part = fc.integer({ min: 0, max: best });
  return fc.oneof(
    part.map((least): LeafRule => ({ kind: "range", least, most: best })),
    fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 3 }).map((bounds): LeafRule => {
      const ordered = bounds.toSorted((first, second) => first - second);
      return {
        kind: "steps",
        measure: "count",
        below: 0,
        steps: ordered.map((from, index) => ({ from, points: Math.floor((best * (index + 1)) / ordered.length) })),
      };
    }),
    fc.tuple(part, fc.integer({ min: 1, max: 5 })).map(([floor, each]): LeafRule => ({
      kind: "deductions",
      floor,
      items: [{ id: "late", name: { zh: "逾期报送", en: "late report" }, each, most: 10 }],
    })),
    fc.constant<LeafRule>({ kind: "yes-no", yes: best, no: 0 }),
    part.map((noneDue): LeafRule => ({ kind: "ratio", noneDue })),
  );
}
