import type {
  ApportionmentHead,
  ExplainedFactorShare,
  ExplainedShare,
  FactorApportionmentHead,
  FactorShare,
  FindingDetail,
  FindingHead,
  InfeasibleApportionment,
  InfeasibleFactors,
  Share,
} from "./types.js";

/** The one shape in which every rule answers about one subject, with the particulars of its kind of provision. */
export interface Finding<Detail extends FindingDetail = FindingDetail> extends FindingHead {
  /** 按条款类型给出的具体情况。The particulars, by the kind of the provision. */
  readonly detail: Detail;
}

/** A total that was divided over claims. */
export interface Apportionment<S extends Share = ExplainedShare> extends ApportionmentHead {
  /** 各对象的份额，按输入顺序。In the order of the claims. */
  readonly shares: readonly S[];
}

/** What `apportion` answers: the shares, or why there can be none. */
export type ApportionResult<S extends Share = ExplainedShare> = Apportionment<S> | InfeasibleApportionment;

/** A total that was divided by factors: a table that adds up both ways. */
export interface FactorApportionment<S extends FactorShare = ExplainedFactorShare> extends FactorApportionmentHead {
  /** 各对象，按输入顺序。In the order of the recipients. */
  readonly recipients: readonly S[];
}

/** What `apportionByFactors` answers: the table, or why there can be none. */
export type FactorResult<S extends FactorShare = ExplainedFactorShare> = FactorApportionment<S> | InfeasibleFactors;
