import type { PeriodInput } from "../calendar/index.js";
import type { DecimalInput } from "../exact/index.js";
import type { FactorInput } from "../funding/index.js";
import type { AmendmentInput, ParameterAmendment } from "../policy/index.js";
import type { LocalText } from "../terms/index.js";

/** The day and the period of a series of scenarios. */
export interface ScenarioSeriesOptions {
  /** The day of the question, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** The year of quotas, both days included. */
  readonly period: PeriodInput;
}

/** One alternative to the baseline. */
export interface ScenarioInput {
  /** Names the scenario in the answer; each once. */
  readonly id: string;
  /** What people call it; its id when absent. */
  readonly title?: LocalText | undefined;
  /** The changes of the policy, made together. */
  readonly amendments: readonly AmendmentInput[];
  /** The budget as this scenario divides it; when left out, as the baseline does. */
  readonly budget?: FactorInput | undefined;
}

/** The alternatives to compare, and what their money is computed from. */
export interface SeriesComparisonOptions {
  /** The scenarios, in the order of the answer. */
  readonly alternatives: readonly ScenarioInput[];
  /** Yearly costs in yuan of one more station and one more worker; when left out, no money is computed. */
  readonly unitCosts?: UnitCosts | undefined;
  /** The baseline's division of a budget by factors; scenarios may divide it in another way. */
  readonly budget?: FactorInput | undefined;
}

/** Options of `compareScenarios`. */
export interface ScenarioOptions extends ScenarioSeriesOptions, SeriesComparisonOptions {}

/** What one more station and one more worker cost in a year, in yuan. */
export interface UnitCosts {
  /** One station for a year; absent: not costed. */
  readonly station?: DecimalInput | undefined;
  /** One worker for a year; absent: not costed. */
  readonly staff?: DecimalInput | undefined;
}

/** How an amendment bears on a change. */
export interface ChangeCause {
  /** The id of the amendment. */
  readonly amendment: string;
  /** It alone brings the change about. */
  readonly sufficient: "sufficient" | "not-sufficient";
  /** Without it the others do not. */
  readonly necessary: "necessary" | "not-necessary";
}

/** What it takes to meet one provision, or several by themselves: bounds, where facts are unknown. */
export interface ProvisionNeeds {
  /** Stations to open, from coverage targets and share quotas. */
  readonly stations: { readonly least: number; readonly most: number };
  /** Staff to hire, from staffing minimums, in whole persons or equivalents rounded up. */
  readonly staff: { readonly least: number; readonly most: number };
  /** People at work who do not qualify, for sure and at most. */
  readonly unqualified: { readonly least: number; readonly most: number };
}

/** What it takes to meet a policy: with what follows from the stations that are opened. */
export interface ScenarioNeeds extends ProvisionNeeds {
  /** What is in `stations` and `staff` because of newly opened stations. */
  readonly following: {
    /** Stations that newly opened centres will owe. */
    readonly stations: { readonly least: number; readonly most: number };
    /** Staff that newly opened stations will owe. */
    readonly staff: { readonly least: number; readonly most: number };
  };
}

/** Money that the needs take at the caller's unit costs, in yuan. */
export interface AmountRange {
  /** In yuan, at least. */
  readonly least: string;
  /** In yuan, at most. */
  readonly most: string;
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
