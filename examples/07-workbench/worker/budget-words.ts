import type { LocalText } from "social-work-station-rules/terms";

/** How a budget is to be divided, as it was typed. */
export interface BudgetForm {
  readonly total: string;
  /** The smallest amount: 0.01, 1, 100, 10000. */
  readonly unit: string;
  readonly method: BudgetMethod;
  /** Rows of recipients with a row of headings: name, one column for each factor, and if wanted 保底 and 类别. */
  readonly table: string;
  /** Weights of the factors, by heading. */
  readonly weights: Readonly<Record<string, string>>;
  /** Who bears how much, one class a line. */
  readonly shares: string;
}

export const BUDGET_METHODS = ["largest-remainder", "sainte-lague", "dhondt", "huntington-hill"] as const;

/** How each method rounds, in one line. */
export const METHOD_WORDS: Readonly<Record<BudgetMethod, LocalText>> = {
  "largest-remainder": { zh: "最大余数法：先取整，余额依次补给零头最大的", en: "largest remainder" },
  "sainte-lague": { zh: "圣拉古法：四舍五入式，大小单位一视同仁", en: "Sainte-Laguë" },
  dhondt: { zh: "洪德法：只舍不入式，略偏向大单位", en: "D'Hondt" },
  "huntington-hill": { zh: "亨廷顿-希尔法：按几何平均进位，略偏向小单位", en: "Huntington–Hill" },
};

export type BudgetMethod = (typeof BUDGET_METHODS)[number];

/** A budget that was divided: a table that adds up both ways, what other methods give, and whether it holds. */
export interface BudgetAnswer {
  readonly factors: readonly { readonly name: string; readonly weight: string; readonly amount: string }[];
  readonly hasFloors: boolean;
  readonly parties: readonly string[];
  readonly rows: readonly BudgetRow[];
  readonly totals: BudgetRow;
  readonly methods: readonly { readonly method: BudgetMethod; readonly differences: readonly string[] }[];
  /** What was checked, and whether each holds. */
  readonly checks: readonly { readonly what: LocalText; readonly holds: boolean }[];
  readonly unallocated: string;
  readonly ties: number;
}

export interface BudgetRow {
  readonly id: string;
  readonly cells: readonly string[];
  /** What floors add or take. */
  readonly adjustment: string;
  readonly amount: string;
  readonly parts: readonly string[];
}
