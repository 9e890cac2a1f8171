import type { PlainDate } from "../calendar/index.js";
import type { Verdict } from "../terms/index.js";
import type { QualificationFinding } from "./types.js";

/** How many people a roster counts for one alternative; each person counts for the first that is met. */
export interface RouteCount {
  readonly route: string;
  readonly people: number;
}

/** The qualification of everyone on a register. */
export interface RosterAssessment {
  readonly provision: string;
  readonly asOf: PlainDate;
  /** One finding a person, in the order of the register. */
  readonly findings: readonly QualificationFinding[];
  readonly byVerdict: Readonly<Record<Verdict, number>>;
  /** In the order of the provision's alternatives, those without anyone included. */
  readonly byRoute: readonly RouteCount[];
  /** Whether the register declares that it holds all personnel on the day; else there may be more people. */
  readonly complete: boolean;
}
