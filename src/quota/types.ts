import type { Period } from "../calendar/index.js";
import type { Finding } from "../finding/index.js";
import type { ManagementSystem, StationRole } from "../terms/index.js";

/** Why an activity was left out of a count. */
export type LeftOutReason = "outside-period" | "after-as-of" | "station-not-open" | "not-completed" | "repeat";

/** A quantity that may be known only within bounds; exact decimals as text. */
export interface Amount {
  readonly least: string;
  readonly most: string;
}

/** What a quota finding says beside its verdict. Amounts are decimal text, in cases or hours. */
export interface ActivityQuotaDetail {
  readonly unit: "count" | "hours";
  /** The year that was asked: the given period, or the station's service year. */
  readonly period: Period;
  /** What is owed; least and most differ where the station's opening date is coarse. */
  readonly required: Amount;
  /** What surely counts. */
  readonly done: string;
  /** What may count beside it: coarse dates of the station leave it open. */
  readonly doubtful: string;
  /** Owed but not done; nothing less than zero. */
  readonly shortfall: Amount;
  /** Activities of the counted kinds that were left out, by reason. */
  readonly leftOut: Readonly<Record<LeftOutReason, number>>;
}

/** How the communities or the villages of one centre's area are served. */
export interface ShareQuotaDetail {
  readonly base: number;
  readonly required: number;
  readonly covered: number;
  readonly unknown: number;
  readonly shortfall: { readonly least: number; readonly most: number };
}

/** How many of the asked staff a station has. */
export interface StaffingDetail {
  readonly measure: "head-count" | "full-time-equivalent";
  readonly required: string;
  /** Those who surely count. */
  readonly present: string;
  /** Those who may count beside them; null: more than the record can tell. */
  readonly doubtful: string | null;
  readonly shortfall: Amount;
}

/** Which management systems a station has. */
export interface RequiredSystemsDetail {
  readonly present: readonly ManagementSystem[];
  readonly lacking: readonly ManagementSystem[];
  readonly doubtful: readonly ManagementSystem[];
}

/** How one role is filled at a station. */
export interface RoleStanding {
  readonly role: StationRole;
  readonly least: number;
  readonly most: number | null;
  readonly holders: { readonly least: number; readonly most: number };
  /** Roles that a holder has at once although the provision does not allow it. */
  readonly conflicts: readonly StationRole[];
}

/** How the roles of a station are filled. */
export interface RequiredRolesDetail {
  readonly roles: readonly RoleStanding[];
}

/** How one item of a checklist stands. */
export interface ItemStanding {
  readonly item: string;
  readonly state: "met" | "unmet" | "open" | "evidence-lacking" | "not-applicable" | "undetermined";
  /** Forms of evidence that the latest judgement lacks. */
  readonly lacking: readonly string[];
}

/** How the items of a checklist stand. */
export interface ChecklistDetail {
  readonly items: readonly ItemStanding[];
}

/** How often a recurring duty was done, window by window. */
export interface RecurringDutyDetail {
  readonly every: "day" | "week" | "month" | "quarter" | "year";
  readonly times: number;
  readonly windows: { readonly done: number; readonly missed: number; readonly unknown: number; readonly open: number };
  /** Windows that were missed, the earliest first, 12 at most. */
  readonly missed: readonly Period[];
}

/** What is left of a quota, and the pace that would fulfil it. */
export interface ActivityQuotaPlan {
  readonly finding: Finding<ActivityQuotaDetail>;
  /** Days from the day after `asOf` to the end of the period. */
  readonly daysLeft: number;
  /** Whole weeks in these days, rounded up: a part of a week is one to work in. */
  readonly weeksLeft: number;
  /** What is left to do, at the least and at the most. */
  readonly left: Amount;
  /** Per week to the end of the period, to two decimals, rounded up; null where no week is left or nothing is. */
  readonly weekly: Amount | null;
}
