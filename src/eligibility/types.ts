import type { Finding, QualificationDetail } from "../results/index.js";
import type { Judgement } from "../model/index.js";
import type { AreaClass } from "../terms/index.js";

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
