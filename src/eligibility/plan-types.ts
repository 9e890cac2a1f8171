import type { PlainDate } from "../calendar/index.js";
import type { SubjectRef } from "../model/index.js";
import type { AcademicDegree, CertificateLevel, EducationLevel, Verdict } from "../terms/index.js";

/** Days on which the verdict is met, both ends included; `to` null: no end before the calendar's last year. */
export interface EligiblePeriod {
  readonly from: PlainDate;
  readonly to: PlainDate | null;
}

/** One thing that a person can do, on the earliest day on which it serves. */
export type RemedyChange =
  | { readonly kind: "wait"; readonly until: PlainDate }
  | { readonly kind: "certificate"; readonly level: CertificateLevel; readonly on: PlainDate }
  /** In one of the majors; null: in any. */
  | {
      readonly kind: "education";
      readonly level: EducationLevel;
      readonly majors: readonly string[] | null;
      readonly on: PlainDate;
    }
  | {
      readonly kind: "degree";
      readonly degree: AcademicDegree;
      readonly majors: readonly string[] | null;
      readonly on: PlainDate;
    }
  /** A registration of this level, new or renewed. */
  | {
      readonly kind: "registration";
      readonly level: CertificateLevel;
      readonly from: PlainDate;
      readonly until: PlainDate;
    }
  /** So many hours more. */
  | { readonly kind: "continuing-education"; readonly hours: string; readonly on: PlainDate };

/** Changes that together make the verdict met, and the first day on which it is. */
export interface Remedy {
  readonly changes: readonly RemedyChange[];
  readonly metOn: PlainDate;
}

/** When a person qualifies as time passes, and what would help. */
export interface QualificationPlan {
  readonly provision: string;
  readonly subject: SubjectRef;
  readonly asOf: PlainDate;
  /** The verdict on `asOf`. */
  readonly verdict: Verdict;
  /** All periods in which the verdict is met if no fact changes, in order. */
  readonly eligiblePeriods: readonly EligiblePeriod[];
  /** Start of the period that holds `asOf`, else of the next; null where there is none. */
  readonly eligibleFrom: PlainDate | null;
  /** Empty where the verdict is met already. */
  readonly remedies: readonly Remedy[];
  /** Whether there may be more remedies than are listed. */
  readonly truncated: boolean;
}
