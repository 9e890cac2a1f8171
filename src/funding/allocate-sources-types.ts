import type { Fairness } from "../results/index.js";
import type { DecimalInput } from "../exact/index.js";

/**
 * A pot of money and what it may pay for. An absent list restricts nothing; an empty list means that the pot
 * may pay for nothing.
 */
export interface EarmarkedSource {
  /** Names the source; each once. */
  readonly id: string;
  /** Zero or more, a multiple of the unit. */
  readonly amount: DecimalInput;
  /** What it may pay for. */
  readonly purposes?: readonly string[] | undefined;
  /** Where it may be spent. */
  readonly areas?: readonly string[] | undefined;
  /** Whom it may pay. */
  readonly recipients?: readonly string[] | undefined;
}

/** What one recipient needs for one purpose. */
export interface FundingNeed {
  /** Who needs the money. */
  readonly recipient: string;
  /** For what, in the words that `purposes` of sources use. */
  readonly purpose: string;
  /** Where it is spent; a source bound to areas pays no need whose area is not given. */
  readonly area?: string | undefined;
  /** Zero or more, a multiple of the unit. */
  readonly amount: DecimalInput;
  /** One of the priority classes; read only where `fairness` names them. */
  readonly priority?: string | undefined;
}

/** What `allocateSources` is given. */
export interface AllocateSourcesInput {
  /** The money at hand. */
  readonly sources: readonly EarmarkedSource[];
  /** What has to be paid; each recipient once for a purpose. */
  readonly needs: readonly FundingNeed[];
  /** `max-min-share` when absent. */
  readonly fairness?: Fairness | undefined;
  /** All source ids, first used first; when absent the source with fewer eligible needs first, then by id. */
  readonly sourceOrder?: readonly string[] | undefined;
  /** The smallest amount that is paid; 0.01 when absent. */
  readonly unit?: DecimalInput | undefined;
}
