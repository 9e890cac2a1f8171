import type { PlainDate } from "../calendar/index.js";
import type { Finding } from "../finding/index.js";
import type { Judgement, SubjectRef } from "../model/index.js";
import type { AcademicDegree, AreaClass, CertificateLevel, EducationLevel, Verdict } from "../terms/index.js";
import type { CriterionTrace } from "./criteria/index.js";

/** What a qualification finding says beyond its verdict. */
export interface QualificationDetail {
  readonly kind: "qualification";
  /** The first alternative that is met (of the outermost any-of, else the whole); null where none is settled. */
  readonly route: string | null;
  /** The class of the station's area; null where it is not known. */
  readonly areaClass: AreaClass | null;
  /** Null where the provision does not regard the person. */
  readonly trace: CriterionTrace | null;
}

/** Whether one person qualifies. */
export type QualificationFinding = Finding<QualificationDetail>;

/** The day of the question, and what is known apart from the person. */
export interface QualificationOptions {
  /** The day of the question, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** The day on which the person's facts were recorded: those without a date hold from it. Absent: `asOf`. */
  readonly recordedOn?: string | undefined;
  /** Recorded judgements; those about other persons, provisions or items are passed over. */
  readonly judgements?: readonly Judgement[] | undefined;
}

/** The area of one person's station. */
export interface AreaOptions {
  /** Class of the area of the person's station; not known when left out. */
  readonly areaClass?: AreaClass | undefined;
}

/** {@link QualificationOptions} with the area of the one person's station. */
export interface PersonQualificationOptions extends QualificationOptions, AreaOptions {}

/** How many people a roster counts for one alternative; each person counts for the first that is met. */
export interface RouteCount {
  readonly route: string;
  readonly people: number;
}

/** The qualification of everyone on a register. */
export interface RosterAssessment {
  readonly kind: "roster";
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
  readonly kind: "qualification-plan";
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
