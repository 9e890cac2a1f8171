import type { PlainDate } from "../calendar/index.js";
import type { SubjectRef } from "../model/index.js";
import type { Parameter, ProvisionKind } from "../policy/index.js";
import type { FactKind, LocalText, Modality, Timing, Verdict } from "../terms/index.js";

/** A fact that is not recorded and could still change the verdict. */
export interface MissingFact {
  readonly subject: SubjectRef;
  readonly fact: FactKind;
  /** What exactly, where the kind of fact alone does not tell: an item, a certificate level, a station. */
  readonly detail?: string;
}

/** What a finding rests on: the provision as it stood, shared by all findings of one run. */
export interface Basis {
  readonly provision: string;
  readonly kind: ProvisionKind;
  readonly title: LocalText;
  readonly modality: Modality;
  readonly clauses: readonly string[];
  /** The parameters that the rule read, by name, each with its source or reading. */
  readonly parameters: Readonly<Record<string, Parameter<unknown>>>;
}

/** A recorded judgement that settled, or belongs to, a finding. */
export interface JudgementUse {
  readonly judgement: string;
  readonly item: string;
  readonly outcome: "met" | "unmet";
  readonly on: PlainDate;
}

/** The one shape in which every rule answers about one subject. Plain data. */
export interface Finding<Detail = unknown> {
  /** Stable: provision, subject, and the period where there is one. */
  readonly id: string;
  readonly provision: string;
  /** Never a name. */
  readonly subject: SubjectRef;
  readonly asOf: PlainDate;
  readonly verdict: Verdict;
  /** Whether the due date or the period is over on `asOf`; null where there is none. */
  readonly timing: Timing | null;
  readonly detail: Detail;
  /** Every unknown that can still change the verdict, nothing else. */
  readonly missing: readonly MissingFact[];
  readonly judgements: readonly JudgementUse[];
  readonly basis: Basis;
}
