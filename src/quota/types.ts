import type { Period } from "../calendar/index.js";
import type { Finding } from "../finding/index.js";
import type { ManagementSystem, StationRole } from "../terms/index.js";

/** Why an activity was left out of a count. */
export type LeftOutReason = "outside-period" | "after-as-of" | "station-not-open" | "not-completed" | "repeat";

/** A quantity that may be known only within bounds; exact decimals as text. */
export interface AmountRange {
  readonly least: string;
  readonly most: string;
}

/** The detail of a finding of `checkActivityQuota`. Amounts are decimal text, in cases or hours. */
export interface ActivityQuotaDetail {
  readonly kind: "activity-quota";
  readonly unit: "count" | "hours";
  /** The year that the quota covers: the given period, or the station's service year. */
  readonly period: Period;
  /** What is due; least and most differ where the station's opening date is coarse. */
  readonly required: AmountRange;
  /** What certainly counts. */
  readonly done: string;
  /** What may count in addition: coarse dates of the station leave it open. */
  readonly doubtful: string;
  /** What is due and not done, not less than zero. */
  readonly shortfall: AmountRange;
  /** Activities of the counted kinds that were left out, by reason. */
  readonly leftOut: Readonly<Record<LeftOutReason, number>>;
}

/** The detail of a finding of `checkShareQuota`: the communities or the villages in the area of one centre. */
export interface ShareQuotaDetail {
  readonly kind: "share-quota";
  /** How many communities or villages are listed. */
  readonly base: number;
  /** How many of them must have a station. */
  readonly required: number;
  /** How many of them have a station. */
  readonly covered: number;
  /** For how many of them it is not known. */
  readonly unknown: number;
  /** How many stations are missing. */
  readonly shortfall: { readonly least: number; readonly most: number };
}

/** The detail of a finding of `checkStaffing`. */
export interface StaffingDetail {
  readonly kind: "staffing";
  readonly measure: "head-count" | "full-time-equivalent";
  readonly required: string;
  /** Those who certainly count. */
  readonly present: string;
  /** Those who may count in addition; null where the record gives no bound. */
  readonly doubtful: string | null;
  readonly shortfall: AmountRange;
}

/** The detail of a finding of `checkRequiredSystems`. */
export interface RequiredSystemsDetail {
  readonly kind: "required-systems";
  readonly present: readonly ManagementSystem[];
  readonly lacking: readonly ManagementSystem[];
  readonly doubtful: readonly ManagementSystem[];
}

/** How one role of a station is filled. */
export interface RoleStatus {
  readonly role: StationRole;
  readonly least: number;
  readonly most: number | null;
  /** How many persons have the role; most is null where the register does not show all personnel. */
  readonly holders: { readonly least: number; readonly most: number | null };
  /** Roles that a holder has at the same time although the provision does not allow it. */
  readonly conflicts: readonly StationRole[];
}

/** The detail of a finding of `checkRequiredRoles`. */
export interface RequiredRolesDetail {
  readonly kind: "required-roles";
  readonly roles: readonly RoleStatus[];
}

/** The status of one item of a checklist. */
export interface ItemStatus {
  readonly item: string;
  readonly state: "met" | "unmet" | "open" | "evidence-lacking" | "not-applicable" | "undetermined";
  /** Forms of evidence that the latest judgement lacks. */
  readonly lacking: readonly string[];
}

/** The detail of a finding of `checkChecklist`. */
export interface ChecklistDetail {
  readonly kind: "checklist";
  readonly items: readonly ItemStatus[];
}

/** The detail of a finding of `checkRecurringDuty`: how often the duty was done, window by window. */
export interface RecurringDutyDetail {
  readonly kind: "recurring-duty";
  readonly every: "day" | "week" | "month" | "quarter" | "year";
  readonly times: number;
  readonly windows: { readonly done: number; readonly missed: number; readonly unknown: number; readonly open: number };
  /** Windows that were missed, the earliest first, 12 at most. */
  readonly missed: readonly Period[];
}

/** A plan of `planActivityQuota`: what is left of a quota, and the pace that would fulfil it. */
export interface ActivityQuotaPlan {
  readonly kind: "activity-quota-plan";
  readonly finding: Finding<ActivityQuotaDetail>;
  /** Days from the day after `asOf` to the end of the period. */
  readonly daysLeft: number;
  /** The weeks in these days, rounded up: in a part of a week one can work too. */
  readonly weeksLeft: number;
  /** What is left to do, at least and at most. */
  readonly left: AmountRange;
  /** Per week to the end of the period, to two decimals, rounded up; null where no week is left or nothing is. */
  readonly weekly: AmountRange | null;
}
