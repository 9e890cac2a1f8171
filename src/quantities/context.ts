import type { AnniversaryConvention, Period, PlainDate } from "../calendar/index.js";
import type {
  ActivityCondition,
  AllocationCondition,
  ClientCondition,
  ContractCondition,
  DivisionCondition,
  MoneyCondition,
  OperatorCondition,
  PersonCondition,
  PostCondition,
  StationCondition,
  Thing,
} from "../policy/index.js";
import type { PreparedRegister } from "../register/index.js";
import type { RoundingMode } from "../ratio/index.js";
import type { Formula } from "./formula.js";
import type { Records } from "./members.js";

/** What a measure is asked for: the register, the day, and the period of what happens over time. */
export interface MeasureQuestion {
  readonly prepared: PreparedRegister;
  readonly asOf: PlainDate;
  readonly period: Period;
  /** How a bound per unit is rounded; null: it is not. */
  readonly rounding: RoundingMode | null;
  /** What is rounded: the bound itself (when left out), or the number of units for each of which so much is due. */
  readonly rounds?: "bound" | "units" | undefined;
  /** When full years have elapsed; absent: on the corresponding day. */
  readonly yearConvention?: AnniversaryConvention | undefined;
  /** Which posts conditions on persons test: those of the day, or, of persons who came or left, all that are given. */
  readonly posts?: "given" | undefined;
  /** The person whose activities are tested; absent: they are those of another subject. */
  readonly person?: string | undefined;
}

/** A question, and the function that tests conditions. */
export interface MeasureContext extends MeasureQuestion {
  /** Returns whether a record meets a condition, as a formula over what is not known. */
  readonly meets: <T extends Thing>(thing: T, record: Records[T], condition: ConditionOn[T] | undefined) => Formula;
}

/** The condition on each thing. */
export interface ConditionOn {
  readonly divisions: DivisionCondition;
  readonly stations: StationCondition;
  readonly operators: OperatorCondition;
  readonly contracts: ContractCondition;
  readonly persons: PersonCondition;
  readonly serving: PersonCondition;
  readonly supervising: PersonCondition;
  readonly joining: PersonCondition;
  readonly leaving: PersonCondition;
  readonly posts: PostCondition;
  readonly activities: ActivityCondition;
  readonly underway: ActivityCondition;
  readonly days: ActivityCondition;
  readonly clients: ClientCondition;
  readonly allocations: AllocationCondition;
  readonly spending: MoneyCondition;
}

/** The subject of a measure: a record of the register, or the whole area in which a policy applies. */
export interface MeasureSubject {
  readonly kind: "jurisdiction" | "division" | "station" | "operator" | "contract" | "person";
  readonly id: string;
}
