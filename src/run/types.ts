import type { Period, PlainDate } from "../calendar/index.js";
import type { CoverageByDivision } from "../coverage/index.js";
import type { Basis, Finding } from "../finding/index.js";
import type { ProvisionKind } from "../policy/index.js";
import type { PolicyConflict, PolicyGap } from "../in-force/index.js";
import type { FactKind, LocalText, Verdict } from "../terms/index.js";

/** A finding of an assessment. Its basis stands once in the assessment, under the provision's id. */
export interface AssessedFinding extends Omit<Finding, "basis"> {
  /** The county-level division in which the subject lies; null where there is none. */
  readonly area: string | null;
}

/** How many findings have each verdict. */
export type VerdictCounts = Readonly<Record<Verdict, number>>;

/** How one provision stands over everything that it applies to. */
export interface ProvisionIndicator {
  readonly provision: string;
  readonly kind: ProvisionKind;
  readonly findings: number;
  readonly verdicts: VerdictCounts;
  /** A must that is not met after its time is over. */
  readonly breaches: number;
  /** Met, of those that are met or not met; null where none is. Text "num/den" counts stand beside it. */
  readonly settled: { readonly met: number; readonly of: number };
}

/** Coverage as a target measures it, by county-level area and in all. */
export interface CoverageIndicator {
  readonly provision: string;
  readonly measure: "stations" | "workers";
  readonly coverage: CoverageByDivision;
}

/** A kind of missing fact, and how many verdicts it holds up. */
export interface MissingFactIndicator {
  readonly fact: FactKind;
  readonly provision: string;
  /** Undetermined findings that name it. */
  readonly named: number;
  /** Of these, findings that name no other: recording it would settle them. */
  readonly alone: number;
}

/** The figures of an assessment. */
export interface Indicators {
  readonly coverage: readonly CoverageIndicator[];
  readonly provisions: readonly ProvisionIndicator[];
  /** All findings together. */
  readonly verdicts: VerdictCounts;
  readonly breaches: number;
  /** Ranked by how many verdicts they alone would settle, then by how many name them. */
  readonly missing: readonly MissingFactIndicator[];
}

/** A provision that made no findings, and why. */
export interface NotRun {
  readonly provision: string;
  readonly kind: ProvisionKind;
  readonly reason: "structure-only" | "no-submissions-given";
}

/** Everything that the rules say about a register on a day. Plain data. */
export interface Assessment {
  readonly kind: "assessment";
  /** Version of this form. */
  readonly version: 1;
  readonly asOf: PlainDate;
  readonly period: Period;
  readonly recordedOn: PlainDate;
  readonly policies: readonly string[];
  /** Titles of the documents that the bases quote, by id. */
  readonly documents: readonly { readonly id: string; readonly title: LocalText }[];
  readonly bases: readonly Basis[];
  /** In the order of the policies and their provisions, then by subject. */
  readonly findings: readonly AssessedFinding[];
  readonly indicators: Indicators;
  readonly notRun: readonly NotRun[];
  readonly conflicts: readonly PolicyConflict[];
  readonly gaps: readonly PolicyGap[];
}
