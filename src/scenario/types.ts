import type { FigureChange, FindingChange, ProvisionIndicator, VerdictCounts } from "../assessment/index.js";
import type { PeriodInput } from "../calendar/index.js";
import type { DecimalInput } from "../exact/index.js";
import type { FactorInput, InfeasibleFactors } from "../funding/index.js";
import type { SubjectRef } from "../model/index.js";
import type { AmendmentInput, ParameterAmendment } from "../policy/index.js";
import type { LocalText, Verdict } from "../terms/index.js";

/** The day and the period of a series of scenarios. */
export interface ScenarioSeriesOptions {
  /** The day of the question, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** The year of quotas, both days included. */
  readonly period: PeriodInput;
}

/** One alternative to the baseline. */
export interface ScenarioInput {
  readonly id: string;
  readonly title?: LocalText | undefined;
  readonly amendments: readonly AmendmentInput[];
  /** The budget as this scenario divides it; when left out, as the baseline does. */
  readonly budget?: FactorInput | undefined;
}

/** The alternatives to compare, and what their money is computed from. */
export interface SeriesComparisonOptions {
  readonly alternatives: readonly ScenarioInput[];
  /** Yearly costs in yuan of one more station and one more worker; when left out, no money is computed. */
  readonly unitCosts?: UnitCosts | undefined;
  /** The baseline's division of a budget by factors; scenarios may divide it in another way. */
  readonly budget?: FactorInput | undefined;
}

/** Options of `compareScenarios`. */
export interface ScenarioOptions extends ScenarioSeriesOptions, SeriesComparisonOptions {}

/** What a budget divided in another way moves between its recipients, in yuan. */
export type BudgetMove =
  | {
      readonly status: "moved";
      readonly recipients: readonly {
        readonly id: string;
        readonly before: string;
        readonly after: string;
        readonly difference: string;
      }[];
      /** What those who receive more receive more, together. */
      readonly gained: string;
    }
  /** No division exists before, or after, for this reason. */
  | { readonly status: "infeasible"; readonly side: "before" | "after"; readonly reason: InfeasibleFactors["reason"] };

/** What one more station and one more worker cost in a year, in yuan. */
export interface UnitCosts {
  readonly station?: DecimalInput | undefined;
  readonly staff?: DecimalInput | undefined;
}

/** How an amendment bears on a change. */
export interface ChangeCause {
  readonly amendment: string;
  /** It alone brings the change about. */
  readonly sufficient: "sufficient" | "not-sufficient";
  /** Without it the others do not. */
  readonly necessary: "necessary" | "not-necessary";
}

/**
 * `single`: one amendment, sufficient and necessary; `joint`: none alone, only several together; `overdetermined`:
 * several, each enough; `partial`: one is enough, though others together would be too, or others only shape it;
 * `unresolved`: too many amendments to try every combination, and neither one alone nor one left out shows the cause.
 */
export type Attribution = "single" | "joint" | "overdetermined" | "partial" | "unresolved";

/** A change of a finding with what caused it. */
export interface AttributedChange extends FindingChange {
  readonly attribution: Attribution;
  readonly causes: readonly ChangeCause[];
}

/** Changes of one area with the same causes. */
export interface ChangeGroup {
  readonly area: string | null;
  readonly provision: string;
  readonly amendments: readonly string[];
  readonly gained: number;
  readonly lost: number;
  readonly moved: number;
  readonly detail: number;
}

/** What it takes to meet the provisions: bounds, where facts are unknown. */
export interface ScenarioNeeds {
  /** Stations to open, from coverage targets and share quotas. */
  readonly stations: { readonly least: number; readonly most: number };
  /** Staff to hire, from staffing minimums, in whole persons or equivalents rounded up. */
  readonly staff: { readonly least: number; readonly most: number };
  /** People at work who do not qualify, for sure and at most. */
  readonly unqualified: { readonly least: number; readonly most: number };
}

/** Money that the needs take at the caller's unit costs, in yuan. */
export interface MoneyNeeded {
  readonly least: string;
  readonly most: string;
}

/** What an amendment costs alone, and what the combination adds to the sum of these. */
export interface MoneyEffects {
  readonly total: MoneyNeeded;
  readonly alone: readonly { readonly amendment: string; readonly least: string; readonly most: string }[];
  readonly interaction: MoneyNeeded;
}

/** One alternative beside the baseline. */
export interface ScenarioResult {
  readonly id: string;
  readonly title: LocalText | null;
  readonly amendments: readonly string[];
  readonly verdicts: FigureChange<VerdictCounts>;
  readonly breaches: FigureChange<number>;
  /** Coverage of each target, printed with its counts. */
  readonly coverage: readonly {
    readonly provision: string;
    readonly before: string | null;
    readonly after: string | null;
  }[];
  readonly indicators: readonly {
    readonly provision: string;
    readonly before: ProvisionIndicator | null;
    readonly after: ProvisionIndicator | null;
  }[];
  readonly changes: readonly AttributedChange[];
  readonly groups: readonly ChangeGroup[];
  /** Subjects with a finding that is met now and was not, and the other way round. */
  readonly winners: readonly string[];
  readonly losers: readonly string[];
  readonly needs: { readonly before: ScenarioNeeds; readonly after: ScenarioNeeds };
  /** Null without unit costs. */
  readonly money: { readonly before: MoneyNeeded; readonly after: MoneyNeeded; readonly effects: MoneyEffects } | null;
  /** Null without a budget. */
  readonly budget: BudgetMove | null;
}

/** A baseline and its alternatives. Plain data. */
export interface ScenarioComparison {
  readonly kind: "scenario-comparison";
  readonly version: 1;
  readonly asOf: string;
  readonly policy: string;
  readonly baseline: {
    readonly needs: ScenarioNeeds;
    readonly money: MoneyNeeded | null;
    readonly verdicts: VerdictCounts;
    readonly breaches: number;
  };
  readonly scenarios: readonly ScenarioResult[];
}

/** How far `interpretationSensitivity` combines readings. */
export interface SeriesSensitivityOptions {
  /** The most combinations of readings to try for each provision, from 0; 50 when left out. */
  readonly mostJoint?: number | undefined;
}

/** Options of `interpretationSensitivity`. */
export interface SensitivityOptions extends ScenarioSeriesOptions, SeriesSensitivityOptions {}

/** A parameter, and the values that it takes one after the other. */
export interface SeriesSweepOptions {
  /** The id of the provision. */
  readonly provision: string;
  /** The name of the parameter. */
  readonly parameter: string;
  /** 1 to 1,000 values, in the order of the series. */
  readonly values: readonly ParameterAmendment["value"][];
}

/** Options of `sweepParameter`. */
export interface SweepOptions extends ScenarioSeriesOptions, SeriesSweepOptions {}

/** One parameter of a provision over several values. */
export interface Sweep {
  readonly kind: "sweep";
  readonly provision: string;
  readonly parameter: string;
  /** One for each value, in the order given. */
  readonly points: readonly SweepPoint[];
}

/** One point of a sweep. */
export interface SweepPoint {
  readonly value: unknown;
  readonly indicator: ProvisionIndicator;
  readonly needs: ScenarioNeeds;
}

/** One reading that differs from the chosen one. */
export interface OtherReading {
  readonly parameter: string;
  readonly chosen: unknown;
  readonly other: unknown;
}

/** A verdict that another reading changes. */
export interface DependentVerdict {
  readonly finding: string;
  readonly provision: string;
  readonly subject: SubjectRef;
  readonly verdict: Verdict;
  /** Readings that each change it, with what it becomes; several together only where none alone does. */
  readonly changedBy: readonly { readonly readings: readonly OtherReading[]; readonly verdict: Verdict | null }[];
}

/** How far the combinations of one provision's readings were tried. */
export interface JointReach {
  readonly provision: string;
  readonly singles: number;
  /** Combinations of two readings or more: tried, and there are. */
  readonly jointTried: number;
  readonly jointTotal: number;
}

/** Which verdicts depend on a reading. */
export interface Sensitivity {
  readonly kind: "sensitivity";
  readonly dependent: readonly DependentVerdict[];
  /** Findings that no tried reading changes. */
  readonly robust: number;
  /** Verdicts that each reading changes, most first: where to ask the issuing office. */
  readonly readings: readonly {
    readonly provision: string;
    readonly parameter: string;
    readonly other: unknown;
    readonly verdicts: number;
  }[];
  readonly reach: readonly JointReach[];
}
