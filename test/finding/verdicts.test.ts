import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { combineAll, combineAny, compareStrength } from "social-work-station-rules/finding";
import { verdicts, type Verdict } from "social-work-station-rules/terms";

const verdict = fc.constantFrom(...verdicts.values);
const lists = fc.array(verdict, { maxLength: 6 });

/** Every way in which the open members of a list can be settled. */
function settlements(members: readonly Verdict[], open: Verdict): readonly Verdict[][] {
  return members.reduce<Verdict[][]>(
    (all, member) =>
      all.flatMap((list) =>
        member === open
          ? [
              [...list, "met" as const],
              [...list, "unmet" as const],
            ]
          : [[...list, member]],
      ),
    [[]],
  );
}

describe("combining verdicts", () => {
  it("takes the lowest of all and the highest of any, in the orders of the design", () => {
    expect(combineAll(["met", "discretionary", "undetermined", "unmet"])).toBe("unmet");
    expect(combineAll(["met", "discretionary", "undetermined"])).toBe("undetermined");
    expect(combineAll(["met", "discretionary"])).toBe("discretionary");
    expect(combineAny(["unmet", "discretionary", "undetermined", "met"])).toBe("met");
    expect(combineAny(["unmet", "discretionary", "undetermined"])).toBe("undetermined");
    expect(combineAny(["unmet", "discretionary"])).toBe("discretionary");
  });

  it("drops members that are not applicable, and is not applicable where none is left", () => {
    expect(combineAll(["not-applicable", "met"])).toBe("met");
    expect(combineAny(["not-applicable", "unmet"])).toBe("unmet");
    expect(combineAll([])).toBe("not-applicable");
    expect(combineAny(["not-applicable"])).toBe("not-applicable");
  });

  it("is undetermined exactly when settling the missing facts can still change the answer", () => {
    fc.assert(
      fc.property(lists, fc.constantFrom("all", "any"), (members, mode) => {
        const combine = mode === "all" ? combineAll : combineAny;
        const outcomes = new Set(settlements(members, "undetermined").map(combine));
        expect(combine(members) === "undetermined").toBe(outcomes.size > 1);
        if (outcomes.size === 1) expect(outcomes.has(combine(members))).toBe(true);
      }),
    );
  });

  it("does not depend on order or on how members are grouped", () => {
    fc.assert(
      fc.property(lists, lists, (first, second) => {
        for (const combine of [combineAll, combineAny]) {
          expect(combine([...first, ...second])).toBe(combine([...second, ...first]));
          expect(combine([...first, ...second])).toBe(combine([combine(first), combine(second)]));
        }
      }),
    );
  });

  it("orders strength with the middle two beside each other", () => {
    expect(compareStrength("unmet", "undetermined")).toBe(-1);
    expect(compareStrength("met", "discretionary")).toBe(1);
    expect(compareStrength("undetermined", "discretionary")).toBeNull();
    expect(compareStrength("not-applicable", "met")).toBeNull();
    expect(compareStrength("met", "met")).toBe(0);
  });
});
