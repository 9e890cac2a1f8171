import type { AnniversaryConvention, CoarseDate, PlainDate } from "../../calendar/index.js";
import type {
  AcademicDegree,
  AreaClass,
  CertificateLevel,
  EducationLevel,
  LocalText,
  Verdict,
} from "../../terms/index.js";
import type { Reached } from "./days.js";

/** What a criterion can come to; a criterion always applies. */
export type CriterionVerdict = Exclude<Verdict, "not-applicable">;

/** Which date of a certificate counts. */
export type CertificateDate = "issuedOn" | "approvedOn" | "resultsOn";

/** Whether a higher level satisfies a criterion that names a lower one. */
export type HigherLevels = "satisfy" | "do-not-satisfy";

interface CertificateRequired {
  readonly level: CertificateLevel;
  readonly higherLevels: HigherLevels;
  readonly date: CertificateDate;
}

/** What each kind of criterion required, with the values that were in force. */
export interface RequiredOf {
  readonly certificate: CertificateRequired;
  readonly "certificate-years": CertificateRequired & {
    readonly years: number;
    readonly convention: AnniversaryConvention;
  };
  readonly education: { readonly level: EducationLevel; readonly majors: readonly string[] | null };
  readonly degree: {
    readonly degree: AcademicDegree;
    readonly majors: readonly string[] | null;
    readonly counts: "counts" | "does-not-count";
  };
  readonly practice: {
    readonly years: number;
    readonly convention: AnniversaryConvention;
    readonly after: string | null;
  };
  readonly registration: { readonly level: CertificateLevel; readonly higherLevels: HigherLevels };
  readonly "renewal-window": {
    readonly level: CertificateLevel;
    readonly higherLevels: HigherLevels;
    readonly months: number;
  };
  readonly "continuing-education": { readonly hours: string; readonly years: number };
  readonly area: { readonly areaClass: AreaClass };
  readonly judgement: { readonly item: string };
}

/** Whether a field of study is one of the accepted ones. */
export type MajorMatch = "accepted" | "in-doubt" | "not-accepted" | "not-recorded" | "any";

/** The certificate that was found, and the date that counts. */
export interface CertificateFound {
  /** Its level. */
  readonly level: CertificateLevel;
  /** The date that counts; null where it is not recorded. */
  readonly date: CoarseDate | null;
}

/** The registration that was found. */
export interface RegistrationFound {
  /** The level of the certificate that is registered. */
  readonly level: CertificateLevel;
  /** First day; null where it is not recorded. */
  readonly from: CoarseDate | null;
  /** Last day; null where it is not recorded. */
  readonly until: CoarseDate | null;
}

/** What was found of a person for each kind of criterion; of several records the one that serves best. */
export interface CriterionFoundOf {
  readonly certificate: CertificateFound;
  readonly "certificate-years": CertificateFound;
  readonly education: { readonly level: EducationLevel; readonly major: MajorMatch; readonly date: CoarseDate | null };
  readonly degree: { readonly degree: AcademicDegree; readonly major: MajorMatch; readonly date: CoarseDate | null };
  /** Days of social work that count: at least and at most, where dates are coarse or unknown. */
  readonly practice: { readonly leastDays: number; readonly mostDays: number };
  readonly registration: RegistrationFound;
  readonly "renewal-window": RegistrationFound;
  readonly "continuing-education": { readonly leastHours: string; readonly mostHours: string };
  readonly area: { readonly areaClass: AreaClass };
  readonly judgement: { readonly judgement: string; readonly outcome: "met" | "unmet"; readonly on: PlainDate };
}

/** Kinds of criteria that are no groups. */
export type SingleCriterionKind = keyof RequiredOf;

/** What was found: nothing (recorded as none), not recorded, or a record. */
export type CriterionFound<K extends SingleCriterionKind> =
  { readonly status: "none" | "not-recorded" } | ({ readonly status: "recorded" } & CriterionFoundOf[K]);

/** A single criterion with its verdict. */
export interface SingleCriterionTrace<K extends SingleCriterionKind = SingleCriterionKind> {
  /** The criterion, as the policy names it. */
  readonly id: string;
  /** What it is about: a certificate, schooling, practice. */
  readonly kind: K;
  /** What people call it. */
  readonly title: LocalText;
  /** Whether the person meets it. */
  readonly verdict: CriterionVerdict;
  /** What it requires, with the values in force. */
  readonly required: RequiredOf[K];
  /** What the register says of the person. */
  readonly found: CriterionFound<K>;
}

/** Traces of one criterion; those without a person's own data are made once. */
export interface Traces<K extends SingleCriterionKind> {
  readonly make: (verdict: CriterionVerdict, found: CriterionFound<K>) => SingleCriterionTrace<K>;
  readonly none: SingleCriterionTrace<K>;
  readonly notRecorded: SingleCriterionTrace<K>;
}

/** Prepares the traces of a criterion from what it requires. */
export function tracesOf<K extends SingleCriterionKind>(
  { id, kind, title }: { readonly id: string; readonly kind: K; readonly title: LocalText },
  required: RequiredOf[K],
): Traces<K> {
  const make = (verdict: CriterionVerdict, found: CriterionFound<K>): SingleCriterionTrace<K> => ({
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

const VERDICTS = ["unmet", "undetermined", "met"] as const;

/** Returns the verdict on a criterion that is, may be or is not reached. */
export function verdictOfReached(reached: Reached): "unmet" | "undetermined" | "met" {
  return VERDICTS[reached];
}
