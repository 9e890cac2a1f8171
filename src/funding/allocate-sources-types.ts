import type { RatioText } from "../ratio/index.js";
import type { DecimalInput } from "../exact/index.js";
import type { RoundedAmount } from "./share-costs-types.js";

/**
 * A pot of money and what it may pay for. An absent list restricts nothing; an empty list means that the pot
 * may pay for nothing.
 */
export interface EarmarkedSource {
  readonly id: string;
  /** Zero or more, a multiple of the unit. */
  readonly amount: DecimalInput;
  readonly purposes?: readonly string[];
  readonly areas?: readonly string[];
  readonly recipients?: readonly string[];
}

/** What one recipient needs for one purpose. */
export interface FundingNeed {
  readonly recipient: string;
  readonly purpose: string;
  /** Where it is spent; a source bound to areas pays no need whose area is not given. */
  readonly area?: string;
  /** Zero or more, a multiple of the unit. */
  readonly amount: DecimalInput;
  /** One of the priority classes; read only where `fairness` names them. */
  readonly priority?: string;
}

/**
 * How too little money is divided: by the same share of every need as far as the earmarks allow (the least
 * share as large as it can be, then the next, and so on), or so within each class, higher classes first.
 */
export type Fairness = "max-min-share" | { readonly priorityClasses: readonly string[] };

/** What `allocateSources` is given. */
export interface AllocateSourcesInput {
  readonly sources: readonly EarmarkedSource[];
  readonly needs: readonly FundingNeed[];
  /** `max-min-share` when absent. */
  readonly fairness?: Fairness;
  /** All source ids, first used first; when absent the source with fewer eligible needs first, then by id. */
  readonly sourceOrder?: readonly string[];
  /** The smallest amount that is paid; 0.01 when absent. */
  readonly unit?: DecimalInput;
}

/** A need by its two names. */
export interface NeedKey {
  readonly recipient: string;
  readonly purpose: string;
}

/**
 * Needs that compete for sources which cannot meet them: no source outside the set may pay any of these needs,
 * so that `shortfall`, `needed` less `available`, cannot be avoided.
 */
export interface BindingSet {
  readonly needs: readonly NeedKey[];
  readonly sources: readonly string[];
  readonly needed: string;
  readonly available: string;
  readonly shortfall: string;
}

/** What a need receives: `amount` in whole units is a neighbour of `exactAmount`, its share times what is needed. */
export interface AllocatedNeed extends NeedKey, RoundedAmount {
  readonly needed: string;
  readonly unmet: string;
  /** The exact share of the need that is met; null where nothing is needed. */
  readonly share: RatioText | null;
}

/** What a source pays in all. */
export interface AllocatedSource {
  readonly id: string;
  readonly amount: string;
  readonly spent: string;
}

/** What a source could not spend, and why: no need is one it may pay, or all those needs are met. */
export interface UnspentMoney {
  readonly source: string;
  readonly amount: string;
  readonly reason: "no-eligible-need" | "needs-met";
}

/** One line of the ledger: this much goes from this source to this recipient for this purpose. */
export interface LedgerLine extends NeedKey {
  readonly source: string;
  readonly amount: string;
}

/** The ledger added up for one recipient or one purpose. */
export interface LedgerTotal {
  readonly id: string;
  readonly needed: string;
  readonly amount: string;
}

/** The allocation: `short` where the needs cannot all be met, with the reason in `bindings`. */
export interface SourceAllocation {
  readonly kind: "source-allocation";
  readonly status: "all-met" | "short";
  readonly unit: string;
  readonly fairness: Fairness;
  readonly needed: string;
  readonly amount: string;
  readonly shortfall: string;
  readonly bindings: readonly BindingSet[];
  /** In the order of the input. */
  readonly needs: readonly AllocatedNeed[];
  /** In the order of the input. */
  readonly sources: readonly AllocatedSource[];
  /** The order in which the sources were used. */
  readonly sourceOrder: readonly string[];
  /** By source in the order of use, then by recipient and purpose. */
  readonly ledger: readonly LedgerLine[];
  /** By id. */
  readonly recipients: readonly LedgerTotal[];
  /** By id. */
  readonly purposes: readonly LedgerTotal[];
  /** In the order of use. */
  readonly unspent: readonly UnspentMoney[];
}
