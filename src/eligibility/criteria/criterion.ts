import type { PlainDate } from "../../calendar/index.js";
import type { JudgementUse } from "../../finding/index.js";
import type { Person } from "../../model/index.js";
import type { CriterionLeaf } from "../../policy/index.js";
import type { AcademicDegree, AreaClass, CertificateLevel, EducationLevel, LocalText } from "../../terms/index.js";
import type {
  CertificateDate,
  CriterionTrace,
  CriterionVerdict,
  Found,
  LeafKind,
  LeafTrace,
  RequiredOf,
} from "../types.js";
import type { DaySpan } from "../internal/days.js";
import type { ValueReader } from "../internal/check-person.js";
import { ACADEMIC_DEGREES, CERTIFICATE_LEVELS, EDUCATION_LEVELS } from "../../terms/index.js";

/** Lists of a person that criteria read. */
export type FactList = "certificates" | "education" | "degrees" | "practice" | "registrations" | "continuingEducation";

/** What is known about one person when a criterion is judged. */
export interface Facts {
  readonly person: Person;
  readonly areaClass: AreaClass | undefined;
  /** The recorded judgement on an item that holds on a day, if there is one. */
  readonly judge: (item: string, day: PlainDate) => JudgementUse | null;
}

/** A span of days in which something surely, or perhaps, was reached. */
export interface ReachedRange {
  readonly earliest: string;
  readonly latest: string;
}

/** Something a person can do about a criterion. */
export type Option =
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

/** A criterion as it stands on one day: thresholds are computed, facts are only compared. */
export interface LeafOnDay {
  readonly assess: (facts: Facts) => CriterionTrace;
  /** Days after which a date in the list that it reads means something else. */
  readonly boundaries: readonly string[];
  /** For years that count from another criterion: days of this person between which the answer may turn. */
  readonly telling?: (facts: Facts) => readonly string[];
}

/** A criterion with its values read. */
export interface Leaf {
  readonly id: string;
  readonly kind: LeafKind;
  readonly reads: FactList | null;
  readonly on: (day: PlainDate, recordedOn: PlainDate) => LeafOnDay;
  /** Days on which the criterion may turn for a person, as time passes. */
  readonly turns: (facts: Facts, recordedOn: PlainDate) => readonly string[];
  /** When a person reached it, for years that count from then. */
  readonly reached?: (facts: Facts, recordedOn: PlainDate) => ReachedRange;
  /** The same of each record that may be the first that serves. */
  readonly startsOf?: (facts: Facts, recordedOn: PlainDate) => readonly DaySpan[];
  /** Whether years are counted from another criterion on, so that dates in one list bear on the other. */
  readonly countsFrom?: string | null;
  /** What it tells apart in its list: fields of study, the date of a certificate, hours. */
  readonly majors?: readonly string[] | null;
  readonly certificateDate?: CertificateDate;
  readonly hours?: string;
  /** What a person can do about it, beside waiting. */
  readonly options: readonly Option[];
}

export type LeafOf<K extends LeafKind> = Extract<CriterionLeaf, { readonly kind: K }>;

/** What a leaf is made from: its values, and the other leaves, to which it may refer. */
export interface LeafContext {
  readonly read: ValueReader;
  readonly leafNamed: (id: string) => Leaf;
}

/** Builds traces of one criterion; those without a person's own data are made once. */
interface TraceMaker<K extends LeafKind> {
  readonly make: (verdict: CriterionVerdict, found: Found<K>) => LeafTrace<K>;
  readonly none: LeafTrace<K>;
  readonly notRecorded: LeafTrace<K>;
}

export function traceMaker<K extends LeafKind>(
  leaf: { readonly id: string; readonly kind: K; readonly title: LocalText },
  required: RequiredOf[K],
): TraceMaker<K> {
  const { id, kind, title } = leaf;
  const make = (verdict: CriterionVerdict, found: Found<K>): LeafTrace<K> => ({
    id,
    kind,
    title,
    verdict,
    required,
    found,
  });
  return {
    make,
    none: make("unmet", { status: "none" }),
    notRecorded: make("undetermined", { status: "not-recorded" }),
  };
}

const BY_STATE = ["unmet", "undetermined", "met"] as const;

/** The verdict on a state: 0 surely not, 1 perhaps, 2 surely. */
export function verdictOfState(state: 0 | 1 | 2): "unmet" | "undetermined" | "met" {
  return BY_STATE[state];
}

/** Of spans in each of which something may have been reached, those in which it may have been for the first time. */
export function mayBeFirst(spans: readonly DaySpan[], { latest }: ReachedRange): readonly DaySpan[] {
  return spans.filter(({ earliest }) => earliest <= latest);
}

/** Places in the order of levels, by table: asked several times for each person. */

export const certificateRank = ranking<CertificateLevel>(CERTIFICATE_LEVELS);

export const educationRank = ranking<EducationLevel>(EDUCATION_LEVELS);

export const degreeRank = ranking<AcademicDegree>(ACADEMIC_DEGREES);

function ranking<V extends string>(values: readonly V[]): (value: V) => number {
  const ranks = new Map<string, number>(values.map((value, index) => [value, index]));
  return (value) => ranks.get(value) ?? -1;
}
