import type { Finding, FindingDetail } from "../../results/index.js";
import type { ProvisionKind, ProvisionOf } from "../../policy/index.js";
import type { LocalText } from "../../terms/index.js";
import type { Context } from "../context.js";
import type { DraftReason } from "../explanation.js";
import type { NamesOfIds } from "../words/values.js";

/** A change that the finding alone shows, without running the rule again, for a reading named by its parameter and value. */
export type Foresee = (parameter: string, value: unknown) => LocalText | null;

/** How a kind of provision is put into words. */
export interface KindWords<K extends ProvisionKind> {
  /** How the value of each parameter is written; its name is in the label of the parameter. */
  readonly parameters: ParameterSayers<ProvisionOf<K>["parameters"]>;
  /** What a finding of the kind says of its own. */
  explain(finding: Finding<DetailOf<K>>, context: Context): readonly DraftReason[];
  /** What another reading would change, as far as the finding alone shows. */
  foresee?(finding: Finding<DetailOf<K>>): Foresee;
  /** Texts of the items that judgements and missing facts name. */
  items?(finding: Finding<DetailOf<K>>): ReadonlyMap<string, LocalText>;
}

/** One function for each parameter that the kind names, which may write ids of other parameters by name; parameters that a policy names itself have none. */
type ParameterSayers<P> = string extends keyof P
  ? Readonly<Record<string, never>>
  : { readonly [N in keyof P]-?: (value: ValueOf<P[N]>, names: NamesOfIds) => LocalText };

/** Values by class and by stage are written around those of one class and stage. */
type ValueOf<P> =
  NonNullable<P> extends { readonly value: infer V }
    ? Exclude<V, { readonly classes: unknown } | { readonly stages: unknown }>
    : never;

/** The detail of a finding of a kind of provision; kinds that only describe a structure make no findings. */
type DetailOf<K extends ProvisionKind> = Extract<FindingDetail, { readonly kind: K }>;
