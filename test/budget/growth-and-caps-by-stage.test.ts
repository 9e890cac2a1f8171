import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shareCostsByProvision } from "social-work-station-rules/budget";
import { describeParameter } from "social-work-station-rules/explanation";
import { amendPolicy, findProvision, safeParsePolicy } from "social-work-station-rules/policy";
import { prepareRegister } from "social-work-station-rules/register";
import { parties, plan, policyOf, provision, ratios, registerOf, stated } from "./two-towns.js";

const stages = (...list: readonly (readonly [string, unknown])[]) => ({ stages: list.map(([by, is]) => ({ by, is })) });

const standard = (growth: unknown) =>
  provision("funding-standard", { amount: stated(100_000), growth: stated(growth) });

/** What each of the two stations receives in 2026. */
const amount = (growth: unknown) => Number(plan([standard(growth)]).lines[0]?.amount.least);

describe("yearly growth by stage", () => {
  it("grows each year by the rate of its stage", () => {
    const rates = (since: number) =>
      stages(["2024-12-31", { since: 2023, rate: "10%" }], ["2026-12-31", { since, rate: "20%" }]);
    // 10 % in 2024 and 2025, 20 % in 2026, whichever year the second stage counts from.
    expect(amount(rates(2023))).toBe(145_200);
    expect(amount(rates(2025))).toBe(145_200);
    expect(amount(stages(["2024-12-31", { since: 2023, rate: "10%", on: "base-year" }]))).toBe(130_000);
    expect(amount(stages(["2027-12-31", { since: 2023, rate: "10%" }]))).toBe(100_000);
  });

  it("equals the plain rate where each stage has the same", () => {
    const growths = fc.record({
      since: fc.integer({ min: 2019, max: 2027 }),
      rate: fc.integer({ min: 0, max: 20 }).map((part) => `${part}%`),
      on: fc.constantFrom("previous-year", "base-year"),
    });
    fc.assert(
      fc.property(growths, (growth) => {
        expect(amount(stages(["2010-12-31", growth], ["2025-12-31", growth]))).toBe(amount(growth));
      }),
    );
  });

  it("is said in words, and reached by an amendment", () => {
    const policy = policyOf([standard({ since: 2023, rate: "10%" })]);
    const value = stages(["2024-12-31", { since: 2023, rate: "10%" }], ["2026-12-31", { since: 2025, rate: "20%" }]);
    const amended = amendPolicy(policy, [
      { id: "a", kind: "set-parameter", provision: "own/funding-standard", parameter: "growth", value: value as never },
    ]);
    const growth = findProvision(amended, "funding-standard");
    expect(describeParameter(growth, "growth", { locale: "zh-CN" }).value).toMatch(
      /2024年12月31日前.*10%.*；2026年12月31日前.*20%/,
    );
    expect(describeParameter(growth, "growth", { locale: "en" }).value).toMatch(/10%.* by 31 December 2024; .*20%/);
  });
});

const share = (caps: unknown) =>
  provision("cost-share", { parties: stated(parties), ratios: stated(ratios("6", "4")), caps: stated(caps) });

const capOf = (amount: string) => [{ party: "city", amount }];

describe("caps by stage", () => {
  const plain = provision("funding-standard", { amount: stated(200_000) });
  const paid = (caps: unknown) => Number(plan([plain, share(caps)]).parties[0]?.amount.least);

  it("are those of the last stage due in the year; before the first there is none", () => {
    expect(paid(stages(["2025-12-31", capOf("180000")], ["2026-12-31", capOf("100000")]))).toBe(100_000);
    expect(paid(stages(["2025-12-31", capOf("180000")], ["2027-12-31", capOf("100000")]))).toBe(180_000);
    expect(paid(stages(["2027-12-31", capOf("100000")]))).toBe(240_000);
  });

  it("are applied where costs are shared by the provision alone", () => {
    const provided = findProvision(
      policyOf([share(stages(["2025-12-31", capOf("180000")], ["2026-12-31", capOf("10")]))]),
      "cost-share",
    );
    const prepared = prepareRegister(registerOf());
    const recipient = { kind: "station" as const, id: prepared.register.stations[0]?.id ?? "" };
    const inYear = (year: number) => {
      const shared = shareCostsByProvision(prepared, provided, { year, needs: [{ recipient, amount: 400_000 }] });
      return shared.kind === "shared-costs" ? shared.parties[0]?.amount : null;
    };
    expect([2025, 2026].map(inYear)).toEqual(["180000.00", "10.00"]);
  });

  it("name parties in each stage, come in order, and have no classes", () => {
    const faults = (caps: unknown): readonly string[] => {
      const result = safeParsePolicy({ ...policyOf([]), provisions: [share(caps)] });
      return result.ok ? [] : result.faults.map(({ code, path }) => `${code} ${path.slice(3).join(".")}`);
    };
    const unknown = [{ party: "nobody", amount: "1" }];
    expect(faults(stages(["2025-12-31", capOf("1")], ["2026-12-31", unknown]))).toEqual([
      "reference-dangling caps.value.stages.1.is.0.party",
    ]);
    expect(faults(stages(["2026-12-31", capOf("1")], ["2025-12-31", capOf("2")]))).toEqual([
      "stages-out-of-order caps.value.stages.1.by",
    ]);
    const classes = [{ when: { division: { kind: ["town"] } }, is: capOf("1") }];
    expect(faults({ classes, otherwise: capOf("2") })).toEqual(["key-unknown caps.value.classes"]);
  });
});
