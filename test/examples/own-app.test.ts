import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assess } from "social-work-station-rules/assessment";
import { calendarYear } from "social-work-station-rules/calendar";
import { apportion, type ApportionInput } from "social-work-station-rules/funding";
import type { Register } from "social-work-station-rules/model";
import type { Policy } from "social-work-station-rules/policy";
import { prepareRegister } from "social-work-station-rules/register";
import { apportionInputs, policies, registers } from "social-work-station-rules/testing";

/*
 * As a user tests an app of their own: two functions of the app, and laws that hold for whatever register, policy or
 * budget is drawn.
 */

/** A dashboard's tiles: one for each county, with how many of its findings are met, of how many that are settled. */
function tilesOf(
  register: Register,
  policy: Policy,
): ReadonlyMap<string, { readonly met: number; readonly settled: number }> {
  const { findings } = assess(prepareRegister(register), policy, { asOf: "2023-12-31", period: calendarYear(2023) });
  const tiles = new Map<string, { readonly met: number; readonly settled: number }>();
  for (const { area, verdict } of findings) {
    if (area === null || (verdict !== "met" && verdict !== "unmet")) continue;
    const { met, settled } = tiles.get(area) ?? { met: 0, settled: 0 };
    tiles.set(area, { met: verdict === "met" ? met + 1 : met, settled: settled + 1 });
  }
  return tiles;
}

/** A payment file: a line for each station that receives something. */
function paymentLines(input: ApportionInput): readonly string[] {
  const result = apportion({ ...input, detail: "shares" });
  return result.status === "infeasible"
    ? []
    : result.shares.filter(({ amount }) => Number(amount) !== 0).map(({ id, amount }) => `${id},${amount}`);
}

describe("an app's dashboard", () => {
  it("shows a tile only for counties of the register, and never more met than settled", () => {
    fc.assert(
      fc.property(registers(), policies(), (register, policy) => {
        const counties = register.divisions.filter(({ level }) => level === "county").map(({ id }) => id);
        for (const [area, { met, settled }] of tilesOf(register, policy)) {
          expect(counties).toContain(area);
          expect(met).toBeLessThanOrEqual(settled);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("has something to show for some of them: the test can see", () => {
    const drawn = fc.sample(fc.tuple(registers(), policies()), { numRuns: 60, seed: 1 });
    expect(drawn.some(([register, policy]) => tilesOf(register, policy).size > 0)).toBe(true);
  });
});

describe("an app's payment file", () => {
  it("never pays out more than there is", () => {
    fc.assert(
      fc.property(apportionInputs(), (input) => {
        const fen = paymentLines(input).map((line) => BigInt((line.split(",")[1] ?? "").replace(".", "")));
        const total = BigInt(String(input.total).replace(".", ""));
        expect(fen.reduce((sum, amount) => sum + amount, 0n) <= total).toBe(true);
      }),
    );
  });
});
