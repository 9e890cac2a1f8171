/** The example's figures. Counts are real, everything else is invented for illustration. */
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { FundingNeed, EarmarkedSource } from "social-work-station-rules/funding";

export interface District {
  readonly id: string;
  readonly units: number;
  readonly communities: number;
  readonly villages: number;
}

export const TOTAL = "36000000.00";
export const FLOOR = "1200000.00";
export const WEIGHTS = { tasks: "0.6", services: "0.4", communities: "0.6", villages: "0.4" } as const;
export const PURPOSES = [
  { id: "operation", weight: 60 },
  { id: "supervision", weight: 15 },
  { id: "projects", weight: 25 },
] as const;
export const METHODS = ["largest-remainder", "sainte-lague", "dhondt"] as const;

/** Districts of the core and its surroundings bear more of the cost themselves. */
const CORE = new Set(["东城", "西城", "朝阳", "海淀", "丰台", "石景山"]);
const ECOLOGY = ["门头沟", "怀柔", "平谷", "密云", "延庆"];

export function cityRatio(district: string): string {
  return CORE.has(district) ? "0.4" : "0.6";
}

export function readDistricts(): readonly District[] {
  const rows: Record<string, string>[] = parse(readFileSync(new URL("data/units-2023.csv", import.meta.url)), {
    columns: true,
    bom: true,
  });
  const number = (row: Record<string, string>, column: string): number => Number(row[column]);
  return rows.map((row) => ({
    id: (row["county"] ?? "").replace(/区$/, ""),
    units: number(row, "code_0_subdistricts") + number(row, "code_1_towns") + number(row, "code_2_3_townships"),
    communities: number(row, "residents_committees"),
    villages: number(row, "villagers_committees"),
  }));
}

/** Four pots of the city, each with what it may pay for. */
export function sources(): readonly EarmarkedSource[] {
  return [
    { id: "fiscal-special", amount: "9500000.00" },
    { id: "social-assistance", amount: "2600000.00", purposes: ["operation", "projects"] },
    { id: "welfare-lottery", amount: "4000000.00", purposes: ["projects", "supervision"] },
    { id: "charity", amount: "1200000.00", purposes: ["projects"], areas: ECOLOGY },
  ];
}

export function need(recipient: string, purpose: string, amount: string): FundingNeed {
  return { recipient, purpose, area: recipient, amount };
}
