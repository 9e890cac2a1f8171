import { describe, expect, it } from "vitest";
import { explain } from "social-work-station-rules/explanation";
import type { MoneyRange } from "social-work-station-rules/results";
import { type SheetCell, writeSheets } from "social-work-station-rules/sheets";
import { parties, plan, provision, ratios, stated } from "./two-towns.js";

/** Two stations at 200,000 yuan, 6 : 4; the city pays at most 180,000. */

const share = provision("cost-share", {
  parties: stated(parties),
  ratios: stated(ratios("6", "4")),
  caps: stated([{ party: "city", amount: "180000" }]),
});
const standard = (amount: unknown) => provision("funding-standard", { amount: stated(amount) });
const capped = plan([standard(200_000), share]);

/** 200,000 yuan for a station in an urban area, which is not recorded, else 100,000. */
const uncertain = plan([
  standard({ classes: [{ when: { division: { area: ["urban"] } }, is: 200_000 }], otherwise: 100_000 }),
  share,
]);

const numbers = ({ least, most }: MoneyRange) => [Number(least), most === null ? null : Number(most)];

describe("a party whose share exceeds its cap", () => {
  it("pays up to the cap, and the rest is listed as uncovered", () => {
    expect(capped.parties.map(({ party, amount, uncovered }) => [party, numbers(amount), numbers(uncovered)])).toEqual([
      ["city", [180_000, 180_000], [60_000, 60_000]],
      ["district", [160_000, 160_000], [0, 0]],
    ]);
  });

  it("pays no more than its cap where amounts are a range", () => {
    expect(numbers(uncertain.total)).toEqual([200_000, 400_000]);
    expect(uncertain.parties.map(({ amount, uncovered }) => [numbers(amount), numbers(uncovered)])).toEqual([
      [
        [120_000, 180_000],
        [0, 60_000],
      ],
      [
        [80_000, 160_000],
        [0, 0],
      ],
    ]);
  });

  it("is explained: the parties add up to the total with what exceeds the caps", () => {
    const [first] = explain(capped, { locale: "zh-CN" }).reasons;
    expect(first?.text).toContain("各分担方合计加上超出上限的金额与总额一致");
    const [plain] = explain(plan([standard(200_000)]), { locale: "zh-CN" }).reasons;
    expect(plain?.text).toContain("按对象、用途、分担方合计均与总额一致");
  });

  it("is in the sheets: a column and a row of what exceeds the caps", () => {
    const [lines, totals] = writeSheets(capped, { locale: "zh-CN" });
    const column = lines?.columns.findIndex(({ heading }) => heading === "超出上限（元）") ?? -1;
    expect(lines?.rows.map((row): SheetCell => row[column] ?? null)).toEqual(["30000.00", "30000.00", "60000.00"]);
    expect(totals?.rows.filter(([by]) => by === "超出上限")).toEqual([["超出上限", "city 1101", "60000.00"]]);
    const [plain] = writeSheets(plan([standard(200_000)]), { locale: "zh-CN" });
    expect(plain?.columns.some(({ heading }) => heading.startsWith("超出上限"))).toBe(false);
  });
});
