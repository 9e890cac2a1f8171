import { describe, expect, it } from "vitest";
import { explain } from "social-work-station-rules/explanation";
import { prepareRegister } from "social-work-station-rules/register";
import { comparePolicies } from "social-work-station-rules/scenario";
import { writeSheets } from "social-work-station-rules/sheets";
import { A, policyOf, provision, registerOf, stated } from "../budget/two-towns.js";

/** What changes of a policy add to money of which only bounds are known. */

const register = prepareRegister(
  registerOf({
    divisions: [{ id: A, name: A, level: "township", kind: "town" }],
    stations: [{ id: "centre", division: A, tier: "s:centre", from: "2020" }],
    figures: [],
  }),
);
const sources = (others: string) =>
  provision("funding-sources", { sources: stated(["general-budget"]), others: stated(others) });
const standard = (amount: unknown) => provision("funding-standard", { amount: stated(amount) });
const range = { classes: [{ when: { station: { premises: { available: true } } }, is: 100 }], otherwise: 200 };
const unbounded = { is: 1, of: { take: "figure", key: "population" } };

function compare(before: unknown, after: unknown, others = "not-allowed") {
  const [old, now] = [
    policyOf([standard(before), sources("not-allowed")]),
    policyOf([standard(after), sources(others)]),
  ];
  const comparison = comparePolicies(old, now, {
    register,
    asOf: "2026-12-31",
    period: { from: "2026-01-01", to: "2026-12-31" },
  });
  const said = (locale: "zh-CN" | "en") => explain(comparison, { locale }).reasons.map(({ text }) => text);
  const sheets = writeSheets(comparison, { locale: "zh-CN", policies: [old, now] });
  const cells = sheets.find(({ name }) => name === "年度经费")?.rows.map((row) => row[2]);
  return { effects: comparison.effects?.funding?.effects, zh: said("zh-CN"), en: said("en"), cells };
}

describe("the difference of two amounts of which bounds are known", () => {
  it("is said of each bound", () => {
    const { effects, zh, en, cells } = compare(range, 160);
    expect(effects?.total).toEqual({ least: "60.00", most: "-40.00" });
    expect(zh).toContain("所需经费最低额增加60.00元、最高额减少40.00元。");
    expect(en).toContain("The money needed rises by 60.00 yuan at its least and falls by 40.00 yuan at its most.");
    expect(cells).toContain("最低额60.00，最高额-40.00");
  });

  it("is not known at its most where one has no upper bound", () => {
    const { effects, zh, en, cells } = compare(unbounded, 70);
    expect(effects?.total).toEqual({ least: "70.00", most: null });
    expect(zh).toContain("所需经费最低额增加70.00元、最高额不能确定。");
    expect(en).toContain("The money needed rises by 70.00 yuan at its least and is not known at its most.");
    expect(cells).toContain("最低额70.00，最高额不能确定");
  });

  it("is that of a change that takes the upper bound away, and of no change that leaves both bounds", () => {
    const { effects, zh } = compare(unbounded, 0, "allowed");
    expect(effects?.alone).toEqual([{ amendment: "own/funding-standard/amount", least: "0.00", most: null }]);
    expect(zh.join("")).not.toContain("各项相互作用");
  });

  it("is a rise, a fall, or nothing where the amounts are known", () => {
    const total = (before: number, after: number) =>
      compare(before, after).zh.find((text) => text.startsWith("所需经费"));
    expect([total(100, 150), total(150, 100), total(100, 100)]).toEqual([
      "所需经费增加50.00元。",
      "所需经费减少50.00元。",
      "所需经费不变。",
    ]);
  });
});
