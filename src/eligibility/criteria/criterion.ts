import type { AnySingleTrace, JudgementUse } from "../../results/index.js";
import type { PlainDate } from "../../calendar/index.js";
import type { Person } from "../../model/index.js";
import type { CriterionLeaf, QualificationValue } from "../../policy/index.js";
import type { AcademicDegree, AreaClass, CertificateLevel, EducationLevel } from "../../terms/index.js";
import type { DaySpan } from "./days.js";
import type { CertificateDate, SingleCriterionKind } from "./trace.js";

/** Lists of a person's record that criteria read. */
export type FactList = "certificates" | "education" | "degrees" | "practice" | "registrations" | "continuingEducation";

/** What is known about one person when a criterion is assessed. */
export interface PersonFacts {
  readonly person: Person;
  /** Class of the area of the person's station; undefined: not known. */
  readonly areaClass: AreaClass | undefined;
  /** Returns the recorded judgement on an item that holds on a day; null where there is none. */
  readonly judge: (item: string, day: PlainDate) => JudgementUse | null;
}

/** A single criterion of one kind, as a policy states it: its values are names of parameters. */
export type CriterionOf<K extends SingleCriterionKind> = Extract<CriterionLeaf, { readonly kind: K }>;

/** What a criterion is prepared from: the values of the parameters, and the other criteria, to which it may refer. */
export interface CriterionContext {
  /** Returns the value of a parameter. That each name has a value that fits is for the policy's parser to check. */
  readonly read: (name: string) => QualificationValue;
  readonly criterionNamed: (id: string) => PreparedCriterion;
}

/** A criterion with its values read. */
export interface PreparedCriterion {
  readonly id: string;
  readonly kind: SingleCriterionKind;
  readonly reads: FactList | null;
  readonly on: (day: PlainDate, recordedOn: PlainDate) => DayAssessment;
  /** Returns the days on which the verdict on a person may change as time passes. */
  readonly changeDates: (facts: PersonFacts, recordedOn: PlainDate) => readonly string[];
  /** When a person reached the criterion, for years of practice that count from then. */
  readonly reaching?: Reaching;
  /** The criterion from which years of practice count. */
  readonly countsFrom?: string | null;
  /** What the criterion distinguishes in its list: fields of study, the date of a certificate, hours. */
  readonly majors?: readonly string[] | null;
  readonly certificateDate?: CertificateDate;
  readonly hours?: string;
  /** What a person can do about it, apart from waiting. */
  readonly remedies: readonly CriterionRemedy[];
}

/** How one criterion is assessed on one day: thresholds are computed, facts are only compared. */
export interface DayAssessment {
  readonly assess: (facts: PersonFacts) => AnySingleTrace;
  /** Days after which a date in the list that the criterion reads has another effect. */
  readonly boundaries: readonly string[];
  /** For years that count from another criterion: further days after which a date of this person has another effect. */
  readonly decisiveDates?: (facts: PersonFacts) => readonly string[];
}

/** The earliest and the latest day on which something may have been reached. */
export interface ReachedRange {
  readonly earliest: string;
  readonly latest: string;
}

/** When a person reached a criterion. */
export interface Reaching {
  readonly range: (facts: PersonFacts, recordedOn: PlainDate) => ReachedRange;
  /** Returns the spans of the records that can be the first to reach it. */
  readonly firstSpans: (facts: PersonFacts, recordedOn: PlainDate) => readonly DaySpan[];
}

/** Something that a person can do about a criterion. */
export type CriterionRemedy =
  | { readonly kind: "certificate"; readonly level: CertificateLevel }
  | { readonly kind: "education"; readonly level: EducationLevel; readonly majors: readonly string[] | null }
  | { readonly kind: "degree"; readonly degree: AcademicDegree; readonly majors: readonly string[] | null }
  | {
      readonly kind: "registration";
      readonly level: CertificateLevel;
      readonly years: number;
      readonly criterion: string;
    }
  | { readonly kind: "hours"; readonly criterion: string; readonly years: number };
