import type { DecimalInput } from "../exact/index.js";
import type { Formula, MeasureSubject } from "../quantities/index.js";
import type { CostShare, FactorFormula, FundingStandard, PayStandard, Policy, Settled } from "../policy/index.js";
import type { PlainDate } from "../calendar/index.js";
import type { Ratio } from "../ratio/index.js";
import type { PreparedRegister } from "../register/index.js";
import type { BudgetLine, MissingFact } from "../results/index.js";

/** Money that can be used in a year, where it is not that of the register. */
export interface BudgetSource {
  /** Names the source in the budget; each once. */
  readonly id: string;
  /** Kind of source; absent: not known, and no provision restricts it. */
  readonly kind?: string | undefined;
  /** In yuan; what is less than the unit of the budget is left over. */
  readonly amount: DecimalInput;
  /** What it may pay for; absent: anything. */
  readonly purposes?: readonly string[] | undefined;
  /** Divisions in which it may be used, with all below them; absent: anywhere. */
  readonly areas?: readonly string[] | undefined;
  /** Ids of whom it may pay; absent: anybody. */
  readonly recipients?: readonly string[] | undefined;
}

/** Options of `planBudget`. */
export interface BudgetOptions {
  /** The year of the budget. */
  readonly year: number;
  /** In what amounts are written: fen (when left out), whole yuan, or whole ten thousand yuan (万元). */
  readonly unit?: "fen" | "yuan" | "ten-thousand-yuan" | undefined;
  /** The day on which recipients and measures are counted; absent: the day of recording, at most the last of the year. */
  readonly asOf?: string | undefined;
  /** The money there is; absent: the funding sources of the register that can be used in the year. */
  readonly sources?: readonly BudgetSource[] | undefined;
  /** What is divided by factors, in yuan, by the id of the provision, where its text gives no total. */
  readonly totals?: Readonly<Record<string, DecimalInput>> | undefined;
}

/** What the parts of a plan share. */
export interface Plan {
  readonly prepared: PreparedRegister;
  readonly year: number;
  readonly asOf: PlainDate;
  /** How many fen the unit has. */
  readonly unit: bigint;
}

/** What a budget reads of a policy: its id, where it applies, and over which it prevails. */
export interface PolicyRef extends Pick<Policy, "id" | "jurisdiction" | "prevailsOver"> {
  /** The policies that supersede it, each in its own jurisdiction. */
  readonly supersededBy: readonly Pick<Policy, "id" | "jurisdiction">[];
}

/** What a recipient needs for a purpose, before it is rounded. */
export interface Need {
  readonly policy: PolicyRef;
  readonly provision: FundingStandard | PayStandard | FactorFormula;
  readonly recipient: MeasureSubject;
  readonly purpose: string | null;
  readonly meaning: BudgetLine["meaning"];
  /** Whether the provision lays down an amount for the recipient, zero as well, as far as facts are not missing. */
  readonly applies: Formula;
  /** In yuan. */
  readonly least: Ratio;
  /** null: there is no bound. */
  readonly most: Ratio | null;
  readonly missing: readonly MissingFact[];
}

/** A need in whole units. */
export interface RoundedNeed extends Need {
  readonly units: bigint;
  /** Units between the least and the greatest amount; null: there is no bound. */
  readonly more: bigint | null;
}

/** Who shares the cost of a need. */
export interface Sharing {
  readonly policy: PolicyRef;
  readonly provision: CostShare;
  /** The parties of the year and of the class of the recipient. */
  readonly parties: Settled<CostShare>["parameters"]["parties"]["value"];
  /** The part of each party, which add to one. */
  readonly ratios: readonly { readonly party: string; readonly ratio: Ratio }[];
}
